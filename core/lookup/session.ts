/** What the popup is doing, as a value: what was typed, which view and line are chosen, which terms were opened. */

export const VIEWS = ["lookup", "page"] as const;
export type View = (typeof VIEWS)[number];

export interface Session {
  readonly typed: string;
  readonly view: View;
  /** The chosen line of the list in front. */
  readonly selected: number;
  /** The terms opened one from another, by their keys, which stay when others are published; the last one is shown. */
  readonly trail: readonly string[];
  /** Whether the reader is writing a term of their own. */
  readonly adding: boolean;
}

export type Step =
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "viewed"; readonly view: View }
  /** Moves the choice around a list of `length` lines. */
  | { readonly type: "moved"; readonly by: 1 | -1; readonly length: number }
  | { readonly type: "chose"; readonly line: number }
  | { readonly type: "opened"; readonly key: string }
  | { readonly type: "adding" }
  | { readonly type: "back" };

export const START: Session = { typed: "", view: "lookup", selected: 0, trail: [], adding: false };

export function next(session: Session, step: Step): Session {
  switch (step.type) {
    case "typed":
      return { ...START, typed: step.text };
    case "viewed":
      return { ...START, view: step.view };
    case "moved":
      return step.length === 0
        ? session
        : { ...session, selected: (session.selected + step.by + step.length) % step.length };
    case "chose":
      return { ...session, selected: step.line };
    case "opened":
      return session.trail.at(-1) === step.key
        ? session
        : { ...session, trail: [...session.trail, step.key], adding: false };
    case "adding":
      return { ...session, adding: true };
    case "back":
      if (session.adding) return { ...session, adding: false };
      return session.trail.length > 0
        ? { ...session, trail: session.trail.slice(0, -1) }
        : { ...START, view: session.view };
  }
}

/** The parts of a keyboard event that decide. */
export interface Key {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type Command = "next" | "previous" | "open" | "back" | "focus";
/** What a browser gives as the code of every key that an input method has taken for itself. */
const TAKEN_BY_IME = 229;

/** What a key asks of the popup; undefined leaves it to the browser, as every key is while an input method composes. */
export function commandOf(key: Key, session: Session): Command | undefined {
  if (key.isComposing || key.keyCode === TAKEN_BY_IME) return undefined;
  // Firefox closes a popup at Escape before its page hears of the key: there this is the way back.
  if (key.altKey) return key.key === "ArrowLeft" && session.trail.length > 0 ? "back" : undefined;
  if (key.ctrlKey || key.metaKey) return key.key.toLowerCase() === "k" ? "focus" : undefined;
  if (key.key === "Escape")
    return session.typed !== "" || session.trail.length > 0 || session.adding ? "back" : undefined;
  if (session.trail.length > 0 || session.adding) return undefined;
  const keys: Record<string, Command> = { ArrowDown: "next", ArrowUp: "previous", Enter: "open" };
  return keys[key.key];
}
