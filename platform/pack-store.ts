/**
 * Snapshots and terms in `storage.local`, where a page reads them without the background. The snapshot carries what
 * matching needs; the terms lie apart in shards, read only when a card opens.
 */
import browser from "webextension-polyfill";
import type { Snapshot, TermRecord } from "../core/pack/snapshot.ts";
import type { TermSource } from "../core/ports.ts";
import { storedKeys } from "./stored-keys.ts";
import { watchKey } from "./watch.ts";

/** How many terms lie under one key: a card reads one shard. */
const SHARD = 256;
const SNAPSHOT = "snapshot";
/** What is published, apart from its bytes: asking for it costs no dictionary. */
const PUBLISHED = "published";

interface Published {
  readonly revision: string;
  readonly terms: number;
}

/** Storage holds JSON: bytes travel as base64. */
interface Stored {
  readonly revision: string;
  readonly terms: number;
  readonly dictionary: string;
  readonly kinds: string;
}

const shardKey = (revision: string, index: number) => `terms:${revision}:${Math.floor(index / SHARD)}`;
const shardKeys = ({ revision, terms }: Published) =>
  Array.from({ length: Math.ceil(terms / SHARD) }, (_, shard) => shardKey(revision, shard * SHARD));

async function get(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** What is published now, then what was before it: both can be read. */
async function published(): Promise<readonly Published[]> {
  return ((await get(PUBLISHED)) as Published[] | undefined) ?? [];
}

/** The revision of the published snapshot; undefined before the first. */
export async function publishedRevision(): Promise<string | undefined> {
  return (await published())[0]?.revision;
}

/** Whether something is published and all of it is there: the snapshot, and every shard of its terms. */
export async function isPublishedWhole(): Promise<boolean> {
  const [now] = await published();
  if (!now) return false;
  const keys = new Set(await storedKeys());
  return [SNAPSHOT, ...shardKeys(now)].every((key) => keys.has(key));
}

/**
 * Puts a snapshot and its terms where pages find them: the terms first, so that no page ever holds a snapshot whose
 * terms are missing. The revision before it stays readable for pages that still show it; older ones go.
 */
export async function publish(snapshot: Snapshot, records: readonly TermRecord[]): Promise<void> {
  const { revision, terms } = snapshot;
  const before = (await published()).filter((one) => one.revision !== revision);
  for (let first = 0; first < records.length; first += SHARD)
    await browser.storage.local.set({ [shardKey(revision, first)]: records.slice(first, first + SHARD) });
  const stored: Stored = {
    revision,
    terms,
    dictionary: snapshot.dictionary.toBase64(),
    kinds: snapshot.kinds.toBase64(),
  };
  const now: Published[] = [{ revision, terms }, ...before.slice(0, 1)];
  await browser.storage.local.set({ [SNAPSHOT]: stored, [PUBLISHED]: now });
  await browser.storage.local.remove(before.slice(1).flatMap(shardKeys));
}

/** All terms of a revision in its order; undefined where it is not published, or no longer to be read. */
export async function publishedTerms(revision: string): Promise<TermRecord[] | undefined> {
  const found = (await published()).find((one) => one.revision === revision);
  if (!found) return undefined;
  const keys = shardKeys(found);
  const shards = (await browser.storage.local.get(keys)) as Record<string, TermRecord[]>;
  // Without one of its shards all terms after it would bear others' indexes.
  return keys.every((key) => key in shards) ? keys.flatMap((key) => shards[key] ?? []) : undefined;
}

/** Some terms of a revision by their indexes, each shard read once; those that are gone are left out. */
export async function termsAt(
  revision: string,
  indexes: readonly number[],
): Promise<Map<number, TermRecord>> {
  const shards = await browser.storage.local.get([
    ...new Set(indexes.map((index) => shardKey(revision, index))),
  ]);
  const found = indexes.map((index): [number, TermRecord | undefined] => [
    index,
    (shards[shardKey(revision, index)] as TermRecord[] | undefined)?.[index % SHARD],
  ]);
  return new Map(found.filter((pair): pair is [number, TermRecord] => pair[1] !== undefined));
}

/** The page's way to the published terms. */
export const termSource: TermSource = {
  async snapshot() {
    const stored = (await get(SNAPSHOT)) as Stored | undefined;
    if (!stored) return undefined;
    return {
      revision: stored.revision,
      terms: stored.terms,
      dictionary: Uint8Array.fromBase64(stored.dictionary),
      kinds: Uint8Array.fromBase64(stored.kinds),
    };
  },
  revision: publishedRevision,
  async term(revision, index) {
    const shard = (await get(shardKey(revision, index))) as TermRecord[] | undefined;
    return shard?.[index % SHARD];
  },
  watch(changed, stop) {
    watchKey(PUBLISHED, changed, stop);
  },
};
