import { TermChips, type TermChipsProps } from "../term/TermChips.tsx";

export interface ChipsProps extends TermChipsProps {
  readonly title: string;
  /** What clears them all, with its word. */
  readonly clear?: { readonly word: string; readonly act: () => void };
}

/** Terms as words to choose from; nothing where there are none. */
export function Chips({ title, terms, onOpen, clear }: ChipsProps) {
  if (terms.length === 0) return null;
  return (
    <section class="glance remembered" aria-label={title}>
      <h2>
        {title}
        {clear && (
          <button type="button" class="quiet" onClick={clear.act}>
            {clear.word}
          </button>
        )}
      </h2>
      <TermChips terms={terms} onOpen={onOpen} />
    </section>
  );
}
