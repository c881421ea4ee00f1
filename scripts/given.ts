/** Files that the command line names. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Where a named file lies: npm runs scripts in the project's folder; the reader's path starts where the reader stands. */
export const givenPath = (file: string) => resolve(process.env.INIT_CWD ?? ".", file);

/** The text of a named file; where it cannot be read, says so and ends the process. */
export function readGiven(file: string): string {
  try {
    return readFileSync(givenPath(file), "utf8");
  } catch (error) {
    console.error(`${file} cannot be read: ${(error as Error).message}`);
    process.exit(1);
  }
}
