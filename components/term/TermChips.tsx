import type { TermName } from "../../core/pack/snapshot.ts";

export interface TermChipsProps {
  readonly terms: readonly TermName[];
  readonly onOpen: (key: string) => void;
}

/** Terms as words to choose from. */
export function TermChips({ terms, onOpen }: TermChipsProps) {
  return (
    <ul class="chips">
      {terms.map(({ key, headword }) => (
        <li key={key}>
          <button type="button" lang="zh-Hans" onClick={() => onOpen(key)}>
            {headword}
          </button>
        </li>
      ))}
    </ul>
  );
}
