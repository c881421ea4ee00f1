import type { TermWords } from "../../core/strings/lookup.ts";

export interface StarProps {
  readonly starred: boolean;
  readonly words: TermWords;
  readonly onStar: (starred: boolean) => void;
}

/** The star a reader gives a term. */
export function Star({ starred, words, onStar }: StarProps) {
  const word = starred ? words.unstar : words.star;
  return (
    <button
      type="button"
      class={starred ? "star on" : "star"}
      aria-label={word}
      title={word}
      onClick={() => onStar(!starred)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.8l1.9 4 4.4.6-3.2 3.1.8 4.4L8 11.8l-3.9 2.1.8-4.4L1.7 6.4l4.4-.6z" />
      </svg>
    </button>
  );
}
