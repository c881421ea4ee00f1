// @vitest-environment happy-dom
import "./properties.ts";

import { expect, it, vi } from "vitest";
import { findShadowRoots } from "../../page/roots.ts";

it("asks custom elements alone for a closed root, and never the card's own element", async () => {
  document.body.innerHTML = "<div></div><x-news></x-news><bandu-card></bandu-card>";
  const closedRootOf = vi.fn((_: HTMLElement) => null);
  await findShadowRoots(document, () => {}, closedRootOf, new AbortController().signal);
  expect(closedRootOf.mock.calls.map(([element]) => element.localName)).toEqual(["x-news"]);
});

it("finds roots within roots, open and closed, until it is stopped", async () => {
  document.body.innerHTML = "<div></div><p></p>";
  const outer = (document.querySelector("div") as Element).attachShadow({ mode: "open" });
  outer.innerHTML = "<x-deep></x-deep>";
  const closed = document.createElement("div").attachShadow({ mode: "open" });
  const found: ShadowRoot[] = [];
  const closedRootOf = (element: HTMLElement) => (element.localName === "x-deep" ? closed : null);
  await findShadowRoots(document, (root) => found.push(root), closedRootOf, new AbortController().signal);
  expect(found).toEqual([outer, closed]);
});
