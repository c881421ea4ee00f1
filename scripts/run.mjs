/**
 * The door to every npm script: works on plain Node 20, installs what is missing, then hands over to the
 * current Node that the `node` package brings. Usage: node scripts/run.mjs TASK [ARGS]
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

// The `dirname` of import.meta came only with Node 20.11.
const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".bandu-installed");
const windows = process.platform === "win32";

/** Whether npm itself has put everything there as locked, as by `npm install`; optional packages may be for other machines. */
function isInstalled() {
  const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  try {
    const found = packagesOf(join(root, "node_modules", ".package-lock.json"));
    return Object.entries(packagesOf(join(root, "package-lock.json"))).every(
      ([path, { version, optional }]) =>
        path === "" || (found[path] ? found[path].version === version : optional),
    );
  } catch {
    return false;
  }
}

/** Installs the locked dependencies unless the lock file is the one installed last. */
function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (isInstalled()) return writeFileSync(stamp, wanted);
  console.log("Installing what is missing (npm ci) …");
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : [windows ? "npm.cmd" : "npm", []];
  const done = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: !npm && windows,
  });
  if (done.status !== 0) {
    console.error("The dependencies could not be installed; npm's message stands above.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

install();
const [task, ...args] = process.argv.slice(2);
const node = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");
const done = spawnSync(
  existsSync(node) ? node : process.execPath,
  [join(root, "scripts", `${task}.ts`), ...args],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [join(root, "node_modules", "node", "bin"), bin, process.env.PATH].join(delimiter),
    },
  },
);
process.exit(done.status ?? 1);
