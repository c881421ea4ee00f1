/** The popup's keys. */
import { useLayoutEffect, useState } from "preact/hooks";
import { commandOf, type Session, type Step } from "../../core/lookup/session.ts";

/**
 * Listens to the whole popup, since the focus may be anywhere in it.
 * @param lines the terms the arrows move over
 * @param open opens a term by its index
 * @param takeOffer what Enter does where there is nothing to open
 * @returns a number that changes whenever the search box is to take the focus, and what makes it so
 */
export function useKeys(
  session: Session,
  lines: readonly { readonly term: number }[],
  step: (step: Step) => void,
  open: (term: number) => void,
  takeOffer: () => void,
): { readonly focus: number; readonly refocus: () => void } {
  const [focus, setFocus] = useState(0);
  const refocus = () => setFocus((asked) => asked + 1);
  // At once, not after the next paint: a quick Enter must meet what is shown.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event, session);
      if (!command || (command === "open" && isButton(event.target))) return;
      event.preventDefault();
      if (command === "focus") refocus();
      else if (command === "back") step({ type: "back" });
      else if (command === "open") openChosen();
      else step({ type: "moved", by: command === "next" ? 1 : -1, length: lines.length });
    };
    const openChosen = () => {
      const chosen = lines[session.selected];
      if (chosen) open(chosen.term);
      else if (session.typed === "") takeOffer();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return { focus, refocus };
}

/** Enter on a button is the button's own. */
const isButton = (target: EventTarget | null) => target instanceof HTMLButtonElement;
