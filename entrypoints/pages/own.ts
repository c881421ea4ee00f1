/** What pages of the extension do with the terms a reader wrote. */
import { ownKey } from "../../core/lookup/own.ts";
import { keepOwnTerm } from "../../platform/own-terms.ts";
import { ownTerm } from "../../platform/personal.ts";

/** Writes a term under an id, new or known, and gives its key once the packs are published anew; a term that was there keeps its place. */
export async function writeOwnTerm(id: string, headword: string, meaning: string): Promise<string> {
  // Only whoever writes a term pays for the dictionary of pinyin.
  const { pinyin } = await import("pinyin-pro");
  const added = (await ownTerm(id))?.added ?? Date.now();
  await keepOwnTerm({ id, headword, pinyin: pinyin(headword, { nonZh: "consecutive" }), meaning, added });
  return ownKey(id);
}
