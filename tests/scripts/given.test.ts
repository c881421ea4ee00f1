import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

it.each([
  ["restore", ["none.txt"], /^none\.txt cannot be read: ENOENT.*\n$/],
  ["quotes", ["jiguan-dangjian", "none.txt"], /^none\.txt cannot be read: ENOENT.*\n$/],
  ["quotes", ["none", "none.txt"], /^There is no pack none in content\/: it holds jiguan-dangjian\.\n$/],
])("npm run %s -- %j says in one line what is missing", (script, args, said) => {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", `${script}.ts`), ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(stderr).toMatch(said);
  expect(status).toBe(1);
});
