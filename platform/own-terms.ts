/** Changes to the reader's own terms, each published at once: found by the look-up and marked on every page. */
import browser from "webextension-polyfill";
import type { OwnTerm } from "../core/lookup/own.ts";
import type { ToBackground } from "../core/messages.ts";
import { markPublished, putOwnTerm, takeOwnTerm } from "./personal.ts";

/** How long the background may take to answer before the page publishes by itself, in milliseconds. */
const PATIENCE = 2_000;

/** Keeps a term, in place of the one with its id. */
export async function keepOwnTerm(term: OwnTerm): Promise<void> {
  await putOwnTerm(term);
  await havePublished();
}

/** Takes a term away and gives it back, so that it can be kept again. */
export async function dropOwnTerm(id: string): Promise<OwnTerm | undefined> {
  const term = await takeOwnTerm(id);
  await havePublished();
  return term;
}

/** The background publishes even if this page closes meanwhile; where it is hung or gone, the page does. */
async function havePublished(): Promise<void> {
  const message: ToBackground = { type: "packs.publish" };
  const asked = browser.runtime.sendMessage(message).then(
    (done) => done === true,
    () => false,
  );
  const tired = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  if (await Promise.race([asked, tired])) return;
  const { publishPacks } = await import("./publication.ts");
  await publishPacks();
  await markPublished();
}
