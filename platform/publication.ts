/**
 * Compiles the packs into the snapshot every page reads. Done by the background as a rule, and by the page that changed a
 * pack where the background does not answer; a lock keeps the two apart.
 */
import browser from "webextension-polyfill";
import { buildIndex, buildTexts } from "../core/lookup/index.ts";
import { FORMAT } from "../core/match/dictionary.ts";
import { foldUnit } from "../core/match/fold-masks.ts";
import { compilePacks, FORM, recordsOf } from "../core/pack/compile.ts";
import type { BuiltPack } from "../core/pack/records.ts";
import { storeLookup } from "./lookup-store.ts";
import { isPublishedWhole, publish, publishedRevision } from "./pack-store.ts";
import { personalPack } from "./personal.ts";

/** The packs that come with the extension, as the build emits them. */
const BUNDLED = ["packs/jiguan-dangjian.json"];

/** The bundled packs, then the reader's own: an own term never moves another's index. */
async function allPacks(): Promise<BuiltPack[]> {
  const bundled = BUNDLED.map(async (path) => (await fetch(browser.runtime.getURL(path))).json());
  return Promise.all([...bundled, personalPack()]);
}

/** Names the packs' content and the form it is compiled into: the same revision means the same snapshot. */
async function revisionOf(packs: readonly BuiltPack[]): Promise<string> {
  const text = `${browser.runtime.getManifest().version} ${FORMAT} ${FORM} ${JSON.stringify(packs)}`;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(hash).toHex().slice(0, 16);
}

async function publishNow(): Promise<void> {
  const packs = await allPacks();
  const revision = await revisionOf(packs);
  // The same packs are published again where a part of them was lost.
  if (revision === (await publishedRevision()) && (await isPublishedWhole())) return;
  const records = recordsOf(packs);
  // Before the index: that can be made again from the terms, and kept any earlier it would put out the index of those still published.
  await publish(compilePacks(packs, revision), records);
  await storeLookup(buildIndex(revision, records, foldUnit), buildTexts(records, foldUnit));
}

/** Publishes the packs as they are when its turn has come, unless that is what is published already, and whole. */
export async function publishPacks(): Promise<void> {
  await navigator.locks.request("publication", publishNow);
}
