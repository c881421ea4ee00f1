/** Keeps what is published true to the packs: on install, on update, when asked, and when a change was left unpublished or a part was lost. */
import browser from "webextension-polyfill";
import { answerBackground } from "../../platform/background-messages.ts";
import { isPublishedWhole } from "../../platform/pack-store.ts";
import { isUnpublished, markPublished, ownTerms } from "../../platform/personal.ts";
import { publishPacks } from "../../platform/publication.ts";

/** Tells whether it is done; a failure is reported and does not stop the next. */
async function publishAll(): Promise<boolean> {
  try {
    await publishPacks();
    await markPublished();
    return true;
  } catch (error) {
    console.error("The packs could not be published.", error);
    return false;
  }
}

/** Keeps the published snapshot true to the packs. */
export function keepPacksPublished(): void {
  browser.runtime.onInstalled.addListener(() => void publishAll());
  answerBackground("packs.publish", publishAll);
  // A worker that starts for another reason finds all of it, except where the storage was damaged or a change cut short.
  void Promise.all([isPublishedWhole(), isUnpublished()]).then(([whole, unpublished]) =>
    whole && !unpublished ? undefined : publishAll(),
  );
  // Looked at each time, for the reader's own terms are to come back before anything is changed in what is left of them.
  void ownTerms().catch((error) => console.error("Bandu: the own terms could not be read", error));
}
