/**
 * How long a look-up takes, key by key, against three search libraries on the same terms.
 * Usage: node bench/lookup/measure.ts [TERMS] [LIBRARY…] [--out FILE] — prints a line for each as it comes, and writes the
 * same as JSON.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { buildIndex, buildTexts } from "../../core/lookup/index.ts";
import { parseQuery } from "../../core/lookup/query.ts";
import { search } from "../../core/lookup/search.ts";
import { foldUnit } from "../../core/match/fold-masks.ts";
import type { TermRecord } from "../../core/pack/snapshot.ts";
import type { LookupFigures } from "../report.ts";
import { readWords, termsOf } from "../words.ts";
import { keystrokes, recordsOf } from "./terms.ts";

const LIMIT = 40;
const KEYS = 1000;
/** The others get fewer keys, since some take seconds for one: their p99 is the slowest of these. */
const FEW_KEYS = 20;
const WARM_UP = 3;

/** Milliseconds this thread has spent so far. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

type Searches = (typed: string) => unknown;

const plain = (record: TermRecord) => ({
  id: record.key,
  names: [record.headword, ...record.aliases].join(" "),
  spoken: [record.pinyin, ...(record.aliasPinyin ?? [])]
    .join(" ")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, ""),
  text: `${record.gist["zh-Hans"]} ${record.gist.en} ${record.quotes.map(({ text }) => text).join(" ")}`,
});

const RIVALS: Readonly<Record<string, (records: readonly TermRecord[]) => Searches>> = {
  "fuse.js": (records) => {
    const fuse = new Fuse(records.map(plain), { keys: ["names", "spoken", "text"], ignoreLocation: true });
    return (typed) => fuse.search(typed, { limit: LIMIT });
  },
  minisearch: (records) => {
    const mini = new MiniSearch({
      fields: ["names", "spoken", "text"],
      searchOptions: { prefix: true, fuzzy: 0.2 },
      tokenize: (text) => [...text.matchAll(/[a-z]+|\p{Script=Han}/giu)].map(([token]) => token),
    });
    mini.addAll(records.map(plain));
    return (typed) => mini.search(typed).slice(0, LIMIT);
  },
  flexsearch: (records) => {
    const flex = new FlexSearch.Document({
      tokenize: "forward",
      document: { id: "id", index: ["names", "spoken", "text"] },
    });
    for (const record of records) flex.add(plain(record));
    return (typed) => flex.search(typed, { limit: LIMIT });
  },
};

function ours(records: readonly TermRecord[]): Searches {
  const index = buildIndex("bench", records, foldUnit);
  const texts = buildTexts(records, foldUnit);
  return (typed) => search(index, parseQuery(typed, foldUnit), { limit: LIMIT, texts });
}

function measure(
  name: string,
  records: readonly TermRecord[],
  open: (records: readonly TermRecord[]) => Searches,
  keys: readonly string[],
): LookupFigures {
  const begun = spent();
  const searches = open(records);
  const build = spent() - begun;
  for (const typed of keys.slice(0, WARM_UP)) searches(typed);
  const times = keys.map((typed) => {
    const start = spent();
    searches(typed);
    return spent() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name, terms: records.length, build, median: at(0.5), p99: at(0.99) };
}

/** Measures ours and the others on so many terms, one after another. */
export function* measureLookup(terms: number, rivals = Object.keys(RIVALS)): Generator<LookupFigures> {
  const records = recordsOf(termsOf(readWords(), [], terms));
  const keys = keystrokes(records, KEYS);
  const few = keys.filter((_, i) => i % Math.floor(KEYS / FEW_KEYS) === 0);
  yield measure("Bandu", records, ours, keys);
  for (const name of rivals) {
    const open = RIVALS[name];
    if (!open) throw new Error(`There is no search called ${name} to compare with.`);
    yield measure(name, records, open, few);
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  const [terms = "100000", ...rivals] = positionals;
  const { out } = values;
  if (out) mkdirSync(dirname(out), { recursive: true });
  const figures = measureLookup(Number(terms), rivals.length > 0 ? rivals : undefined);
  const told: LookupFigures[] = [];
  for (const one of figures) {
    const { name, terms, build, median, p99 } = one;
    console.log(
      `${name}, ${terms} terms: built in ${build.toFixed(0)} ms; a key ${median.toFixed(1)} ms at the median, ${p99.toFixed(1)} ms at p99`,
    );
    told.push(one);
    if (out) writeFileSync(out, `${JSON.stringify(told, null, 2)}\n`);
  }
}
