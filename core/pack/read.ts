/**
 * Reads a pack and says everything that is wrong with it at once, so that one mending pass is enough. Only where a
 * term's id or names, the source, its emendations or the silent phrases are misshapen is nothing held against them yet.
 */
import * as v from "valibot";
import { crossCheck, type Fault } from "./cross-check.ts";
import { Pack, Term } from "./schema.ts";

/** Thrown for a pack with faults; the message lists them all, one a line. */
export class PackError extends Error {
  override readonly name = "PackError";
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ at, reason }) => `${at}: ${reason}`).join("\n"));
    this.faults = faults;
  }
}

const { id, headword, aliases, variants, explained, members, quotes, seeAlso } = Term.entries;

/** A term as far as others, or its own parts, are held against it; what is misshapen, and so told already, is left empty. */
const TermOutline = v.pipe(
  v.looseObject({
    id,
    headword,
    aliases,
    variants,
    explained: v.fallback(v.nullable(explained), null),
    members: v.fallback(v.nullable(members), null),
    quotes: v.fallback(quotes, []),
    seeAlso: v.fallback(seeAlso, []),
  }),
  // Neither says anything without the other.
  v.transform((term) =>
    term.explained && term.members ? term : { ...term, explained: "says", members: [] },
  ),
);

const { source, emendations, silent } = Pack.entries;
const Outline = v.looseObject({ source, emendations, silent, terms: v.array(TermOutline) });

/** The pack in `json`, checked for its shape and for everything its parts say of each other; else a PackError. */
export function readPack(json: unknown): Pack {
  const read = v.safeParse(Pack, json);
  const faults = read.success ? crossCheck(read.output) : allFaults(read.issues, json);
  if (faults.length > 0) throw new PackError(faults);
  return read.output as Pack;
}

/** The faults of a misshapen pack: those of shape, and what else its sound parts say of each other. */
function allFaults(issues: readonly v.BaseIssue<unknown>[], json: unknown): Fault[] {
  const outline = v.safeParse(Outline, json);
  // Of what is not in the outline the checks look at `unsaid` alone, and there only whether it is.
  const others = outline.success ? crossCheck(outline.output as unknown as Pack) : [];
  return [...issues.map((issue) => shapeFault(issue, json)), ...others];
}

function shapeFault(issue: v.BaseIssue<unknown>, json: unknown): Fault {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const missing = issue.received === "undefined";
  return {
    at: place(path, json),
    reason: missing ? "is missing" : issue.expected === "never" ? "is not a known field" : issue.message,
  };
}

/** `term "四个意识" (si-ge-yishi), quotes[0].start`; by its place in the list when the term has no name. */
function place(path: readonly (string | number)[], json: unknown): string {
  const [first, index, ...rest] = path;
  if (first !== "terms" || typeof index !== "number") return field(path) || "pack";
  const term = (json as { terms: { id?: unknown; headword?: unknown }[] }).terms[index];
  return [termName(term, index), field(rest)].filter(Boolean).join(", ");
}

function termName(term: { id?: unknown; headword?: unknown } | undefined, index: number): string {
  if (typeof term?.headword === "string" && typeof term.id === "string")
    return `term "${term.headword}" (${term.id})`;
  if (typeof term?.headword === "string") return `term "${term.headword}"`;
  return typeof term?.id === "string" ? `term ${term.id}` : `terms[${index}]`;
}

function field(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}
