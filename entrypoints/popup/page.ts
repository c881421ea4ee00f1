/** What the popup knows of the page in front. */
import type { PageLine } from "../../components/popup/PageList.tsx";
import { rowOf } from "../../core/lookup/column.ts";
import type { LookupIndex } from "../../core/lookup/index.ts";
import { mergePageTerms, type PageTerm } from "../../core/lookup/page-terms.ts";
import type { StudyState } from "../../core/messages.ts";
import { KINDS } from "../../core/pack/schema.ts";
import { activeTab, pageTerms, studyState } from "../../platform/active-tab.ts";
import type { Library } from "./library.ts";

export interface PageState {
  /** The host of a page Bandu can be switched off for. */
  readonly host: string | undefined;
  /** Undefined where no frame answered. */
  readonly lines: readonly PageLine[] | undefined;
  readonly study: StudyState["state"] | undefined;
}

const NOWHERE: PageState = { host: undefined, lines: undefined, study: undefined };

export async function readPage({ index }: Library): Promise<PageState> {
  const tab = await activeTab();
  if (!tab) return NOWHERE;
  const [frames, study] = await Promise.all([pageTerms(tab.id), studyState(tab.id)]);
  const terms = frames.length > 0 ? mergePageTerms(frames, index.revision) : undefined;
  return { host: hostOf(tab.url), lines: terms?.map((term) => pageLine(index, term)), study };
}

function pageLine(index: LookupIndex, { term, count }: PageTerm): PageLine {
  return {
    term,
    count,
    headword: rowOf(index.headwords, term),
    pinyin: rowOf(index.pinyin, term),
    kind: KINDS[index.kinds[term] ?? 0] ?? KINDS[0],
  };
}

function hostOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : undefined;
}
