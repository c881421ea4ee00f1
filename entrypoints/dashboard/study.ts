/** What the dashboard shows of the ledger, and what its reader can do to it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { minutesOf } from "../../components/dashboard/counting.tsx";
import type { Settings } from "../../core/settings.ts";
import { dayOf } from "../../core/study/calendar.ts";
import type { Day } from "../../core/study/day.ts";
import type { Notice } from "../../core/study/notice.ts";
import { changeDayStart, pastRule, todayOf } from "../../core/study/rules.ts";
import { type TermCount, termCounts } from "../../core/study/series.ts";
import type { Span, StudyKind } from "../../core/study/span.ts";
import { splitAtDays } from "../../core/study/split.ts";
import { Ledger, zone } from "../../platform/ledger.ts";
import { progressStore } from "../../platform/progress.ts";
import { settingsStore } from "../../platform/settings.ts";
import { dismissNotice, noticeOf, readNotice, watchNotice } from "../../platform/trouble.ts";

export const ledger = new Ledger();

/** Everything the overview is drawn from. */
export interface Study {
  readonly settings: Settings;
  readonly today: string;
  /** Undefined while the ledger cannot be read: no sums at all are better than noughts that are not so. */
  readonly days: readonly Day[] | undefined;
  /** Undefined until they are read: they stand further down, and are read after what is seen first. */
  readonly terms: readonly TermCount[] | undefined;
  readonly notice: Notice | undefined;
}

/**
 * The study as it is now; undefined until it is read. `reload` reads it again. What the ledger holds is shown first; what
 * still waits in the outbox, and the terms, are looked for among all that is stored, which takes longer with the years.
 */
export function useStudy(): { study: Study | undefined; reload: () => void } {
  const [study, setStudy] = useState<Study>();
  const reload = useMemo(() => {
    let begun = 0;
    let shown = 0;
    const read = async () => {
      const mine = ++begun;
      // What was asked for earlier may come later, and is old then.
      const show = (found: Omit<Study, "terms">, terms?: Study["terms"]) => {
        if (mine < shown) return;
        shown = mine;
        setStudy((before) => ({ ...found, terms: terms ?? before?.terms }));
      };
      const first = await readStudy();
      show(first);
      await ledger.drain();
      const [now, terms] = await Promise.all([readStudy(), readTerms(first.settings)]);
      show(now, terms);
    };
    return () => void read();
  }, []);
  /** Whoever asks the ledger waits until it is whole again: meanwhile it is told how far that has come. */
  const tellRestoring = async () => {
    const [notice, settings] = await Promise.all([readNotice(), settingsStore.read()]);
    if (notice?.type !== "restoring") return false;
    const nothing = { settings, today: todayNow(settings), days: undefined, terms: undefined };
    setStudy((before) => ({ ...(before ?? nothing), days: undefined, notice }));
    return true;
  };
  useEffect(() => {
    const stop = new AbortController();
    const shown = () => document.visibilityState === "visible" && reload();
    reload();
    void tellRestoring();
    document.addEventListener("visibilitychange", shown, { signal: stop.signal });
    // Beside the window that was read in, or overnight, it was in sight all the time.
    addEventListener("focus", shown, { signal: stop.signal });
    settingsStore.watch(reload, stop.signal);
    watchNotice(() => void tellRestoring().then((told) => told || reload()), stop.signal);
    return () => stop.abort();
  }, [reload]);
  return { study, reload };
}

/** A ledger that cannot be read gives no days; the notice, read last, says why. */
async function readStudy(): Promise<Omit<Study, "terms">> {
  let trouble: Notice | undefined;
  const allDays = ledger.allDays().catch((error) => {
    trouble = noticeOf(error);
    return undefined;
  });
  const [settings, days] = await Promise.all([settingsStore.read(), allDays]);
  return { settings, today: todayNow(settings), days, notice: (await readNotice()) ?? trouble };
}

const todayNow = (settings: Settings) => todayOf(settings, Date.now(), zone());

async function readTerms(settings: Settings): Promise<readonly TermCount[]> {
  const progress = await progressStore.all();
  return termCounts(progress.values(), (at) => dayOf(at, zone(), pastRule(settings)));
}

/** Changes when days start, from the next day on. */
export function writeDayStart(settings: Settings, minutes: number): Promise<void> {
  return settingsStore.write(changeDayStart(settings, minutes, Date.now(), zone()));
}

export { dismissNotice };

export interface OneDay {
  /** Undefined until they are read. */
  readonly spans: readonly Span[] | undefined;
  readonly deleted: readonly Span[];
  /** The last change could not be written, or not all of it. */
  readonly failed: boolean;
  readonly remove: (spans: readonly Span[]) => void;
  readonly undo: () => void;
  readonly add: (start: string, minutes: number, kind: StudyKind) => void;
}

/**
 * The spans of a day and what can be done to them; `changed` is called after each change. They are read again with the sums of
 * the days, and so are never other than these. It belongs to one day for good: what is done to a day may be over only when
 * another is shown already, and is not for that one.
 */
export function useDay(
  day: string,
  { settings, days }: Pick<Study, "settings" | "days">,
  changed: () => void,
): OneDay {
  const [spans, setSpans] = useState<readonly Span[]>();
  const [deleted, setDeleted] = useState<readonly Span[]>([]);
  const [failed, setFailed] = useState(false);
  const read = () => ledger.spans(day).then(setSpans);
  const after = async (change: Promise<void>) => {
    setFailed(
      await change.then(
        () => false,
        () => true,
      ),
    );
    await read();
    changed();
  };
  useEffect(() => void read(), [days]);
  return {
    spans,
    // Whatever could not be deleted, and whatever is back, is not; a page still being read goes on with a later part.
    deleted: deleted.filter((gone) => !spans?.some(({ id, start }) => id === gone.id && start <= gone.start)),
    failed,
    remove(gone) {
      setDeleted(gone);
      void after(ledger.remove(gone));
    },
    undo: () => void after(ledger.restore(deleted)),
    add: (start, minutes, kind) => void after(ledger.put(spansByHand(day, start, minutes, kind, settings))),
  };
}

/**
 * A time before the day's start is in the small hours of the next morning. What reaches over the day's end belongs to the next
 * day: there alone it can be told from what was recorded then.
 */
function spansByHand(
  day: string,
  clock: string,
  minutes: number,
  kind: StudyKind,
  settings: Settings,
): Span[] {
  const small = minutesOf(clock) < settings.dayStartMinutes;
  const at = new Date(`${day}T${clock}`);
  if (small) at.setDate(at.getDate() + 1);
  const start = at.getTime();
  const span: Span = {
    id: `hand-${crypto.randomUUID()}`,
    kind,
    start,
    end: start + minutes * 60_000,
    day,
    tz: zone(),
    manual: true,
  };
  return splitAtDays(span, pastRule(settings));
}
