/** What the card says of a term: its entry, with what can be opened from it and what the reader has to do with it. */
import { type EntryView, entryView } from "../lookup/entry.ts";
import type { Found } from "../match/find.ts";
import type { TermRecord } from "../pack/snapshot.ts";
import type { Language } from "../settings.ts";
import { cardWords } from "../strings/card.ts";
import type { Progress } from "../study/progress.ts";
import { type Part, partsOf } from "./parts.ts";

export interface CardView extends EntryView {
  readonly quotes: readonly QuoteView[];
  /** `Met 3 times, last on 20 Nov`; absent before the first time and where nothing is kept. */
  readonly met?: string;
  /** What a screen reader says of the card as it opens, after the headword: gist, what is left unsaid, and the reader's state. */
  readonly spoken: string;
  /** The reader's own note; empty where there is none. */
  readonly note: string;
  readonly starred: boolean;
  readonly known: boolean;
}

/** A quote in parts, with its place: `第二节 · 王祥奎`. */
export type QuoteView = EntryView["quotes"][number] & { readonly parts: readonly Part[] };

/** What a view is made from. `find` names the terms in a text; `self` is the term's own index. */
export interface Viewed {
  readonly term: TermRecord;
  readonly self: number;
  readonly progress: Progress;
  find(text: string): readonly Found[];
}

/** The view of one term. Quotes and headword stay in the article's own characters. */
export function cardView({ term, self, progress, find }: Viewed, language: Language): CardView {
  const entry = entryView(term, language);
  const met = metLine(progress, language);
  const words = cardWords[language];
  const state = [progress.starred && words.isStarred, progress.known && words.isKnown, met];
  return {
    ...entry,
    quotes: entry.quotes.map((quote) => ({ ...quote, parts: partsOf(quote.text, find(quote.text), self) })),
    ...(met !== undefined && { met }),
    spoken: [entry.gist, entry.unsaid, words.sentences(state)].filter(Boolean).join(" "),
    note: progress.note,
    starred: progress.starred,
    known: progress.known,
  };
}

function metLine({ met, lastMet }: Progress, language: Language): string | undefined {
  if (met === 0) return undefined;
  const day = new Intl.DateTimeFormat(language, { year: "numeric", month: "short", day: "numeric" });
  return cardWords[language].met(met, day.format(lastMet));
}
