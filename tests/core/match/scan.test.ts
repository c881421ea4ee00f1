import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { pick, seeded } from "../../../bench/seeded.ts";
import { compileDictionary } from "../../../core/match/compile.ts";
import { isDictionary, lookup, openDictionary, SILENT, termsOf } from "../../../core/match/dictionary.ts";
import {
  continued,
  LONG,
  MATCH_INTS,
  type Matches,
  NO_MATCHES,
  scan,
  scanParts,
} from "../../../core/match/scan.ts";

/** The matches as the reader would see them: the text covered, and the terms. */
function found(texts: readonly string[], text: string, silent: readonly string[] = []) {
  const dictionary = open(texts, silent);
  return triples(scan(dictionary, text)).map(([start, end, entry]) => ({
    text: text.slice(start, end),
    terms: [...termsOf(dictionary, entry)],
  }));
}

function open(texts: readonly string[], silent: readonly string[] = []) {
  const entries = texts.map((text, term) => ({ text, term }));
  return openDictionary(compileDictionary([...entries, ...silent.map((text) => ({ text, term: SILENT }))]));
}

function triples(matches: Matches) {
  return Array.from({ length: matches.length / MATCH_INTS }, (_, i) => {
    const [start = 0, end = 0, entry = 0] = matches.slice(i * MATCH_INTS, (i + 1) * MATCH_INTS);
    return [start, end, entry] as const;
  });
}

const covered = (texts: readonly string[], text: string, silent: readonly string[] = []) =>
  found(texts, text, silent)
    .filter(({ terms }) => terms.length > 0)
    .map((match) => match.text);

describe("leftmost-longest", () => {
  it("finds a term within a longer one that only half stands there", () => {
    expect(covered(["知识产权", "国家知识产权局"], "国家知识产权")).toEqual(["知识产权"]);
  });
  it("prefers the longest of those that begin alike, in whatever order they come", () => {
    const texts = ["党组织", "党组织力量", "党组织力", "党组"];
    expect(covered(texts, "党组织力量，党组织力，党组织，党组")).toEqual([
      "党组织力量",
      "党组织力",
      "党组织",
      "党组",
    ]);
    expect(covered(texts.toReversed(), "党组织力量")).toEqual(["党组织力量"]);
  });
  it("prefers the longest at a place, and finds nothing inside it", () => {
    expect(covered(["党组", "党组织", "组织", "组织力"], "党组织力")).toEqual(["党组织"]);
  });
  it("goes on right after a match", () => {
    expect(covered(["四个", "意识"], "四个意识")).toEqual(["四个", "意识"]);
  });
  it("paints nothing under a silent phrase", () => {
    expect(covered(["党组", "组织力"], "党组织力量，党组", ["党组织", "组织力量"])).toEqual(["党组"]);
  });
  it("lets a term win over a silent phrase of the same text", () => {
    expect(covered(["党组"], "党组", ["党组"])).toEqual(["党组"]);
  });
  it("names every term that shares a text", () => {
    expect(found(["党组", "黨組"], "黨組")).toEqual([{ text: "黨組", terms: [0, 1] }]);
  });
  it("finds texts of one character and of a hundred", () => {
    const long = "讲政治重公道业务精作风好".repeat(9);
    expect(covered(["党", long], `跟党走${long}`)).toEqual(["党", long]);
  });
  it("prefers two characters to one that lies in the bucket of three", () => {
    expect(covered(["织组建党", "织组", "织"], "织组建")).toEqual(["织组"]);
  });
  it("finds nothing with nothing to find", () => {
    expect(scan(open([]), "四个意识")).toHaveLength(0);
    expect(scan(open(["四个意识"]), "")).toHaveLength(0);
  });
});

describe("folding", () => {
  test.each([
    ["traditional", "四个意识", "四個意識", "四個意識"],
    ["traditional terms", "四個意識", "四个意识", "四个意识"],
    ["Taiwan's variants", "群众为里", "群眾為裡", "群眾為裡"],
    ["著 for 着", "着力", "著力", "著力"],
    ["full width", "红烛先锋341", "红烛先锋３４１", "红烛先锋３４１"],
    ["case", "党员APP", "党员app", "党员app"],
    ["punctuation", "政治建局，从严治局", "政治建局,从严治局", "政治建局,从严治局"],
    ["bracketed pinyin", "机关", "機(jī)關(guān)黨", "機(jī)關"],
    ["full-width brackets", "机关", "機（jī）關（guān）黨", "機（jī）關"],
    ["pinyin without a tone", "我们的国", "我們(men)的(de)國", "我們(men)的(de)國"],
    ["decomposed tone marks", "机关", "機(ji\u0304)關", "機(ji\u0304)關"],
    ["zero-width characters", "党组", "a\u200b党\u200b\u200d组\u200b", "党\u200b\u200d组"],
    ["soft hyphens", "党组", "党\u00ad组", "党\u00ad组"],
    ["variation selectors", "党组", "党\ufe00组\u{e0100}织", "党\ufe00组"],
    ["supplementary selectors", "党组", "党\u{e0100}组", "党\u{e0100}组"],
    ["compatibility ideographs", "良好", "\uf97c好", "\uf97c好"],
    ["Kangxi radicals", "方针", "\u2f45针", "\u2f45针"],
    ["radicals out of a PDF", "民主生活长", "\u2ea0主\u2f63活\u2ed1", "\u2ea0主\u2f63活\u2ed1"],
    ["one of two units at the beginning", "㓆党", "𠗣黨組", "𠗣黨"],
    ["one of two units at the end", "党㓆", "黨𠗣組", "黨𠗣"],
    ["several of two units", "㓆㟜岁组", "党𠗣𡾱𡻕組织", "𠗣𡾱𡻕組"],
    ["terms with one of two units", "𪟝业", "勣業", "勣業"],
    ["two units for two", "𤎺党", "𤓎黨", "𤓎黨"],
    ["two units that stay", "𠀀党", "𠗣𠀀黨", "𠀀黨"],
    ["bracketed pinyin after two units", "㓆党", "𠗣(sù)黨", "𠗣(sù)黨"],
    ["two units beside a character in one's half", "党组", "\ud840𠗣黨組\udce3", "黨組"],
    ["pictures", "党组", "𠗣😀黨組😀", "黨組"],
    ["corner brackets", "“八点半”课堂", "「八點半」課堂", "「八點半」課堂"],
    ["straight quotes", "“八点半”课堂", '"八点半"课堂', '"八点半"课堂'],
    ["single quotes", "“八点半”课堂", "‘八点半’课堂", "‘八点半’课堂"],
    ["quotes left out", "“八点半”课堂", "八点半课堂", "八点半课堂"],
  ])("%s", (_, term, text, match) => {
    expect(covered([term], text)).toEqual([match]);
  });
  test.each([
    ["words in brackets", "机关", "機(organ)關"],
    ["pinyin that follows no ideograph", "ab", "a(jī)b"],
    ["quotes the term does not have", "党组", "党“组"],
    ["a space", "党组", "党 组"],
  ])("is stopped by %s", (_, term, text) => {
    expect(covered([term], text)).toEqual([]);
  });
});

describe("lookup", () => {
  const dictionary = open(["四个意识", "“八点半”课堂"], ["意识"]);
  test.each([
    ["四個意識", [0]],
    ["八点半课堂", [1]],
    ["意识", []],
    ["四个", []],
    ["", []],
  ])("%s", (text, terms) => {
    expect(lookup(dictionary, text)).toEqual(terms);
  });
});

it("gives the same bytes for the same entries", () => {
  expect(compileDictionary([{ text: "党组", term: 0 }])).toEqual(
    compileDictionary([{ text: "党组", term: 0 }]),
  );
});

it("opens a buffer at any address and no other format", () => {
  const bytes = compileDictionary([{ text: "党组", term: 7 }]);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(lookup(openDictionary(shifted.subarray(3)), "党组")).toEqual([7]);
  expect(isDictionary(bytes)).toBe(true);
  expect(isDictionary(shifted.subarray(3))).toBe(true);
  expect(isDictionary(new Uint8Array(64))).toBe(false);
  expect(() => openDictionary(new Uint8Array(64))).toThrow("another format");
});

/** What the matcher must do, said as plainly as can be, for texts that folding leaves alone. */
function plainly(texts: readonly string[], text: string): [number, number][] {
  const matches: [number, number][] = [];
  for (let i = 0; i < text.length; ) {
    const longest = Math.max(0, ...texts.filter((one) => text.startsWith(one, i)).map((one) => one.length));
    if (longest > 0) matches.push([i, i + longest]);
    i += longest || 1;
  }
  return matches;
}

describe("on any text", () => {
  // Few letters, so that terms overlap and repeat.
  const word = fc.string({ unit: fc.constantFrom(..."党组织力建设"), minLength: 1, maxLength: 6 });
  const words = fc.array(word, { maxLength: 30 });
  const prose = fc.string({ unit: fc.constantFrom(..."党组织力建设，"), maxLength: 200 });

  it("finds what a plain search finds", () => {
    fc.assert(
      fc.property(words, words, prose, (terms, silent, text) => {
        const matches = triples(scan(open(terms, silent), text)).map(([start, end]) => [start, end]);
        expect(matches).toEqual(plainly([...terms, ...silent], text));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds what a plain search finds among thousands of terms", () => {
    const random = seeded(3);
    const letters = [..."的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后"];
    const made = (length: number) => Array.from({ length }, () => pick(letters, random)).join("");
    const short = Array.from({ length: 1500 }, () => made(2 + Math.floor(random() * 6)));
    // Half of the terms begin as another does.
    const terms = [...short, ...short.map((term) => term + made(1 + Math.floor(random() * 3)))];
    const text = Array.from({ length: 1000 }, () => (random() < 0.3 ? pick(terms, random) : made(3))).join(
      "",
    );
    const matches = triples(scan(open(terms), text)).map(([start, end]) => [start, end]);
    expect(matches).toEqual(plainly(terms, text));
    expect(matches.length).toBeGreaterThan(500);
  });

  it("finds the same places however its characters are written", () => {
    const letters = ["党黨", "组組", "㓆𠗣", "㟜𡾱", "勣𪟝", "𤎺𤓎", "𠀀"].map((written) => [...written]);
    const letter = fc.nat({ max: letters.length - 1 });
    const hand = (most: number) => fc.array(fc.tuple(letter, fc.nat(1)), { minLength: 1, maxLength: most });
    const write = ([one, way]: readonly [number, number]) => letters[one]?.[way] ?? letters[one]?.[0] ?? "";
    const plain = (written: readonly (readonly [number, number])[]) => written.map(([one]) => one).join("");
    fc.assert(
      fc.property(fc.array(hand(4), { maxLength: 12 }), hand(60), (terms, text) => {
        const ends = [0];
        for (const one of text) ends.push((ends.at(-1) ?? 0) + write(one).length);
        const dictionary = open(terms.map((term) => term.map(write).join("")));
        const matches = triples(scan(dictionary, text.map(write).join(""))).map(([start, end]) => [
          start,
          end,
        ]);
        const expected = plainly(terms.map(plain), plain(text)).map((places) => places.map((at) => ends[at]));
        expect(matches).toEqual(expected);
      }),
    );
  });

  it("finds the same places with things to leave out strewn in", () => {
    const strewn = fc.array(
      fc.constantFrom("", "", "\u200b", "\u00ad", "(jī)", "（de）", "\ufeff\u200d", "\u{e0101}"),
      {
        minLength: 200,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(words, prose, strewn, (terms, text, between) => {
        // Brackets are left out after an ideograph only.
        const seeds = [...text].map((unit, i) => unit + (unit === "，" ? "" : between[i]));
        const places = seeds.map((_, i) => seeds.slice(0, i).join("").length);
        const expected = plainly(terms, text).map(([start, end]) => [
          places[start],
          (places[end - 1] ?? 0) + 1,
        ]);
        const matches = triples(scan(open(terms), seeds.join(""))).map(([start, end]) => [start, end]);
        expect(matches).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe("in parts", () => {
  const parts = (terms: readonly string[], text: string) => [...scanParts(open(terms), text)];
  const whole = (all: readonly Matches[]) => all.reduce(continued, NO_MATCHES);

  it("finds in a long text what is found in all of it at once", () => {
    const random = seeded(5);
    const letters = ["党", "组", "组织", "黨", "建", "設", "㓆", "𠗣", "𠀀", "(jiàn)", "\u200b", "，", "\n"];
    const made = (length: number) => Array.from({ length }, () => pick(letters, random)).join("");
    // None begins in brackets: whether pinyin is left out there is told by what comes before.
    const terms = Array.from({ length: 400 }, () => `建${made(1 + Math.floor(random() * 30))}`);
    for (let round = 0; round < 20; round++) {
      const text = Array.from({ length: 6000 }, () => (random() < 0.3 ? pick(terms, random) : made(2))).join(
        "",
      );
      const all = parts(terms, text);
      expect(text.length).toBeGreaterThan(LONG);
      expect(all.length).toBeGreaterThan(3);
      expect(triples(whole(all))).toEqual(triples(scan(open(terms), text)));
    }
  });
  it("finds what lies over the end of a part, however much is left out in it", () => {
    for (let before = 3_990; before < 4_002; before++) {
      const text = `${"，".repeat(before)}党\u200b${"\u00ad".repeat(300)}𠗣組${"，".repeat(9_000)}`;
      expect(triples(whole(parts(["党㓆组"], text)))).toEqual([[before, before + 305, expect.anything()]]);
    }
  });
  it("shows the beginning of a text before it goes on", () => {
    const first = scanParts(open(["党组"]), "党组，".repeat(100_000)).next().value as Matches;
    expect(first.length / MATCH_INTS).toBeGreaterThan(1000);
    expect(first.length / MATCH_INTS).toBeLessThan(2000);
  });
  it("leaves out what lies in the last match of the part before", () => {
    const [one, other] = [Int32Array.of(0, 4, 7), Int32Array.of(2, 5, 8, 4, 6, 9)];
    expect(continued(one, other)).toEqual(Int32Array.of(0, 4, 7, 4, 6, 9));
  });
});
