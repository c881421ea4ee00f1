/** What the elements around a text mean for it, remembered while one question is answered. */
import { parentElementOf } from "../native.ts";
import { isBlock, isUnread } from "./names.ts";

interface Surrounding {
  readonly read: boolean;
  /** The nearest element that begins a run of its own, by name. */
  readonly block: Element | null;
}

const NOWHERE: Surrounding = { read: true, block: null };

/** Asks each element once, however many texts lie in it. For as long as the document does not change. */
export class Surroundings {
  readonly #known = new Map<Element, Surrounding>();

  of(element: Element | null): Surrounding {
    if (!element) return NOWHERE;
    const known = this.#known.get(element);
    if (known) return known;
    const outer = this.of(parentElementOf(element));
    const surrounding = {
      read: outer.read && !isUnread(element),
      block: isBlock(element) || !outer.block ? element : outer.block,
    };
    this.#known.set(element, surrounding);
    return surrounding;
  }
}
