/** What is remembered of the reader's look-ups: history, stars, and the favour they give. Nothing in a private window. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { favourOf, type LookedUp } from "../../core/lookup/favour.ts";
import type { LookupIndex } from "../../core/lookup/index.ts";
import { present } from "../../core/lookup/present.ts";
import type { Favour } from "../../core/lookup/search.ts";
import type { TermName } from "../../core/pack/snapshot.ts";
import type { Progress } from "../../core/study/progress.ts";
import { inPrivateWindow } from "../../platform/active-tab.ts";
import { addToHistory, clearHistory, readHistory } from "../../platform/history.ts";
import { progressStore } from "../../platform/progress.ts";

export interface Memory {
  /** Undefined until it is known: lists wait for it. */
  readonly favour: Favour | undefined;
  readonly recent: readonly TermName[];
  readonly starred: readonly TermName[];
  remember(term: TermName): void;
  star(term: TermName, starred: boolean): void;
  clearRecent(): void;
  clearStars(): void;
}

const RECENT = 6;

interface Kept {
  readonly progress: ReadonlyMap<string, Progress>;
  readonly history: readonly LookedUp[];
}
const NOTHING: Kept = { progress: new Map(), history: [] };

async function readKept(): Promise<Kept> {
  const [progress, history] = await Promise.all([progressStore.all(), readHistory()]);
  return { progress, history };
}

export function useMemory(index: LookupIndex | undefined): Memory {
  const [forgets] = useState(inPrivateWindow);
  // One after another: each change reads what is kept, and writes it again.
  const queue = useRef(Promise.resolve());
  const [kept, setKept] = useState(NOTHING);
  // The order of a list stays as it was when the popup opened, whatever is opened from it.
  const [before, setBefore] = useState<Kept>();
  const renew = () => readKept().then(setKept);
  useEffect(() => {
    const begin = (kept: Kept) => {
      setKept(kept);
      setBefore(kept);
    };
    readKept().then(begin, (error) => {
      console.error("Bandu: what was kept of look-ups and stars could not be read", error);
      begin(NOTHING);
    });
  }, []);
  const favour = useMemo(
    () => index && before && favourOf(index, before.progress, before.history),
    [index, before],
  );
  // Without an index nothing can be opened yet either.
  const { recent, starred } = useMemo(() => {
    const { history, progress } = kept;
    if (!index) return { recent: history.slice(0, RECENT), starred: starsOf(progress) };
    return { recent: present(index, history, RECENT), starred: present(index, starsOf(progress)) };
  }, [index, kept]);
  const act = async (acts: () => Promise<unknown>) => {
    if (await forgets) return;
    await acts();
    await renew();
  };
  const change = (acts: () => Promise<unknown>) => {
    queue.current = queue.current
      .then(() => act(acts))
      // What comes after it may well be written.
      .catch((error) => console.error("Bandu: a look-up or a star could not be kept", error));
  };
  return {
    favour,
    recent,
    starred,
    remember: (term) => change(() => rememberTerm(term)),
    star: (term, starred) => change(() => progressStore.change(term, { starred })),
    clearRecent: () => change(clearHistory),
    clearStars: () => change(() => unstarAll(kept.progress)),
  };
}

/** The starred terms, the latest first. */
function starsOf(progress: ReadonlyMap<string, Progress>): TermName[] {
  return [...progress]
    .filter(([, { starred }]) => starred)
    .sort(([, a], [, b]) => b.starredSince - a.starredSince)
    .map(([key, { headword }]) => ({ key, headword }));
}

async function rememberTerm(term: TermName): Promise<void> {
  const { lookedUp } = await progressStore.read(term.key);
  await progressStore.change(term, { lookedUp: lookedUp + 1 });
  await addToHistory(term, Date.now());
}

async function unstarAll(progress: ReadonlyMap<string, Progress>): Promise<void> {
  for (const [key, { starred, headword }] of progress)
    if (starred) await progressStore.change({ key, headword }, { starred: false });
}
