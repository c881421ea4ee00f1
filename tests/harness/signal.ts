/** Signals to a whole browser, as a crash or a standstill of the machine gives them. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "./browsers.ts";
import { until } from "./until.ts";

/** The process of a browser and all below it. */
function processTree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const tree = [root];
  for (const parent of tree) for (const [pid, its] of parents) if (its === parent) tree.push(pid);
  return tree;
}

/** Kills, stops or continues a browser with all its processes. */
export function signal(session: Session, name: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
  const root = session.browser.process()?.pid;
  if (root === undefined) throw new Error("The browser has no process of ours.");
  spawnSync("kill", [`-${name}`, ...processTree(root).map(String)]);
}

/** Kills a browser as a crash does; resolves when another may be started in its profile. */
export async function kill(session: Session, profile: string): Promise<void> {
  const ours = session.browser.process();
  signal(session, "SIGKILL");
  await until("its end", () => ours?.exitCode !== null || ours.signalCode !== null);
  // Whoever started Firefox with preferences of their own puts the profile's back only now.
  await until("the preferences to be put back", () => !existsSync(join(profile, "prefs.js.puppeteer")));
}
