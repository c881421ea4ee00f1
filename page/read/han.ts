/** Whether there is Chinese text: a page without any holds no term, and is spared the dictionary. */
import { rootElementOf, textOf, walk } from "../native.ts";

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
/** A Chinese page shows it within so many texts; any other is asked for all its text at once. */
const FIRST = 200;

/** Whether a Han character is anywhere below a node. */
export function holdsHan(node: Node): boolean {
  const walker = walk(node, NodeFilter.SHOW_TEXT);
  for (let looked = 0; looked < FIRST; looked++) {
    const text = walker.nextNode() as Text | null;
    if (!text) return node instanceof Text && HAN.test(node.data);
    if (HAN.test(text.data)) return true;
  }
  return HAN.test(textOf(node instanceof Document ? (rootElementOf(node) ?? node) : node) ?? "");
}
