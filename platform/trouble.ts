/**
 * What is wrong with the ledger, if anything, kept where popup and dashboard find it. Reading goes on whatever it
 * is: pages write to the outbox, and the outbox waits.
 */
import * as v from "valibot";
import browser from "webextension-polyfill";
import type { StopSignal } from "../core/ports.ts";
import { Notice, type Trouble } from "../core/study/notice.ts";
import { watchKey } from "./watch.ts";

const KEY = "ledger:notice";

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

/** Keeps the trouble an error means; undefined when all went well, which ends any trouble. */
export async function noteTrouble(error: unknown): Promise<void> {
  const before = await readNotice();
  if (error === undefined) {
    if (before?.type === "trouble") await browser.storage.local.remove(KEY);
    return;
  }
  console.error("Bandu: the ledger could not be written", error);
  const notice: Notice = { type: "trouble", trouble: troubleOf(error) };
  // Firefox tells of a write that changes nothing, too, and who hears of it tries again, and writes again.
  if (before?.type === "trouble" && before.trouble === notice.trouble) return;
  // A full disk may refuse this too; then only the console knows.
  await browser.storage.local.set({ [KEY]: notice }).catch(() => {});
}

/** Keeps that the ledger was lost and came back with so many days. */
export async function noteRestored(days: number): Promise<void> {
  const notice: Notice = { type: "restored", days };
  await browser.storage.local.set({ [KEY]: notice });
}

/** What the reader should be told now. */
export async function readNotice(): Promise<Notice | undefined> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return v.is(Notice, stored) ? stored : undefined;
}

/** The reader has seen it. */
export async function dismissNotice(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back when there is something else to tell. */
export function watchNotice(changed: () => void, stop: StopSignal): void {
  watchKey(KEY, () => changed(), stop);
}
