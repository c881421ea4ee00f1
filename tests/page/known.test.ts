// @vitest-environment happy-dom
import "./properties.ts";

import { expect, it } from "vitest";
import { KnownMarks } from "../../page/known.ts";
import { Found } from "../../page/read/found.ts";

const TERM = 7;
/** Ids of one reading of a piece, and of the next. */
const [FIRST, NEXT] = [1 * 2 ** 20, 2 * 2 ** 20];

function textOf(data: string): Text {
  const text = document.createTextNode(data);
  document.body.append(text);
  return text;
}

const foundAt = (text: Text, start: number, id: number, term = TERM) =>
  new Found(text, start, text, start + 2, id, term, 0);

it("keeps the mark of a place that is read again, whether its text is written otherwise or not", () => {
  const text = textOf("党组在此");
  const known = new KnownMarks();
  const { mark } = known.of(foundAt(text, 0, FIRST));
  expect(known.of(foundAt(text, 0, NEXT)).mark).toBe(mark);
  text.data = "黨組在此";
  expect(known.range(mark.id)).toBeUndefined();
  expect(known.of(foundAt(text, 0, NEXT + 2 ** 20)).mark).toBe(mark);
  expect(known.range(mark.id)?.toString()).toBe("黨組");
});

it("gives another term at the same place a mark of its own, and forgets the one before", () => {
  const text = textOf("党组在此");
  const known = new KnownMarks();
  const { mark } = known.of(foundAt(text, 0, FIRST));
  const other = known.of(foundAt(text, 0, NEXT, TERM + 1));
  expect(other.mark.id).not.toBe(mark.id);
  expect(known.get(mark.id)).toBeUndefined();
});

it("forgets what a text that was read again no longer holds, and keeps what it still does", () => {
  const text = textOf("党组和党组，还有党组");
  const known = new KnownMarks();
  const [one, two, three] = [0, 3, 8].map((start) => known.of(foundAt(text, start, FIRST)).mark.id);
  text.data = "党组和人们，还有党组";
  known.of(foundAt(text, 0, NEXT));
  expect([one, two, three].map((id) => !!known.get(id ?? 0))).toEqual([true, false, true]);
});

it("forgets what has left the page", () => {
  const text = textOf("党组在此");
  const known = new KnownMarks();
  const { mark } = known.of(foundAt(text, 0, FIRST));
  text.remove();
  expect(known.range(mark.id)).toBeUndefined();
  known.forgetGone();
  expect(known.get(mark.id)).toBeUndefined();
});

it("lets a mark go over to an occurrence that has none yet, and keeps it there", () => {
  const text = textOf("党组在此");
  const fresh = textOf("此党组在");
  const known = new KnownMarks();
  const { mark } = known.of(foundAt(text, 0, FIRST));
  expect(known.has(foundAt(text, 0, NEXT))).toBe(true);
  text.remove();
  expect([known.has(foundAt(text, 0, NEXT)), known.has(foundAt(fresh, 1, NEXT))]).toEqual([false, false]);
  known.move(mark.id, foundAt(fresh, 1, NEXT));
  known.forgetGone();
  expect(known.range(mark.id)?.startContainer).toBe(fresh);
  expect(known.of(foundAt(fresh, 1, NEXT)).mark).toBe(mark);
});
