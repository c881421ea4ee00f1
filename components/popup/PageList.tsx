import type { Kind } from "../../core/pack/schema.ts";
import type { Language } from "../../core/settings.ts";
import { kindWords } from "../../core/strings/kinds.ts";
import { termWords } from "../../core/strings/lookup.ts";
import { popupWords } from "../../core/strings/popup.ts";
import { Line } from "./Line.tsx";

export interface PageLine {
  readonly term: number;
  readonly count: number;
  readonly headword: string;
  readonly pinyin: string;
  readonly kind: Kind;
  /** Whether the reader wrote it: then its kind says nothing. */
  readonly own: boolean;
}

export interface PageListProps {
  readonly id: string;
  /** The terms in reading order; undefined where the page cannot be read, null until that is known. */
  readonly lines: readonly PageLine[] | undefined | null;
  readonly selected: number;
  readonly language: Language;
  readonly onOpen: (term: number) => void;
  readonly onChoose: (line: number) => void;
}

/** The second view: every term of the page in front, with how often it stands there. */
export function PageList({ id, lines, selected, language, onOpen, onChoose }: PageListProps) {
  const words = popupWords[language];
  if (lines === null) return null;
  if (!lines?.length) return <p class="empty">{lines ? words.nothingOnPage : words.pageUnreadable}</p>;
  return (
    <div class="results page-list" role="listbox" id={id} aria-label={words.onThisPage}>
      {lines.map((line, place) => (
        <Line
          key={line.term}
          list={id}
          place={place}
          selected={selected}
          onOpen={() => onOpen(line.term)}
          onChoose={onChoose}
        >
          <p class="line-head">
            <span class="line-headword" lang="zh-Hans">
              {line.headword}
            </span>
            <span class="line-pinyin" lang="zh-Latn">
              {line.pinyin}
            </span>
            <span class="line-kind">
              {line.own ? termWords[language].own : kindWords[language][line.kind]}
            </span>
            <span class="line-count">{words.times(line.count)}</span>
          </p>
        </Line>
      ))}
    </div>
  );
}

/** The first few terms of the page as words to choose from; the rest is one step away. */
export function PageGlance({
  lines,
  language,
  onOpen,
  onAll,
}: Pick<PageListProps, "lines" | "language" | "onOpen"> & { readonly onAll: () => void }) {
  const words = popupWords[language];
  if (lines === null) return null;
  const few = lines?.slice(0, GLANCE) ?? [];
  return (
    <section class="glance" aria-label={words.onThisPage}>
      <h2>
        {words.onThisPage}
        {lines && lines.length > GLANCE && (
          <button type="button" class="quiet" onClick={onAll}>
            {words.all(lines.length)}
          </button>
        )}
      </h2>
      {few.length === 0 && <p class="empty">{lines ? words.nothingOnPage : words.pageUnreadable}</p>}
      <ul class="chips">
        {few.map((line) => (
          <li key={line.term}>
            <button type="button" lang="zh-Hans" onClick={() => onOpen(line.term)}>
              {line.headword}
              <span class="chip-count"> {line.count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const GLANCE = 8;
