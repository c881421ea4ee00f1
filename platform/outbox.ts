/**
 * The outbox: where a page leaves its spans, in `storage.local`, safe against a crash and without a background.
 *
 * Each telling of a span lies under a key of its own, `outbox:<span id>:<end>`, and is never changed. So whoever
 * drains the outbox may remove exactly the keys it read, and a later telling cannot be lost to that removal.
 */
import * as v from "valibot";
import browser from "webextension-polyfill";
import type { SpanSink } from "../core/ports.ts";
import { Span } from "../core/study/span.ts";
import { storedKeys } from "./stored-keys.ts";

const PREFIX = "outbox:";

export interface Outbox {
  /** Where the spans lay, to be handed to `clearOutbox` once they are in the ledger. */
  readonly keys: readonly string[];
  readonly spans: readonly Span[];
}

/** A page's way into the outbox. Each put replaces the page's own earlier tellings of the same spans. */
export function outboxSink(): SpanSink {
  const told = new Map<string, string>();
  return {
    async put(spans) {
      const items = Object.fromEntries(spans.map((span) => [keyOf(span), span]));
      await browser.storage.local.set(items);
      const before = spans.map(({ id }) => told.get(id)).filter((key) => key !== undefined);
      for (const span of spans) told.set(span.id, keyOf(span));
      const superseded = before.filter((key) => !(key in items));
      if (superseded.length > 0) await browser.storage.local.remove(superseded);
    },
  };
}

/** What lies in the outbox now. What this version cannot read, as a newer one's, stays where it is. */
export async function readOutbox(): Promise<Outbox> {
  const keys = (await storedKeys()).filter((key) => key.startsWith(PREFIX));
  if (keys.length === 0) return { keys, spans: [] };
  const stored = Object.entries(await browser.storage.local.get(keys));
  const read = stored.filter((row): row is [string, Span] => v.is(Span, row[1]));
  return { keys: read.map(([key]) => key), spans: read.map(([, span]) => span) };
}

/** Takes out what was read. */
export async function clearOutbox({ keys }: Outbox): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove([...keys]);
}

function keyOf(span: Span): string {
  return `${PREFIX}${span.id}:${span.end}`;
}
