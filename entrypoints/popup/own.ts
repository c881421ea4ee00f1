/** Adds a term the reader wrote. */
import { ownKey } from "../../core/lookup/own.ts";
import { putOwnTerm } from "../../platform/personal.ts";

/** Writes a term into the personal pack and gives its key, once the packs are published anew. */
export async function addOwnTerm(headword: string, meaning: string): Promise<string> {
  // Only whoever adds a term pays for the dictionary of pinyin.
  const { pinyin } = await import("pinyin-pro");
  const id = crypto.randomUUID();
  await putOwnTerm({
    id,
    headword,
    pinyin: pinyin(headword, { nonZh: "consecutive" }),
    meaning,
    added: Date.now(),
  });
  return ownKey(id);
}
