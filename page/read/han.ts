/** Whether there is Chinese text: a page without any holds no term, and is spared the dictionary. */
import { allOf, isDocument, isElement, isShadowRoot, isText, rootElementOf, walk } from "../native.ts";
import type { Changed } from "./changed.ts";
import { isBulky, isMuch } from "./names.ts";
import { textBetween } from "./text.ts";

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
/** A Chinese page shows it within so many texts; any other is asked for all its text at once. */
const FIRST = 200;

/** Whether a Han character is anywhere below a node. What a script holds is left out where it is much, as pages bring data along. */
export function holdsHan(node: Node): boolean {
  if (isText(node)) return HAN.test(node.data);
  const walker = walk(node, NodeFilter.SHOW_TEXT);
  let isWhole = true;
  for (let looked = 0; looked < FIRST; looked++) {
    const text = walker.nextNode() as Text | null;
    if (!text && isWhole) return false;
    if (!text) break;
    if (isMuch(text)) isWhole = false;
    else if (HAN.test(text.data)) return true;
  }
  const top = isDocument(node) ? rootElementOf(node) : node;
  return !!top && (isElement(top) || isShadowRoot(top)) && holdsHanBesideScripts(top);
}

function holdsHanBesideScripts(top: Element | ShadowRoot): boolean {
  let after: Element | null = null;
  for (const script of allOf(top, "script")) {
    if (!isBulky(script)) continue;
    if (HAN.test(textBetween(top, after, script))) return true;
    after = script;
  }
  return HAN.test(textBetween(top, after, null));
}

/** Whether a change put a Han character in. */
export function bringsHan({ at, added }: Changed): boolean {
  for (const nodes of [at, added]) for (const node of nodes) if (holdsHan(node)) return true;
  return false;
}
