/** The measuring content script: does the job that the page's address names, cold at first and then again warm. */
import { matcher } from "../../platform/matcher.ts";
import { mark } from "./clock.ts";
import { COMPETITORS } from "./competitors.ts";
import { read, walk } from "./floors.ts";
import { LOADERS } from "./load.ts";
import { readPage } from "./ours.ts";
import { markParts } from "./parts.ts";

/** Gives what it counted; the run's number goes to jobs that mark their own time. */
type Job = (run: number) => number | Promise<number>;

async function fetched(name: string): Promise<ArrayBuffer> {
  return (await fetch(chrome.runtime.getURL(name))).arrayBuffer();
}

/** Marks the whole of a job that knows nothing of marks. */
function marked(work: () => number): Job {
  return (run) => {
    mark("begin", run);
    const count = work();
    mark("end", run);
    return count;
  };
}

async function jobOf(name: string, terms: string): Promise<Job> {
  if (name === "walk") return marked(walk);
  if (name === "read") return marked(read);
  const [, kind, alone] = /^(view|all)( alone)?$/.exec(name) ?? [];
  if (kind) {
    const bytes = new Uint8Array(await fetched(`${terms}.dictionary`));
    return (run) => readPage(bytes, kind === "all", alone ? undefined : () => matcher.begin(terms), run);
  }
  if (name === "parts") {
    const bytes = new Uint8Array(await fetched(`${terms}.dictionary`));
    return () => markParts(bytes);
  }
  const loader = LOADERS[name as keyof typeof LOADERS];
  if (loader) return (run) => loader(terms, run);
  const list = JSON.parse(new TextDecoder().decode(await fetched(`${terms}.json`))) as string[];
  return marked(COMPETITORS[name as keyof typeof COMPETITORS](list));
}

async function main(asked: URLSearchParams): Promise<void> {
  // The first mark of a page takes the browser far longer than any other.
  performance.mark("bench");
  const job = await jobOf(asked.get("job") ?? "", asked.get("terms") ?? "");
  let count = 0;
  for (let run = 0; run < Number(asked.get("runs")); run++) {
    await new Promise((quiet) => requestIdleCallback(quiet));
    count = await job(run);
  }
  document.title = `done ${count}`;
}

const asked = new URLSearchParams(location.search);
if (asked.has("job")) {
  main(asked).catch((error: Error) => {
    document.title = `failed ${error.stack}`;
  });
}
