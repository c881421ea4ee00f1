/** What changed in a tree since it was read, gathered from mutation records until it is read again. */

import { holds } from "../native.ts";

export interface Changed {
  /** Nodes at or right after which text changed. */
  readonly at: Set<Node>;
  /** Nodes that were put in; they may have stood elsewhere before. */
  readonly added: Set<Node>;
  /** Elements that changed throughout, such as those that became editors. */
  readonly within: Set<Element>;
}

export function nothingChanged(): Changed {
  return { at: new Set(), added: new Set(), within: new Set() };
}

/** Adds what these records tell. */
export function gather(changed: Changed, records: readonly MutationRecord[]): void {
  for (const { type, target, addedNodes, removedNodes, previousSibling } of records) {
    // What was put in is read as a whole, with what was done to it since.
    if (changed.added.has(target)) continue;
    if (type === "attributes") changed.within.add(target as Element);
    if (type === "characterData") changed.at.add(target);
    for (const node of addedNodes) changed.added.add(node);
    // A sibling that has gone as well has a record of its own, for the same place.
    if (removedNodes.length > 0) changed.at.add(previousSibling ?? target);
  }
}

/** Forgets what has left its tree: its going is told by the place where it stood, and its coming back would be. */
export function forgetGone({ at, added, within }: Changed, root: Node): void {
  for (const nodes of [at, added, within] as Set<Node>[])
    for (const node of nodes) if (!holds(root, node)) nodes.delete(node);
}
