/**
 * Writes core/lookup/readings.ts: how the 3,755 most common characters (the first level of GB 2312) are read, for what an
 * input method chose wrongly among characters that sound alike. Readings are pinyin-pro's. Usage: npm run make-readings
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import { ROOT } from "./steps.ts";

const FILE = "core/lookup/readings.ts";
const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;
const ROW_LENGTH = 94;

/** The characters of GB 2312's first level, in its order. */
function common(): string {
  const decoder = new TextDecoder("gb18030");
  let characters = "";
  for (let row = FIRST_ROW; row <= LAST_ROW; row++)
    for (let place = 0; place < ROW_LENGTH; place++)
      characters += decoder.decode(Uint8Array.of(row, 0xa1 + place));
  return characters.replace(/\P{Script=Han}/gu, "");
}

const bySyllable = new Map<string, string>();
for (const character of common()) {
  const syllable = pinyin(character, { toneType: "none", v: true }).replace("ü", "v");
  bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
}
const lines = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, all]) => syllable + all);
const text = `// Made by \`npm run make-readings\` from GB 2312's first level and pinyin-pro's data; do not edit.

/** Syllables without tones, each with the common characters that are read so. */
export const READINGS =
  "${lines.join(" ")}";
`;
writeFileSync(join(ROOT, FILE), text);
console.log(`${FILE}: ${[...bySyllable.values()].join("").length} characters, ${bySyllable.size} syllables`);
