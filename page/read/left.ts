/** Which texts are left alone, for their own element's sake or for what is around it. */
import { parentElementOf } from "../native.ts";
import { isUnread } from "./names.ts";

/** Tells of one text after another whether it is left; what is around their elements is asked once. */
export function leftTexts(): (text: Text) => boolean {
  const known = new Map<Element, boolean>();
  let parent: Element | null = null;
  let left = false;
  return (text) => {
    const around = parentElementOf(text);
    if (around !== parent) left = isWithinUnread(around, known);
    parent = around;
    return left;
  };
}

/** Whether the text in an element is left, for its own sake or for what it lies in; what is around it is asked once. */
function isWithinUnread(element: Element | null, known: Map<Element, boolean>): boolean {
  if (!element) return false;
  if (isUnread(element)) return true;
  const outer = parentElementOf(element);
  if (!outer) return false;
  let unread = known.get(outer);
  if (unread === undefined) {
    unread = isWithinUnread(outer, known);
    known.set(outer, unread);
  }
  return unread;
}
