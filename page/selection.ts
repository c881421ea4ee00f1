import { selectionOf } from "./native.ts";

/** What the reader has selected in this frame, as plain text; empty where nothing is. */
export function selection(): string {
  return selectionOf(document)?.toString() ?? "";
}
