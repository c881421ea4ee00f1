/** The measuring content script: does the job named in the page's address, once cold and, where asked, again warm. */
import { COMPETITORS } from "./competitors.ts";
import { read, walk } from "./floors.ts";
import { readPage } from "./ours.ts";
import { parts } from "./parts.ts";

export type Result = Readonly<Record<string, number>>;
type Job = () => Result | undefined | number;

const asked = new URLSearchParams(location.search);

async function fetched(name: string): Promise<ArrayBuffer> {
  return (await fetch(chrome.runtime.getURL(name))).arrayBuffer();
}

async function jobOf(name: string, terms: string): Promise<Job> {
  if (name === "walk") return walk;
  if (name === "read") return read;
  if (name === "view" || name === "all") {
    const bytes = new Uint8Array(await fetched(`${terms}.dictionary`));
    return () => ({ ...readPage(bytes, name === "all") });
  }
  if (name === "parts") {
    const bytes = new Uint8Array(await fetched(`${terms}.dictionary`));
    return () => parts(bytes);
  }
  const competitor = COMPETITORS[name as keyof typeof COMPETITORS];
  const list = JSON.parse(new TextDecoder().decode(await fetched(`${terms}.json`))) as string[];
  const run = competitor(list);
  return () => ({ matches: run() });
}

function timed(job: Job): Result {
  const start = performance.now();
  const result = job();
  const took = performance.now() - start;
  return { ...(typeof result === "object" ? result : {}), ms: took };
}

async function main(): Promise<void> {
  const job = await jobOf(asked.get("job") ?? "", asked.get("terms") ?? "");
  await new Promise((quiet) => requestIdleCallback(quiet));
  const results = [timed(job)];
  for (let again = Number(asked.get("again") ?? 0); again > 0; again--) {
    await new Promise((rested) => setTimeout(rested, 20));
    results.push(timed(job));
  }
  document.title = `done ${JSON.stringify(results)}`;
}

if (asked.has("job")) main().catch((error) => (document.title = `failed ${error?.stack ?? error}`));
