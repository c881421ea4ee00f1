/** What the popup knows of the page in front. */
import { useEffect, useState } from "preact/hooks";
import type { PageLine } from "../../components/popup/PageList.tsx";
import { rowOf } from "../../core/lookup/column.ts";
import type { LookupIndex } from "../../core/lookup/index.ts";
import { mergePageTerms, type PageTerm } from "../../core/lookup/page-terms.ts";
import type { PageTerms, StudyState } from "../../core/messages.ts";
import { KINDS } from "../../core/pack/schema.ts";
import { isOwn } from "../../core/pack/snapshot.ts";
import { activeTab, pageTerms, selectedText, studyState } from "../../platform/active-tab.ts";
import { siteAt } from "../../platform/site.ts";

export interface PageState {
  /** The host of a page Bandu can be switched off for; none in a private window, whose sites are kept nowhere. */
  readonly host: string | undefined;
  /** The window it is in. */
  readonly window: number | undefined;
  /** What each frame told; none where no frame can be read. */
  readonly frames: readonly PageTerms[];
  readonly study: StudyState["state"] | undefined;
  readonly selection: string;
  readonly private: boolean;
}

async function readPage(): Promise<PageState | undefined> {
  const tab = await activeTab();
  if (!tab) return undefined;
  const [frames, study, selection] = await Promise.all([
    pageTerms(tab.id),
    studyState(tab.id),
    selectedText(tab.id),
  ]);
  const host = tab.private ? undefined : siteAt(tab.url);
  return { host, window: tab.window, frames, study, selection, private: tab.private };
}

/** The page in front, read when the terms are open and again when they change; undefined until it has answered. */
export function usePage(revision: string | undefined): PageState | undefined {
  const [page, setPage] = useState<PageState>();
  useEffect(() => {
    if (revision !== undefined) void readPage().then(setPage);
  }, [revision]);
  return page;
}

/** The page's terms as lines; undefined where the page cannot be read. */
export function linesOfPage(
  page: PageState | undefined,
  index: LookupIndex | undefined,
): PageLine[] | undefined {
  if (!page || !index || page.frames.length === 0) return undefined;
  return linesOfTerms(mergePageTerms(page.frames, index.revision), index);
}

/** Counted terms as lines. */
export function linesOfTerms(terms: readonly PageTerm[], index: LookupIndex): PageLine[] {
  return terms.map((term) => termLine(index, term));
}

function termLine(index: LookupIndex, { term, count }: PageTerm): PageLine {
  return {
    term,
    count,
    headword: rowOf(index.headwords, term),
    pinyin: rowOf(index.pinyin, term),
    kind: KINDS[index.kinds[term] ?? 0] ?? KINDS[0],
    own: isOwn({ key: rowOf(index.keys, term) }),
  };
}
