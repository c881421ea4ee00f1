/** What the reader has selected in this frame, as plain text; empty where nothing is. */
export function selection(): string {
  return document.getSelection()?.toString() ?? "";
}
