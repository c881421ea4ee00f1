/** How much of a page's time goes to the extension's own script and what the browser does at its bidding. */
import type { CDPSession } from "puppeteer-core";

/** Microseconds between two looks at what runs. */
const INTERVAL = 100;

/**
 * Milliseconds that a content script, and the browser's functions it called, were found running during some work. Told by
 * looking every so often, which finds far smaller shares than the difference of two runs of a page would show.
 */
export async function ownTime(client: CDPSession, work: () => Promise<void>): Promise<number> {
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await client.send("Profiler.start");
  await work();
  const { profile } = await client.send("Profiler.stop");
  await client.send("Profiler.disable");
  const own = new Set<number>();
  // Callers come before those they called.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.startsWith("chrome-extension://")) own.add(id);
    if (own.has(id)) for (const child of children) own.add(child);
  }
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, i) => sum + (own.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}
