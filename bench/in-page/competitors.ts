/** What a developer would otherwise pick, each ready to be run on the page. */

import { AhoCorasick as GreedyAhoCorasick } from "@monyone/aho-corasick/greedy";
import findAndReplaceDOMText from "findandreplacedomtext";
import Mark from "mark.js";
import FastAhoCorasick from "modern-ahocorasick/fast";
import type { CompetitorName } from "../names.ts";

/** Made ready with the terms, which is not measured; then finds and decorates, which is. Gives what it counts. */
export type Competitor = (terms: readonly string[]) => () => number;

type Ends = readonly [start: number, end: number];

/** Finds in each text node and registers a range for every match. */
function highlighting(find: (text: string) => Iterable<Ends>): () => number {
  return () => {
    const highlight = new Highlight();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const [start, end] of find(node.data)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        highlight.add(range);
      }
    }
    CSS.highlights.set("bench", highlight);
    return highlight.size;
  };
}

/** All terms in one pattern, longer ones first so that they win. */
function patternOf(terms: readonly string[]): RegExp {
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(escaped.sort((a, b) => b.length - a.length).join("|"), "g");
}

/** Each match is wrapped in an element, or in several where it reaches over more. */
function markJs(terms: readonly string[], acrossElements: boolean): () => number {
  const pattern = patternOf(terms);
  return () => {
    let count = 0;
    new Mark(document.body).markRegExp(pattern, { acrossElements, done: (marks) => (count = marks) });
    return count;
  };
}

export const COMPETITORS = {
  "regex + Highlight API": (terms) => {
    const pattern = patternOf(terms);
    pattern.test(""); // compiles it
    return highlighting(function* (text) {
      for (const match of text.matchAll(pattern)) yield [match.index, match.index + match[0].length];
    });
  },
  "modern-ahocorasick + Highlight API": (terms) => {
    const matcher = new FastAhoCorasick(terms);
    return highlighting((text) =>
      matcher.search(text, { strategy: "leftmost-longest" }).map(({ start, end }): Ends => [start, end]),
    );
  },
  "@monyone/aho-corasick + Highlight API": (terms) => {
    const matcher = new GreedyAhoCorasick([...terms]);
    return highlighting((text) => matcher.matchInText(text).map(({ begin, end }): Ends => [begin, end]));
  },
  findandreplacedomtext: (terms) => {
    const pattern = patternOf(terms);
    return () => {
      findAndReplaceDOMText(document.body, { find: pattern, wrap: "mark", preset: "prose" });
      return document.querySelectorAll("mark").length;
    };
  },
  "mark.js": (terms) => markJs(terms, false),
  "mark.js across elements": (terms) => markJs(terms, true),
} as const satisfies Record<CompetitorName, Competitor>;
