/** What we use of the matchers compared with; they are installed beside this file by `npm run bench`. */
declare module "mark.js" {
  export default class Mark {
    constructor(root: Node);
    markRegExp(pattern: RegExp, options?: { acrossElements?: boolean; done?: (marks: number) => void }): void;
  }
}
declare module "findandreplacedomtext" {
  export default function findAndReplaceDOMText(
    root: Node,
    options: { find: RegExp; wrap: string; preset?: "prose" },
  ): void;
}
declare module "modern-ahocorasick/fast" {
  export default class AhoCorasick {
    constructor(patterns: readonly string[]);
    search(text: string, options: { strategy: "leftmost-longest" }): { start: number; end: number }[];
  }
}
declare module "@monyone/aho-corasick/greedy" {
  export class AhoCorasick {
    constructor(patterns: readonly string[]);
    matchInText(text: string): { begin: number; end: number }[];
  }
}
