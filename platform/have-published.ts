/** Has the packs published anew, for pages that changed them, or that find what is published damaged. */
import { askBackground } from "./background-messages.ts";
import { markPublished } from "./personal.ts";

/** The background publishes even if this page closes meanwhile; where it is hung or gone, or could not, the page does. */
export async function havePublished(): Promise<void> {
  if (await askBackground({ type: "packs.publish" })) return;
  const { publishPacks } = await import("./publication.ts");
  await publishPacks();
  await markPublished();
}
