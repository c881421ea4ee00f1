/** Makes the background hang, as under a debugger or in an endless task, without ending it. */
import { spawnSync } from "node:child_process";
import type { Session } from "../harness/browsers.ts";
import { Chrome } from "../harness/firefox.ts";
import { until } from "../harness/until.ts";

/** Freezes the background; the function it gives thaws it. */
export function freezeBackground(session: Session): Promise<() => Promise<void>> {
  return session.name === "firefox" ? freezeProcess(session) : pauseWorker(session);
}

async function pauseWorker(session: Session): Promise<() => Promise<void>> {
  const target = await until("the worker", () =>
    session.browser.targets().find((target) => target.type() === "service_worker"),
  );
  const debug = await target.createCDPSession();
  await debug.send("Debugger.enable");
  await debug.send("Debugger.pause");
  return async () => {
    await debug.send("Debugger.disable");
    await debug.detach();
  };
}

/** Firefox runs all pages of extensions in a process of their own. */
async function freezeProcess(session: Session): Promise<() => Promise<void>> {
  const pids = await new Chrome(session.browser).call<number[]>(`async () =>
    (await ChromeUtils.requestProcInfo()).children.filter(({ type }) => type === "extension").map(({ pid }) => pid)`);
  if (pids.length === 0) throw new Error("Firefox shows no process of extensions.");
  const send = (name: string) => spawnSync("kill", [`-${name}`, ...pids.map(String)]);
  send("SIGSTOP");
  return async () => {
    send("SIGCONT");
  };
}
