/** `npm run restore -- FILE`: prints a spoiled text as a reader should see it, simplified and in full-width marks. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeRestore } from "../core/restore/restore.ts";
import { restoreTools } from "./restore-tools.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: npm run restore -- FILE");
  process.exit(1);
}
const text = readFileSync(resolve(process.env.INIT_CWD ?? ".", file), "utf8");
process.stdout.write(makeRestore(restoreTools)(text));
