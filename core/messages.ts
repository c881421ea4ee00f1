/**
 * Every conversation between the parts of Bandu, split by direction. A message is checked where it lands:
 * infer types from these schemas, never the other way round.
 */
import * as v from "valibot";

/** An extension page or the background asks the reader's tab. */
export const ToPage = v.variant("type", [
  /** Which terms are on the page, in reading order, with their counts. Answered by every frame: PageTerms. */
  v.strictObject({ type: v.literal("page.terms") }),
  /** Steps to the next (1) or previous (-1) term of the frame and opens its card; answered with whether there is one. */
  v.strictObject({
    type: v.literal("page.step"),
    by: v.picklist([1, -1]),
    ends: v.optional(v.picklist(["around", "stop", "enter"])),
  }),
  /** When a card was last opened in the frame; answered with milliseconds since 1970, 0 for never. */
  v.strictObject({ type: v.literal("page.opened") }),
  /** Closes the card that is open, since the reader has stepped into another frame. */
  v.strictObject({ type: v.literal("page.close") }),
  /** Scrolls to the n-th occurrence of a term and opens its card. */
  v.strictObject({ type: v.literal("page.show"), term: v.number(), occurrence: v.number() }),
  /** The text selected on the page; answered with a string. */
  v.strictObject({ type: v.literal("page.selection") }),
  /** Why study time runs or not; answered with StudyState. */
  v.strictObject({ type: v.literal("page.study") }),
]);

export const PageTerms = v.object({
  revision: v.string(),
  /** Term index in the snapshot and how often it stands on the page, in order of first appearance. */
  terms: v.array(v.object({ term: v.number(), count: v.number() })),
});

/** Over a port of this name a side panel and each frame of the tab in front keep talking. */
export const PANEL_PORT = "panel";

/** A frame tells the panel, at once and whenever it changes: its terms, and the first of them in view. */
export const PanelState = v.object({
  ...PageTerms.entries,
  /** Tells the frame from the others of the tab. */
  frame: v.string(),
  at: v.optional(v.number()),
});

/** The panel asks the frame it names to scroll to the n-th occurrence of a term and open its card. */
export const PanelShow = v.strictObject({ frame: v.string(), term: v.number(), occurrence: v.number() });

/** Over a port of this name a long page has its text matched in the background. */
export const MATCH_PORT = "match";

/** Some texts, to be matched with the dictionary of a revision; after the last ones the background answers. */
export const TextsToMatch = v.strictObject({
  revision: v.string(),
  texts: v.array(v.string()),
  last: v.boolean(),
});

/** The matches of the texts of each message, as `scanAll` lays them out; null where the revision is not the published one. */
export const MatchedTexts = v.nullable(v.array(v.instance(Int32Array)));

const STUDY_STATES = ["recording", "idle", "hidden", "unfocused", "noTerms", "private", "off"] as const;
export const StudyState = v.object({ state: v.picklist(STUDY_STATES) });

/** A page or an extension page asks the background. */
export const ToBackground = v.variant("type", [
  /** Moves what lies in the outbox into the ledger. */
  v.strictObject({ type: v.literal("ledger.drain") }),
  /** Publishes the packs anew: the reader changed their own terms. Answered when it is done. */
  v.strictObject({ type: v.literal("packs.publish") }),
  /** Opens a term's page in a tab and answers true; not after `until`, in `Date.now()`, when nobody waits for it any more. */
  v.strictObject({ type: v.literal("term.open"), key: v.string(), until: v.number() }),
  /** Brings the script that reads into the frame that asks, where the browser loads none for it; answered when it is there. */
  v.strictObject({ type: v.literal("reading.bring") }),
]);

export type ToPage = v.InferOutput<typeof ToPage>;
export type ToBackground = v.InferOutput<typeof ToBackground>;
export type PageTerms = v.InferOutput<typeof PageTerms>;
export type PanelState = v.InferOutput<typeof PanelState>;
export type PanelShow = v.InferOutput<typeof PanelShow>;
export type TextsToMatch = v.InferOutput<typeof TextsToMatch>;
export type MatchedTexts = v.InferOutput<typeof MatchedTexts>;
export type StudyState = v.InferOutput<typeof StudyState>;
