/** What the parts of a pack must say of each other, beyond their shapes. */
import type { Pack, Quote, Term } from "./schema.ts";

/** One fault: `at` names the term and its field, or the part of the pack; `reason` says what is wrong with it. */
export interface Fault {
  readonly at: string;
  readonly reason: string;
}

/** Everything in which a well-shaped pack contradicts itself; empty for a sound one. */
export function crossCheck(pack: Pack): Fault[] {
  return [
    ...sections(pack),
    ...emendations(pack),
    ...doubles(pack),
    ...pack.terms.flatMap((term) => [...membersOf(term), ...quotesOf(term, pack), ...seeAlsoOf(term, pack)]),
    ...silent(pack),
  ];
}

/** Everything that lights a term: headword, aliases, variants. */
export function namesOf(term: Pick<Term, "headword" | "aliases" | "variants">): readonly string[] {
  return [term.headword, ...term.aliases, ...(term.variants ?? [])];
}

const named = (term: Term, field: string) => `term "${term.headword}" (${term.id}), ${field}`;

function* sections({ source }: Pack): Iterable<Fault> {
  let reached = 0;
  for (const { id, start, end } of source.sections) {
    const at = `source.sections "${id}"`;
    if (start < reached || end <= start)
      yield { at, reason: `must follow the section before it and not be empty (${start}–${end})` };
    if (end > source.length)
      yield { at, reason: `ends at ${end}, past the source's length ${source.length}` };
    reached = end;
  }
}

function* emendations(pack: Pack): Iterable<Fault> {
  for (const [index, { section }] of pack.emendations.entries())
    if (!sectionOf(pack, section))
      yield { at: `emendations[${index}].section`, reason: `no section "${section}" in the source` };
}

function* doubles({ terms }: Pack): Iterable<Fault> {
  const ids = new Map<string, Term>();
  const names = new Map<string, Term>();
  for (const term of terms) {
    const twin = ids.get(term.id);
    if (twin) yield { at: named(term, "id"), reason: `is already the id of "${twin.headword}"` };
    ids.set(term.id, term);
    for (const name of namesOf(term)) {
      const owner = names.get(name);
      if (owner)
        yield {
          at: named(term, nameField(term, name)),
          reason: `"${name}" already names "${owner.headword}" (${owner.id})`,
        };
      names.set(name, term);
    }
  }
}

function nameField(term: Term, name: string): string {
  if (term.aliases.includes(name)) return "aliases";
  return term.variants?.includes(name) ? "variants" : "headword";
}

function* membersOf(term: Term): Iterable<Fault> {
  const at = named(term, "members");
  const lists = term.explained === "lists";
  if (lists && term.members.length < 2)
    yield { at, reason: 'must hold the members, as explained is "lists"' };
  if (!lists && term.members.length > 0)
    yield { at, reason: `must be empty, as explained is "${term.explained}"` };
  if (term.explained === "names" && !term.unsaid)
    yield {
      at: named(term, "unsaid"),
      reason: 'must say what the article leaves undefined, as explained is "names"',
    };
}

function* quotesOf(term: Term, pack: Pack): Iterable<Fault> {
  for (const [index, quote] of term.quotes.entries()) {
    const at = named(term, `quotes[${index}]`);
    const length = quote.end - quote.start;
    if (length !== quote.text.length)
      yield { at, reason: `start and end are ${length} apart, the text is ${quote.text.length} long` };
    yield* placeOf(quote, pack, at);
  }
}

function* placeOf(quote: Quote, pack: Pack, at: string): Iterable<Fault> {
  const section = sectionOf(pack, quote.section);
  if (!section) yield { at: `${at}.section`, reason: `no section "${quote.section}" in the source` };
  else if (quote.start < section.start || quote.end > section.end)
    yield {
      at,
      reason: `${quote.start}–${quote.end} lies outside section "${section.id}" (${section.start}–${section.end})`,
    };
}

function* seeAlsoOf(term: Term, { terms }: Pack): Iterable<Fault> {
  for (const id of term.seeAlso) {
    if (id === term.id) yield { at: named(term, "seeAlso"), reason: "must not name the term itself" };
    else if (!terms.some((other) => other.id === id))
      yield { at: named(term, "seeAlso"), reason: `no term has the id "${id}"` };
  }
}

/** A silent phrase that is a term's name would hide the term; one that holds no name would do nothing. */
function* silent({ terms, silent }: Pack): Iterable<Fault> {
  const names = terms.flatMap(namesOf);
  for (const [index, phrase] of silent.entries()) {
    const at = `silent "${phrase}"`;
    if (names.includes(phrase))
      yield { at, reason: "is also a term's headword, alias or variant, which it would hide" };
    else if (!names.some((name) => phrase.includes(name)))
      yield { at, reason: "holds no headword, alias or variant, so it silences nothing" };
    if (silent.indexOf(phrase) !== index) yield { at, reason: "stands in the list twice" };
  }
}

const sectionOf = (pack: Pack, id: string) => pack.source.sections.find((section) => section.id === id);
