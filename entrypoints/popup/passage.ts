/** The terms inside a passage that was typed, pasted or selected. */
import { useEffect, useState } from "preact/hooks";
import type { PageTerm } from "../../core/lookup/page-terms.ts";
import { isPassage, passageTerms } from "../../core/lookup/passage.ts";
import { parseQuery } from "../../core/lookup/query.ts";
import { type Dictionary, openDictionary } from "../../core/match/dictionary.ts";
import { foldUnit } from "../../core/match/fold-masks.ts";
import { termSource } from "../../platform/pack-store.ts";

/** The terms in what was typed where it is long enough to be a passage: null until they are known, undefined where it is not. */
export function usePassage(
  typed: string,
  revision: string | undefined,
): readonly PageTerm[] | undefined | null {
  const [dictionary, setDictionary] = useState<{ revision: string; opened: Dictionary }>();
  const long = isPassage(parseQuery(typed, foldUnit));
  useEffect(() => {
    if (!long) return;
    void termSource
      .snapshot()
      .then(
        (snapshot) =>
          snapshot &&
          setDictionary({ revision: snapshot.revision, opened: openDictionary(snapshot.dictionary) }),
      );
  }, [long, revision]);
  if (!long) return undefined;
  return dictionary && dictionary.revision === revision ? passageTerms(dictionary.opened, typed) : null;
}
