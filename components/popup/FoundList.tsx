import type { Row } from "../../core/lookup/row.ts";
import type { Language } from "../../core/settings.ts";
import { termWords } from "../../core/strings/lookup.ts";
import { popupWords } from "../../core/strings/popup.ts";
import { type PageLine, PageList } from "./PageList.tsx";
import { Results } from "./Results.tsx";

export interface FoundListProps {
  readonly list: string;
  readonly typed: string;
  readonly rows: readonly Row[];
  /** Shown where nothing was found. */
  readonly nearest: readonly Row[];
  /** The terms inside what was typed, where it is a passage. */
  readonly passage: readonly PageLine[] | undefined;
  readonly selected: number;
  readonly language: Language;
  readonly onOpen: (term: number) => void;
  readonly onChoose: (line: number) => void;
  readonly onAdd: () => void;
}

/** What was found of what was typed: terms, else the terms inside the passage, else the nearest and a way to add one's own. */
export function FoundList(props: FoundListProps) {
  const { list, typed, rows, nearest, passage, selected, language, onOpen, onChoose, onAdd } = props;
  const words = popupWords[language];
  if (passage) {
    const count = passage.length;
    return (
      <>
        <p class="status" role="status">
          {count > 0 ? words.inPassage(count) : words.nothingInPassage}
        </p>
        {count > 0 && <PageList id={list} lines={passage} {...{ selected, language, onOpen, onChoose }} />}
      </>
    );
  }
  const missed = rows.length === 0;
  return (
    <>
      <p class={missed ? "status" : "unseen"} role="status">
        {missed ? words.nothingFound(typed) : words.found(rows.length)}
      </p>
      {missed && (
        <button type="button" class="main-button add" onClick={onAdd}>
          {termWords[language].add}
        </button>
      )}
      {missed && nearest.length > 0 && <h2>{words.nearest}</h2>}
      <Results
        id={list}
        label={missed ? words.nearest : words.results}
        rows={missed ? nearest : rows}
        {...{ selected, language, onOpen, onChoose }}
      />
    </>
  );
}
