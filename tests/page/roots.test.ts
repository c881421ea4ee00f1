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

/** All elements that HTML lets have a shadow root, besides custom ones. */
const HOSTS =
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" ");

it.each([
  ["few elements", 0],
  ["more than the browser is asked for at once", 30_001],
])("finds the root of every element that can have one, among %s", async (_, others) => {
  const names = [...HOSTS, "x-news"].filter((name) => name !== "body");
  document.body.innerHTML = names.map((name) => `<${name}></${name}>`).join("") + "<i></i>".repeat(others);
  const roots = names.map((name) => document.querySelector(name)?.attachShadow({ mode: "open" }));
  const found: ShadowRoot[] = [];
  await findShadowRoots(
    document,
    (root) => found.push(root),
    () => null,
    new AbortController().signal,
  );
  expect(found).toEqual(roots);
  const top = document.createElement("div");
  const own = top.attachShadow({ mode: "open" });
  await findShadowRoots(
    top,
    (root) => found.push(root),
    () => null,
    new AbortController().signal,
  );
  expect(found.at(-1)).toBe(own);
});
