import { useEffect, useRef } from "preact/hooks";
import type { Settings } from "../../core/settings.ts";
import { inkFor, nameOf, sheetText, WHERE } from "../../page/paint-style.ts";

/** The terms marked in the sample. */
const TERMS = ["四个合格", "四个意识"];

const sheet = new CSSStyleSheet();

/** A line of text marked just as pages are. */
export function Sample({ settings, text }: { readonly settings: Settings; readonly text: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const node = line.current?.firstChild;
    if (!line.current || !node) return;
    sheet.replaceSync(sheetText(settings, WHERE.firefox));
    document.adoptedStyleSheets = [sheet];
    const ink = inkFor(getComputedStyle(line.current).color);
    CSS.highlights.clear();
    CSS.highlights.set(
      nameOf(settings, ink),
      new Highlight(...TERMS.map((term) => rangeOf(node, text, term))),
    );
  });
  return (
    <p class="sample" lang="zh-Hans" ref={line}>
      {text}
    </p>
  );
}

function rangeOf(node: Node, text: string, term: string): Range {
  const range = new Range();
  const start = text.indexOf(term);
  range.setStart(node, start);
  range.setEnd(node, start + term.length);
  return range;
}
