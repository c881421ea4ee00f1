import type { Row } from "../../core/lookup/row.ts";
import type { Language } from "../../core/settings.ts";
import { kindWords } from "../../core/strings/kinds.ts";
import { termWords } from "../../core/strings/lookup.ts";
import { type PopupWords, popupWords } from "../../core/strings/popup.ts";
import { Line } from "./Line.tsx";
import { Pieces } from "./Pieces.tsx";

export interface ResultsProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly selected: number;
  readonly language: Language;
  readonly onOpen: (term: number) => void;
  readonly onChoose: (line: number) => void;
}

/** The hits as a list box whose choice follows arrows and mouse. */
export function Results({ id, label, rows, selected, language, onOpen, onChoose }: ResultsProps) {
  return (
    <div class="results" role="listbox" id={id} aria-label={label}>
      {rows.map((row, place) => (
        <Line
          key={row.term}
          list={id}
          place={place}
          selected={selected}
          onOpen={() => onOpen(row.term)}
          onChoose={onChoose}
        >
          <ResultLine row={row} language={language} />
        </Line>
      ))}
    </div>
  );
}

function ResultLine({ row, language }: { readonly row: Row; readonly language: Language }) {
  const words = popupWords[language];
  const reason = words.reasons[row.reason];
  return (
    <>
      <p class="line-head">
        <span class="line-headword" lang="zh-Hans">
          <Pieces pieces={row.headword} />
        </span>
        <span class="line-pinyin" lang="zh-Latn">
          <Pieces pieces={row.pinyin} />
        </span>
        <span class="line-kind">
          {reason ?? (row.own ? termWords[language].own : kindWords[language][row.kind])}
        </span>
      </p>
      <p class="line-gist">
        {row.met && <Met met={row.met} words={words} />}
        <Pieces pieces={row.line} />
      </p>
    </>
  );
}

function Met({ met, words }: { readonly met: NonNullable<Row["met"]>; readonly words: PopupWords }) {
  return (
    <span class="line-met" lang="zh-Hans">
      {words.roles[met.role]} <Pieces pieces={met.name} />
    </span>
  );
}
