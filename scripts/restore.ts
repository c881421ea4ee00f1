/** `npm run restore -- FILE`: prints a spoiled text as a reader should see it, simplified and in full-width marks. */
import { makeRestore } from "../core/restore/restore.ts";
import { readGiven } from "./given.ts";
import { restoreTools } from "./restore-tools.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Usage: npm run restore -- FILE");
  process.exit(1);
}
process.stdout.write(makeRestore(restoreTools)(readGiven(file)));
