import type { TermName } from "../../core/pack/snapshot.ts";

export interface ChipsProps {
  readonly title: string;
  readonly terms: readonly TermName[];
  readonly onOpen: (key: string) => void;
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
      <ul class="chips">
        {terms.map(({ key, headword }) => (
          <li key={key}>
            <button type="button" lang="zh-Hans" onClick={() => onOpen(key)}>
              {headword}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
