/** What is found of what was typed: terms, the terms inside a passage, or the nearest. */
import { useMemo } from "preact/hooks";
import type { PageLine } from "../../components/popup/PageList.tsx";
import type { Row } from "../../core/lookup/row.ts";
import type { Favour } from "../../core/lookup/search.ts";
import type { Language } from "../../core/settings.ts";
import { type Found, find } from "./find.ts";
import type { Library } from "./library.ts";
import { linesOfTerms } from "./page.ts";
import { usePassage } from "./passage.ts";

export interface Answer extends Found {
  /** The terms inside what was typed, where it is a passage and no term's own name. */
  readonly passage: readonly PageLine[] | undefined;
  /** The lines in front, which the arrows move over. */
  readonly lines: readonly (Row | PageLine)[];
}

/** The answer to what was typed; undefined while nothing is, or while the terms or their favour are not known yet. */
export function useAnswer(
  library: Library | undefined,
  typed: string,
  language: Language,
  favour: Favour | undefined,
): Answer | undefined {
  const index = library?.index;
  const inside = usePassage(typed, index?.revision);
  const found = useMemo(
    () => (library && typed && favour ? find(library, typed, language, favour) : undefined),
    [library, typed, language, favour],
  );
  return useMemo(() => {
    if (!found || !index) return undefined;
    const exact = found.rows[0]?.reason === "exact";
    if (inside === null && !exact) return undefined;
    const passage = inside && !exact ? linesOfTerms(inside, index) : undefined;
    const lines = passage ?? (found.rows.length > 0 ? found.rows : found.nearest);
    return { ...found, passage, lines };
  }, [found, inside, index]);
}
