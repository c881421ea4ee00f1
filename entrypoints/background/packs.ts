/** Compiles the packs into the snapshot every page reads: on install, on update, and when nothing is published. */
import browser from "webextension-polyfill";
import { buildIndex, buildTexts } from "../../core/lookup/index.ts";
import { foldUnit } from "../../core/match/fold.ts";
import { compilePacks, recordsOf } from "../../core/pack/compile.ts";
import type { BuiltPack } from "../../core/pack/records.ts";
import { storeLookup } from "../../platform/lookup-store.ts";
import { publish, publishedRevision } from "../../platform/pack-store.ts";
import { personalPack } from "../../platform/personal.ts";

/** The packs that come with the extension, as the build emits them. */
const BUNDLED = ["packs/jiguan-dangjian.json"];

/** The bundled packs, then the reader's own: an own term never moves another's index. */
async function allPacks(): Promise<BuiltPack[]> {
  const bundled = BUNDLED.map(async (path) => (await fetch(browser.runtime.getURL(path))).json());
  return Promise.all([...bundled, personalPack()]);
}

/** Names the packs' content and the form it is compiled into: the same revision means the same snapshot. */
async function revisionOf(packs: readonly BuiltPack[]): Promise<string> {
  const text = `${browser.runtime.getManifest().version} ${JSON.stringify(packs)}`;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(hash).toHex().slice(0, 16);
}

/** Publishes the packs as they are now, unless they are what is published already. */
async function publishNow(): Promise<void> {
  const packs = await allPacks();
  const revision = await revisionOf(packs);
  if (revision === (await publishedRevision())) return;
  const records = recordsOf(packs);
  await publish(compilePacks(packs, revision), records);
  await storeLookup(buildIndex(revision, records, foldUnit), buildTexts(records, foldUnit));
}

let last: Promise<void> = Promise.resolve();

/** Publishes after any publishing under way; a failure is reported once and does not stop the next. */
export function publishPacks(): Promise<void> {
  last = last.then(publishNow).catch((error) => console.error("The packs could not be published.", error));
  return last;
}

/** Keeps the published snapshot true to the packs. */
export function keepPacksPublished(): void {
  browser.runtime.onInstalled.addListener(() => void publishPacks());
  browser.runtime.onMessage.addListener((message: unknown) =>
    (message as { type?: unknown } | null)?.type === "packs.publish" ? publishPacks() : undefined,
  );
  // A worker that starts for another reason finds a snapshot, except where the storage was cleared.
  void publishedRevision().then((revision) => (revision ? undefined : publishPacks()));
}
