/** Waits for Chinese text: a page without any holds no term, and is spared the script that reads it. */

import { OVER } from "../core/ports.ts";
import type { Life } from "./lifecycle.ts";
import { attributeOf, isElement, rootElementOf } from "./native.ts";
import { bringsHan, holdsHan } from "./read/han.ts";
import { worthReading } from "./ready.ts";
import type { ClosedRootOf } from "./roots.ts";
import { lookLater, Trees } from "./trees.ts";

/** What a page says of its language when it is Chinese. */
const CHINESE = /^(zh|cmn|yue|wuu|hak|nan|lzh)(?![a-z])/i;

/**
 * Calls back once, as soon as there is Chinese text anywhere on the page, or the page says that there will be. Not
 * once the signal has aborted.
 */
export async function onceChinese(
  met: () => void,
  closedRootOf: ClosedRootOf,
  life: Pick<Life, "beat" | "began">,
  signal: AbortSignal,
): Promise<void> {
  if (saysSo()) return met();
  await worthReading(life.began);
  if (signal.aborted) return;
  const end = new AbortController();
  const waiting = AbortSignal.any([signal, end.signal]);
  const meet = () => {
    if (waiting.aborted) return;
    end.abort(OVER);
    met();
  };
  const trees = new Trees(
    {
      met: (root) => holdsHan(root) && meet(),
      changed(changes) {
        for (const changed of changes.values()) {
          if (bringsHan(changed)) return meet();
          for (const node of changed.added) if (isElement(node)) void trees.seek(node);
        }
      },
    },
    closedRootOf,
    waiting,
  );
  trees.begin();
  lookLater(() => trees.seek(document), life, waiting);
}

function saysSo(): boolean {
  const root = rootElementOf(document);
  return root !== null && CHINESE.test(attributeOf(root, "lang") ?? "");
}
