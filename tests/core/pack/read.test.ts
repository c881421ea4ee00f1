import { describe, expect, it } from "vitest";
import { PackError, readPack } from "../../../core/pack/read.ts";
import type { Pack } from "../../../core/pack/schema.ts";

const HASH = "0".repeat(64);

/** A sound pack of two terms, to be spoiled by each test. */
function sound(): Pack {
  const said = { "zh-Hans": "说明。", en: "A saying." };
  const term = {
    aliases: [],
    pinyin: "x",
    kind: "idea" as const,
    explained: "says" as const,
    members: [],
    gist: said,
  };
  return {
    id: "made",
    version: 1,
    source: {
      author: "某",
      affiliation: "某处",
      sha256: HASH,
      length: 20,
      sections: [
        { id: "一", start: 0, end: 10 },
        { id: "二", start: 10, end: 20 },
      ],
    },
    delivered: { sha256: HASH, length: 20 },
    emendations: [{ section: "一", by: "hand", delivered: "甲", restored: "乙", why: said }],
    terms: [
      {
        ...term,
        id: "jia",
        headword: "甲乙",
        quotes: [{ section: "一", start: 2, end: 4, text: "甲乙" }],
        seeAlso: ["bing"],
      },
      {
        ...term,
        id: "bing",
        headword: "丙丁",
        quotes: [{ section: "二", start: 10, end: 12, text: "丙丁" }],
        seeAlso: [],
      },
    ],
    silent: ["甲乙戊"],
  };
}

/** The faults of a sound pack after `spoil` has been at it, one a line. */
function faults(spoil: (pack: Loose) => void): string[] {
  const pack = sound();
  spoil(pack as unknown as Loose);
  try {
    readPack(pack);
  } catch (error) {
    if (error instanceof PackError) return error.message.split("\n");
    throw error;
  }
  return [];
}

/** A pack whose fields may be anything, so that tests can write what the types forbid. */
interface Loose {
  id: unknown;
  source: { sections: Record<string, unknown>[]; sha256: unknown };
  emendations: Record<string, unknown>[];
  terms: (Record<string, unknown> & { quotes: Record<string, unknown>[] })[];
  silent: unknown[];
}

const first = (pack: Loose) => pack.terms[0] as Loose["terms"][number];
const second = (pack: Loose) => pack.terms[1] as Loose["terms"][number];
const JIA = 'term "甲乙" (jia)';
const BING = 'term "丙丁" (bing)';

describe("readPack", () => {
  it("takes a sound pack as it is", () => {
    expect(readPack(sound())).toEqual(sound());
  });

  it.each<[string, (pack: Loose) => void, string]>([
    ["a missing gist", (p) => delete first(p).gist, `${JIA}, gist: is missing`],
    ["a gist without English", (p) => (first(p).gist = { "zh-Hans": "说" }), `${JIA}, gist.en: is missing`],
    ["an empty headword", (p) => (second(p).headword = " "), 'term " " (bing), headword: must not be empty'],
    [
      "an unknown kind",
      (p) => (first(p).kind = "idee"),
      `${JIA}, kind: must be one of idea, requirement, system, mechanism, project, activity, learning, standard, resource, body`,
    ],
    ["an unknown field", (p) => (first(p).note = "x"), `${JIA}, note: is not a known field`],
    [
      "an id in Chinese",
      (p) => (first(p).id = "甲"),
      "term \"甲乙\" (甲), id: must be lower-case ASCII words joined by '-'",
    ],
    ["a term without an id", (p) => delete first(p).id, 'term "甲乙", id: is missing'],
    ["no quote", (p) => (first(p).quotes = []), `${JIA}, quotes: must hold at least one quote`],
    [
      "a quote's offset as text",
      (p) => (first(p).quotes[0] = { section: "一", start: 2, end: "4", text: "甲乙" }),
      `${JIA}, quotes[0].end: must be a number`,
    ],
    [
      "a fraction as an offset",
      (p) => (first(p).quotes[0] = { section: "一", start: 2.5, end: 4, text: "甲乙" }),
      `${JIA}, quotes[0].start: must be a whole number`,
    ],
    ["a bad hash", (p) => (p.source.sha256 = "beef"), "source.sha256: must be a SHA-256 in hex"],
    ["an id used twice", (p) => (second(p).id = "jia"), 'term "丙丁" (jia), id: is already the id of "甲乙"'],
    [
      "a headword used twice",
      (p) => (second(p).headword = "甲乙"),
      'term "甲乙" (bing), headword: "甲乙" already names "甲乙" (jia)',
    ],
    [
      "an alias that is another's headword",
      (p) => (second(p).aliases = ["甲乙"]),
      `${BING}, aliases: "甲乙" already names "甲乙" (jia)`,
    ],
    [
      "a variant that is another's headword",
      (p) => (second(p).variants = ["甲乙"]),
      `${BING}, variants: "甲乙" already names "甲乙" (jia)`,
    ],
    [
      "a quote shorter than its offsets say",
      (p) => (first(p).quotes[0] = { section: "一", start: 2, end: 5, text: "甲乙" }),
      `${JIA}, quotes[0]: start and end are 3 apart, the text is 2 long`,
    ],
    [
      "a quote in another section",
      (p) => (first(p).quotes[0] = { section: "一", start: 9, end: 11, text: "甲乙" }),
      `${JIA}, quotes[0]: 9–11 lies outside section "一" (0–10)`,
    ],
    [
      "a quote in no section",
      (p) => (first(p).quotes[0] = { section: "九", start: 2, end: 4, text: "甲乙" }),
      `${JIA}, quotes[0].section: no section "九" in the source`,
    ],
    ["a link to nowhere", (p) => (first(p).seeAlso = ["wu"]), `${JIA}, seeAlso: no term has the id "wu"`],
    [
      "a link to itself",
      (p) => (first(p).seeAlso = ["jia"]),
      `${JIA}, seeAlso: must not name the term itself`,
    ],
    [
      "a list without members",
      (p) => (first(p).explained = "lists"),
      `${JIA}, members: must hold the members, as explained is "lists"`,
    ],
    [
      "members without a list",
      (p) => (first(p).members = ["甲", "乙"]),
      `${JIA}, members: must be empty, as explained is "says"`,
    ],
    [
      "a bare name that says nothing is unsaid",
      (p) => (first(p).explained = "names"),
      `${JIA}, unsaid: must say what the article leaves undefined, as explained is "names"`,
    ],
    [
      "a silent phrase that is a headword",
      (p) => (p.silent = ["丙丁"]),
      'silent "丙丁": is also a term\'s headword, alias or variant, which it would hide',
    ],
    [
      "a silent phrase that silences nothing",
      (p) => (p.silent = ["戊己"]),
      'silent "戊己": holds no headword, alias or variant, so it silences nothing',
    ],
    [
      "a silent phrase twice",
      (p) => (p.silent = ["甲乙戊", "甲乙戊"]),
      'silent "甲乙戊": stands in the list twice',
    ],
    [
      "sections that overlap",
      (p) => ((p.source.sections[1] as Loose["emendations"][0]).start = 5),
      'source.sections "二": must follow the section before it and not be empty (5–20)',
    ],
    [
      "a section past the end",
      (p) => ((p.source.sections[1] as Loose["emendations"][0]).end = 25),
      'source.sections "二": ends at 25, past the source\'s length 20',
    ],
    [
      "an emendation in no section",
      (p) => ((p.emendations[0] as Loose["emendations"][0]).section = "九"),
      'emendations[0].section: no section "九" in the source',
    ],
  ])("refuses %s", (_, spoil, fault) => {
    expect(faults(spoil)).toContain(fault);
  });

  it("tells all faults at once", () => {
    const told = faults((pack) => {
      delete first(pack).gist;
      second(pack).kind = 7;
      pack.id = "";
    });
    expect(told).toHaveLength(3);
  });

  it("tells what a term says wrong beside what is misshapen of it and of others", () => {
    const told = faults((pack) => {
      first(pack).kind = "idee";
      first(pack).explained = "names";
      first(pack).seeAlso = ["wu"];
      first(pack).quotes = [{ section: "一", start: 2, end: 5, text: "甲乙" }];
      delete second(pack).gist;
    });
    expect(told.map((fault) => fault.replace(/:.*/, ""))).toEqual([
      `${JIA}, kind`,
      `${BING}, gist`,
      `${JIA}, unsaid`,
      `${JIA}, quotes[0]`,
      `${JIA}, seeAlso`,
    ]);
  });

  it.each<[string, (pack: Loose) => void]>([
    ["quotes", (p) => (first(p).quotes = [])],
    ["links", (p) => delete first(p).seeAlso],
    ["members that are listed", (p) => Object.assign(first(p), { explained: "lists", members: "甲" })],
    ["members", (p) => delete first(p).members],
    ["explained", (p) => Object.assign(first(p), { explained: "list", members: ["甲", "乙"] })],
    ["what is unsaid", (p) => Object.assign(first(p), { explained: "names", unsaid: { "zh-Hans": "说" } })],
    ["id, which another links to", (p) => (second(p).id = "丙")],
    ["headword, which a silent phrase holds", (p) => (first(p).headword = "")],
  ])("tells misshapen %s once, and nothing that follows from it", (_, spoil) => {
    expect(faults(spoil)).toHaveLength(1);
  });

  it.each([[null], ["pack"], [[]], [{ terms: [null] }]])(
    "refuses %j without an exception of another kind",
    (json) => {
      expect(() => readPack(json)).toThrow(PackError);
    },
  );
});
