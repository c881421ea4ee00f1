/** Checks the study material in content/ and turns it into the packs the extension carries. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { PackError, readPack } from "../core/pack/read.ts";
import { type BuiltPack, buildPack } from "../core/pack/records.ts";
import type { Pack } from "../core/pack/schema.ts";
import { ROOT } from "./steps.ts";

/** Where the study material lies. */
export const CONTENT = join(ROOT, "content");

const toTaiwan = Converter({ from: "cn", to: "tw" });
const CORNERS: Readonly<Record<string, string>> = { "“": "「", "”": "」", "‘": "『", "’": "』" };

/** Simplified → the traditional characters and quotation marks of Taiwan, with no word exchanged for another. */
export function toTraditional(simplified: string): string {
  return toTaiwan(simplified).replace(/[“”‘’]/g, (mark) => CORNERS[mark] ?? mark);
}

/** Pinyin of a name, one syllable a word; Latin letters and digits stay as they are. */
const toPinyin = (name: string) => pinyin(name, { nonZh: "consecutive" });

/** The names of the packs in content/: each folder there is one. */
export function packIds(): string[] {
  const entries = readdirSync(CONTENT, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Where the extension keeps a bundled pack, below its root. */
export const packPath = (id: string) => `packs/${id}.json`;

/** The pack of one folder in content/; throws with every fault, each naming the term, the field and the reason. */
export function loadPack(id: string, content = CONTENT): Pack {
  const part = (file: string) => parse(join(content, id, file));
  const source = part("source.json") as object;
  try {
    return readPack({ ...source, terms: part("terms.json"), silent: part("silent.json") });
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw plain(`content/${id} has ${error.faults.length} fault(s):\n${error.message}`);
  }
}

/** A bundled pack as the extension carries it. */
export function builtPack(id: string): BuiltPack {
  return buildPack(loadPack(id), toTraditional, toPinyin);
}

function parse(file: string): unknown {
  const json = readFileSync(file, "utf8");
  try {
    return JSON.parse(json);
  } catch (error) {
    throw plain(`${file} is not JSON: ${(error as Error).message}`);
  }
}

/** An error for whoever edits the content: the message alone, since a stack would point into our code. */
function plain(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
