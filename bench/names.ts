/** The names of what is compared with, as the jobs are called. */
export const COMPETITOR_NAMES = [
  "regex + Highlight API",
  "modern-ahocorasick + Highlight API",
  "@monyone/aho-corasick + Highlight API",
  "findandreplacedomtext",
  "mark.js",
  "mark.js across elements",
] as const;

export type CompetitorName = (typeof COMPETITOR_NAMES)[number];
