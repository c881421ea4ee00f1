/**
 * `npm run quotes -- PACK SOURCE.txt`: finds each quote of the pack in its source, which is not kept here, writes its
 * section and offsets into terms.json, and records the quotes' hashes for the tests.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locateQuotes, type Unplaced } from "../core/pack/locate.ts";
import type { Pack } from "../core/pack/schema.ts";
import { readGiven } from "./given.ts";
import { packIds } from "./pack.ts";
import { ROOT } from "./steps.ts";

const [id, file] = process.argv.slice(2);
if (!id || !file) {
  console.error("Usage: npm run quotes -- PACK SOURCE.txt");
  process.exit(1);
}
if (!packIds().includes(id)) {
  console.error(`There is no pack ${id} in content/: it holds ${packIds().join(", ")}.`);
  process.exit(1);
}
const folder = join(ROOT, "content", id);
const json = (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8"));
const { source } = json("source.json") as Pack;
const text = readGiven(file);
const sha256 = (one: string) => createHash("sha256").update(one).digest("hex");
if (sha256(text) !== source.sha256) {
  console.error(`${file} is not the text the pack was made from: its SHA-256 is not ${source.sha256}`);
  process.exit(1);
}

const { terms, faults } = locateQuotes(json("terms.json") as Unplaced[], text, source);
for (const { at, reason } of faults) console.error(`${at}: ${reason}`);
if (faults.length > 0) process.exit(1);
const quotes = terms.flatMap((term) => term.quotes).sort((a, b) => a.start - b.start || a.end - b.end);
const hashes = Object.fromEntries(quotes.map((q) => [`${q.start}-${q.end}`, sha256(q.text).slice(0, 16)]));
write(join(folder, "terms.json"), terms);
write(join(ROOT, "tests", "content", "quote-hashes.json"), hashes);
console.log(`${quotes.length} quotes of ${terms.length} terms stand where the pack says.`);

function write(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
