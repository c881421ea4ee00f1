/** What a page itself can see of the highlights on it. */
import type { Frame, Page } from "puppeteer-core";

/** The text of every registered `bandu-*` range of a frame, in document order. */
export function highlights(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith("bandu-") ? [...highlight].map((range) => range as Range) : [],
    );
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  });
}

/** The same as the page spells them: without the readings above a text, and on one line. */
export function spellings(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith("bandu-") ? [...highlight].map((range) => range as Range) : [],
    );
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => {
      const copy = range.cloneContents();
      for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
      return (copy.textContent ?? "").replace(/\s*\n\s*/g, "");
    });
  });
}

/** The middle of the n-th highlighted occurrence of a text, in CSS pixels of the viewport, scrolled into view. */
export function placeOf(
  page: Page | Frame,
  text: string,
  n = 0,
): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(
    (text, n) => {
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith("bandu-") ? [...highlight].map((range) => range as Range) : [],
      );
      const range = ranges.filter((range) => range.toString() === text)[n];
      const element = range?.startContainer.parentElement;
      if (!range || !element) return undefined;
      Element.prototype.scrollIntoView.call(element, { block: "center" });
      const box = range.getClientRects()[0];
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    text,
    n,
  );
}
