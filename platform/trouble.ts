/**
 * What is wrong with the ledger, if anything, kept where popup and dashboard find it. Reading goes on whatever it
 * is: pages write to the outbox, and the outbox waits.
 */
import * as v from "valibot";
import browser from "webextension-polyfill";
import type { StopSignal } from "../core/ports.ts";
import { Notice, type Trouble } from "../core/study/notice.ts";
import { isWithoutDatabases } from "./home.ts";
import { watchKey } from "./watch.ts";

const KEY = "ledger:notice";
/** Apart as well: what was restored is told still when a trouble that came before the reader saw it is over. */
const TROUBLE = "ledger:trouble";
/** Apart from the rest: it is written over and over, while what is to be told afterwards is kept already. */
const RESTORING = "ledger:restoring";

/** The names browsers give their errors; Dexie wraps them and keeps the first in `inner`. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: "quota",
  VersionError: "newer",
  BlockedError: "blocked",
  UpgradeBlockedError: "blocked",
};

/** Which trouble an error means. */
export function troubleOf(error: unknown): Trouble {
  if (typeof error !== "object" || error === null) return "unknown";
  const { name, inner } = error as { name?: string; inner?: unknown };
  const known = name === undefined ? undefined : TROUBLES[name];
  return known ?? (inner === undefined ? "unknown" : troubleOf(inner));
}

/** What the reader is told of an error. */
export function noticeOf(error: unknown): Notice {
  return { type: "trouble", trouble: troubleOf(error) };
}

/** Keeps the trouble an error means, and never throws for it; undefined when all went well, which ends any trouble. */
export async function noteTrouble(error: unknown): Promise<void> {
  if (error === undefined) {
    if (await read(TROUBLE)) await browser.storage.local.remove(TROUBLE);
    return;
  }
  console.error("Bandu: the ledger could not be written", error);
  // What broke may be the very storage the notice lies in.
  const before = await read(TROUBLE).catch(() => undefined);
  // Firefox tells of a write that changes nothing, too, and who hears of it tries again, and writes again.
  if (before?.type === "trouble" && before.trouble === troubleOf(error)) return;
  await leave(TROUBLE, noticeOf(error));
}

/** Keeps how far a restore has come, in months. */
export async function noteRestoring(done: number, of: number): Promise<void> {
  await leave(RESTORING, { type: "restoring", done, of });
}

/** The restore is over. */
export async function noteWhole(): Promise<void> {
  await browser.storage.local.remove(RESTORING);
}

/** Keeps that something was lost and came back: so many days of the ledger, so many own terms, or both one after the other. */
export async function noteRestored(back: { days?: number; terms?: number }): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const before = await read(KEY);
    const other = before?.type === "restored" ? before : { days: 0, terms: 0 };
    await leave(KEY, { ...other, type: "restored", ...back });
  });
}

/** A full disk may refuse it; what it is about must not fail with it. */
async function leave(key: string, notice: Notice): Promise<void> {
  await browser.storage.local.set({ [key]: notice }).catch(() => {});
}

/** What the reader should be told now. */
export async function readNotice(): Promise<Notice | undefined> {
  if (isWithoutDatabases()) return { type: "trouble", trouble: "private" };
  return (await read(RESTORING)) ?? (await read(TROUBLE)) ?? (await read(KEY));
}

async function read(key: string): Promise<Notice | undefined> {
  const stored = (await browser.storage.local.get(key))[key];
  return v.is(Notice, stored) ? stored : undefined;
}

/** The reader has seen that something was restored. A trouble is told until it is over. */
export async function dismissNotice(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back when there is something else to tell. */
export function watchNotice(changed: () => void, stop: StopSignal): void {
  for (const key of [KEY, TROUBLE, RESTORING]) watchKey(key, () => changed(), stop);
}
