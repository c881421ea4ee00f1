/** Every word of the interface is said somewhere: what nothing asks for any more need not be translated. */
import { globSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const STRINGS = "core/strings/";

const sources = globSync("{core,components,entrypoints,page,platform}/**/*.{ts,tsx}", { cwd: ROOT }).map(
  (name) => ({ path: name.split(sep).join("/"), text: readFileSync(join(ROOT, name), "utf8") }),
);
const files = sources.filter(({ path }) => path.startsWith(STRINGS));

/** The file of words itself, and all that import it: who is handed words names their type. */
function readers(path: string): string[] {
  const name = basename(path);
  const imports = (from: string, text: string) =>
    text.includes(from.startsWith(STRINGS) ? `from "./${name}"` : `strings/${name}"`);
  return sources
    .filter((source) => source.path === path || imports(source.path, source.text))
    .map(({ text }) => text);
}

/** The words a file declares that none of its readers asks for, as `.word` or by a name in quotes. */
function unused(path: string, text: string): string[] {
  const words = [...text.matchAll(/^ {2}readonly (\w+)/gm)].map(([, word = ""]) => word);
  const said = readers(path).join("\n");
  return words.filter((word) => !new RegExp(`\\.${word}\\b|"${word}"`).test(said));
}

it.each(files.map(({ path, text }) => [path, text] as const))(
  "%s holds no word that is unused",
  (path, text) => {
    expect(unused(path, text)).toEqual([]);
  },
);

it("an unused word would be found", () => {
  expect(unused("core/strings/day.ts", "  readonly undo: string;\n  readonly unheardOf: string;\n")).toEqual([
    "unheardOf",
  ]);
});
