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

/**
 * What was found of what was typed: terms, else the terms inside the passage, else the nearest; and a way to add one's own.
 * Each is a component of its own, so that none takes over another's elements: Preact would leave them in another's order.
 */
export function FoundList(props: FoundListProps) {
  if (props.passage) return <InPassage {...props} passage={props.passage} />;
  return props.rows.length > 0 ? <Hits {...props} /> : <NoHit {...props} />;
}

function InPassage(props: FoundListProps & { readonly passage: readonly PageLine[] }) {
  const { list, passage, language } = props;
  const words = popupWords[language];
  return (
    <>
      <p class="status" role="status">
        {passage.length > 0 ? words.inPassage(passage.length) : words.nothingInPassage}
      </p>
      {passage.length > 0 ? (
        <PageList id={list} lines={passage} {...shared(props)} />
      ) : (
        <Add {...props} main />
      )}
    </>
  );
}

function NoHit(props: FoundListProps) {
  const { list, typed, nearest, language } = props;
  const words = popupWords[language];
  return (
    <>
      <p class="status" role="status">
        {words.nothingFound(typed)}
      </p>
      <Add {...props} main />
      {nearest.length > 0 && <h2>{words.nearest}</h2>}
      <Results id={list} label={words.nearest} rows={nearest} {...shared(props)} />
    </>
  );
}

function Hits(props: FoundListProps) {
  const { list, rows, language } = props;
  const words = popupWords[language];
  return (
    <>
      <p class="unseen" role="status">
        {words.found(rows.length)}
      </p>
      <Results id={list} label={words.results} rows={rows} {...shared(props)} />
      {rows[0]?.reason !== "exact" && <Add {...props} main={false} />}
    </>
  );
}

/** What every list is given. */
function shared({ selected, language, onOpen, onChoose }: FoundListProps) {
  return { selected, language, onOpen, onChoose };
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
