/** What the reader is told about the state of the ledger. */
import * as v from "valibot";

/**
 * Why the ledger cannot be read or written: the disk is full, another page holds it, it is from a newer Bandu, this is a private window
 * of a browser that has no databases there, or else.
 */
export const TROUBLES = ["quota", "blocked", "newer", "private", "unknown"] as const;

export const Notice = v.variant("type", [
  v.strictObject({ type: v.literal("trouble"), trouble: v.picklist(TROUBLES) }),
  /** The database came back empty or broken, and is being filled again: so many months of so many are done. */
  v.strictObject({ type: v.literal("restoring"), done: v.number(), of: v.number() }),
  /** It had come back empty or broken; so many days, and so many of the reader's own terms, were restored. */
  v.strictObject({ type: v.literal("restored"), days: v.number(), terms: v.number() }),
]);

export type Trouble = (typeof TROUBLES)[number];
export type Notice = v.InferOutput<typeof Notice>;
