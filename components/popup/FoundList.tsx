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
  /** Absent where nothing may be kept. */
  readonly onAdd: (() => void) | undefined;
}

/** What is longer is no term. */
const LONGEST_TERM = 64;

/** What was found of what was typed: terms, else the terms inside the passage, else the nearest; and a way to add one's own. */
export function FoundList(props: FoundListProps) {
  const { list, typed, rows, nearest, passage, selected, language, onOpen, onChoose } = props;
  const words = popupWords[language];
  const shared = { selected, language, onOpen, onChoose };
  if (passage)
    return (
      <>
        <p class="status" role="status">
          {passage.length > 0 ? words.inPassage(passage.length) : words.nothingInPassage}
        </p>
        {passage.length > 0 ? <PageList id={list} lines={passage} {...shared} /> : <Add {...props} main />}
      </>
    );
  if (rows.length === 0)
    return (
      <>
        <p class="status" role="status">
          {words.nothingFound(typed)}
        </p>
        <Add {...props} main />
        {nearest.length > 0 && <h2>{words.nearest}</h2>}
        <Results id={list} label={words.nearest} rows={nearest} {...shared} />
      </>
    );
  return (
    <>
      <p class="unseen" role="status">
        {words.found(rows.length)}
      </p>
      <Results id={list} label={words.results} rows={rows} {...shared} />
      {rows[0]?.reason !== "exact" && <Add {...props} main={false} />}
    </>
  );
}

/** Adding what was typed as a term of the reader's own: what to do where nothing was found, else a quiet last line. */
function Add({ typed, language, onAdd, main }: FoundListProps & { readonly main: boolean }) {
  if (!onAdd || typed.length > LONGEST_TERM) return null;
  return (
    <button type="button" class={main ? "main-button add" : "quiet add"} onClick={onAdd}>
      {termWords[language].add}
    </button>
  );
}
