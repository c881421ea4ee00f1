/** What the list shows of what was typed. */
import { nearest } from "../../core/lookup/nearest.ts";
import { parseQuery } from "../../core/lookup/query.ts";
import { hitRow, type Row } from "../../core/lookup/row.ts";
import { type Favour, search } from "../../core/lookup/search.ts";
import { foldUnit } from "../../core/match/fold-masks.ts";
import type { Language } from "../../core/settings.ts";
import { GIST_LANGUAGE } from "../../core/strings/language.ts";
import type { Library } from "./library.ts";

const SHOWN = 40;
const NEAREST = 5;

export interface Found {
  readonly rows: readonly Row[];
  /** Only where nothing was found. */
  readonly nearest: readonly Row[];
}

export function find({ index, texts }: Library, typed: string, language: Language, favour: Favour): Found {
  const query = parseQuery(typed, foldUnit);
  const source = { index, texts, fold: foldUnit, language: GIST_LANGUAGE[language] };
  const rows = search(index, query, { limit: SHOWN, favour, texts }).map((hit) => hitRow(source, hit, query));
  const near =
    rows.length === 0 ? nearest(index, query, NEAREST).map((hit) => hitRow(source, hit, query)) : [];
  return { rows, nearest: near };
}
