/** Terms the reader kept something of, as they are now. */
import type { TermName } from "../pack/snapshot.ts";
import { rowNamed, rowOf } from "./column.ts";
import type { LookupIndex } from "./index.ts";

/** The first of the terms that are there still, by the names they bear now: one of the reader's own may be gone, or renamed. */
export function present(index: LookupIndex, terms: readonly TermName[], most = terms.length): TermName[] {
  const found: TermName[] = [];
  for (const { key } of terms) {
    if (found.length === most) break;
    const term = rowNamed(index.keys, key);
    if (term >= 0) found.push({ key, headword: rowOf(index.headwords, term) });
  }
  return found;
}
