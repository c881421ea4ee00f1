/** The bundled pack as a library to search in tests. */
import { rowOf } from "../../../core/lookup/column.ts";
import { buildIndex, buildTexts } from "../../../core/lookup/index.ts";
import { parseQuery } from "../../../core/lookup/query.ts";
import { search } from "../../../core/lookup/search.ts";
import { foldUnit } from "../../../core/match/fold-masks.ts";
import { builtPack } from "../../../scripts/pack.ts";

export const { terms: records } = builtPack("jiguan-dangjian");
export const index = buildIndex("test", records, foldUnit);
export const texts = buildTexts(records, foldUnit);

/** The headwords found, best first, each with its reason. */
export function found(typed: string, limit = 10): { headword: string; reason: string }[] {
  const hits = search(index, parseQuery(typed, foldUnit), { limit, texts });
  return hits.map(({ term, reason }) => ({ headword: rowOf(index.headwords, term), reason }));
}
