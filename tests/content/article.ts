/** The source article, which may stand beside the project; it is no part of it. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The article's files as text; undefined where it is not present. */
export interface Article {
  readonly delivered: string;
  readonly restored: string;
}

export const article: Article | undefined = find(import.meta.dirname);

function find(from: string): Article | undefined {
  const folder = join(from, "shared", "article");
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  if (existsSync(folder)) return { delivered: read("delivered.txt"), restored: read("restored.txt") };
  return dirname(from) === from ? undefined : find(dirname(from));
}
