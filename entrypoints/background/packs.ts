/** Keeps what is published true to the packs: on install, on update, when asked, and when a change was left unpublished. */
import browser from "webextension-polyfill";
import { answerBackground } from "../../platform/background-messages.ts";
import { publishedRevision } from "../../platform/pack-store.ts";
import { isUnpublished, markPublished, ownTerms } from "../../platform/personal.ts";
import { publishPacks } from "../../platform/publication.ts";

/** A failure is reported and does not stop the next. */
async function publishAll(): Promise<void> {
  try {
    await publishPacks();
    await markPublished();
  } catch (error) {
    console.error("The packs could not be published.", error);
  }
}

/** Keeps the published snapshot true to the packs. */
export function keepPacksPublished(): void {
  browser.runtime.onInstalled.addListener(() => void publishAll());
  answerBackground("packs.publish", () => publishAll().then(() => true));
  // A worker that starts for another reason finds a snapshot, except where the storage was cleared or a change cut short.
  void Promise.all([publishedRevision(), isUnpublished()]).then(([revision, unpublished]) =>
    revision === undefined || unpublished ? publishAll() : undefined,
  );
  // Looked at each time, for the reader's own terms are to come back before anything is changed in what is left of them.
  void ownTerms().catch((error) => console.error("Bandu: the own terms could not be read", error));
}
