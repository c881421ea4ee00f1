/** Study in the popup: the figures it shows, and the time spent in it, which counts as look-up. */
import { useEffect } from "preact/hooks";
import type { Settings } from "../../core/settings.ts";
import { addDays } from "../../core/study/calendar.ts";
import type { Notice } from "../../core/study/notice.ts";
import { studyRules } from "../../core/study/rules.ts";
import { Activity } from "../../page/activity.ts";
import { drainRequests } from "../../platform/drain.ts";
import { Ledger } from "../../platform/ledger.ts";
import { outboxSink } from "../../platform/outbox.ts";
import { noticeOf, readNotice } from "../../platform/trouble.ts";

export interface Figures {
  /** Milliseconds today. */
  readonly today: number;
  readonly week: readonly { readonly day: string; readonly total: number }[];
  readonly streak: number;
}

export interface Study {
  /** Undefined while the ledger cannot be read: none at all are better than noughts that are not so. */
  readonly figures: Figures | undefined;
  /** What is wrong with the ledger, or was. */
  readonly notice: Notice | undefined;
}

/** A popup is closed without a word: its time is written this often, in milliseconds. */
const FLUSH_EVERY = 1_000;

/** The figures of study, and what is to be told of the ledger. */
export async function readStudy(settings: Settings): Promise<Study> {
  const ledger = new Ledger();
  const before = await readNotice();
  // It would be waited for until the ledger is whole again.
  if (before?.type === "restoring") return { figures: undefined, notice: before };
  try {
    const today = await ledger.today(settings);
    const week = await ledger.days(addDays(today.day, -6), today.day);
    const streak = await ledger.currentStreak(today.day);
    return { figures: { today: today.total, week, streak }, notice: await readNotice() };
  } catch (error) {
    return { figures: undefined, notice: (await readNotice()) ?? noticeOf(error) };
  }
}

/** Counts the time the popup is open as look-up, once `keeps` says that its window is not private. */
export function useLookUpTime(settings: Settings, keeps: boolean): void {
  useEffect(() => {
    if (!keeps) return;
    const stop = new AbortController();
    const activity = new Activity({
      rules: studyRules(settings, "lookup", ""),
      sink: outboxSink(),
      writing: drainRequests(),
      flushEvery: FLUSH_EVERY,
      signal: stop.signal,
    });
    activity.hear({ type: "facts", facts: { terms: true } });
    // Who opened it is there.
    activity.hear({ type: "life" });
    return () => stop.abort();
  }, [keeps, settings]);
}
