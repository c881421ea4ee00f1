import { useLayoutEffect, useRef } from "preact/hooks";
import type { PopupWords } from "../../core/strings/popup.ts";

export interface SearchBoxProps {
  readonly typed: string;
  /** The id of the list that is searched, and of its chosen line. */
  readonly list: string;
  readonly active: string | undefined;
  readonly open: boolean;
  /** Changes when the box is asked to take the focus again. */
  readonly focus: number;
  readonly words: PopupWords;
  readonly onType: (text: string) => void;
}

/** The box that is typed into from the moment the popup opens. */
export function SearchBox({ typed, list, active, open, focus, words, onType }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  // At once, not after the next paint: no key may go astray between.
  useLayoutEffect(() => {
    box.current?.focus();
    if (focus > 0) box.current?.select();
  }, [focus]);
  // Firefox draws a popup out of sight first, and what had the focus there has none when it is shown.
  useLayoutEffect(() => {
    const window = box.current?.ownerDocument.defaultView;
    const again = () => {
      if (window?.document.activeElement === window?.document.body) box.current?.focus();
    };
    window?.addEventListener("focus", again);
    return () => window?.removeEventListener("focus", again);
  }, []);
  return (
    <div class="search">
      <Lens />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label={words.search}
        aria-controls={list}
        aria-expanded={open}
        aria-autocomplete="list"
        aria-activedescendant={active}
        placeholder={words.placeholder}
        value={typed}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

function Lens() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5 14 14" />
    </svg>
  );
}
