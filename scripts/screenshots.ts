/**
 * `npm run screenshots`: builds, and takes pictures of every surface and state in the three languages and both schemes
 * into out/screenshots, to be looked at. `npm run screenshots -- zh-CN-light` takes those of one combination, and what
 * stands after it, as in `-- zh-CN-light card`, only those whose names begin so.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES } from "../core/settings.ts";
import { openBrowser, type Session } from "../tests/harness/browsers.ts";
import { startServer } from "../tests/harness/server.ts";
import { NOTE, PICTURES } from "./pictures.ts";
import { buildFor, ROOT } from "./steps.ts";

const FOLDER = join(ROOT, "out", "screenshots");
const NEWS = readFileSync(join(ROOT, "scripts", "demo", "news.html"), "utf8");
const BARE = "<!doctype html><html lang=zh-CN><title>bare</title><p>今天天气很好。</p>";
const SCHEMES = ["light", "dark"] as const;

/** Writes into the extension's storage from one of its own pages. */
async function store(session: Session, items: object): Promise<void> {
  const page = await session.extensionPage("options.html");
  await page.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
  await page.close();
}

/** Seconds of study on each of the last days, the same at every run: a diligent reader with days off. */
function studied(day: number): number {
  const chance = Math.abs(Math.sin(day * 12.9898) * 43758.5453) % 1;
  return chance < 0.25 ? 0 : Math.round(chance * 3300);
}

/** What a reader has kept of terms. */
function keptTerms(): object {
  const facets = {
    starred: { starred: true },
    met: { met: 12, lastMet: Date.UTC(2026, 10, 20) },
    note: { note: NOTE },
  };
  const key = "progress:jiguan-dangjian:si-ge-yishi";
  return {
    ...Object.fromEntries(
      Object.entries(facets).map(([facet, kept]) => [`${key}:${facet}`, { headword: "四个意识", ...kept }]),
    ),
    "progress:jiguan-dangjian:dangzu:known": { headword: "党组", known: true },
    known: { "jiguan-dangjian:dangzu": "党组" },
  };
}

/** A year of study for the charts to show, left in the outbox as pages leave theirs. */
function aYear(today: Date): object {
  const kinds = ["reading", "reading", "reading", "lookup"] as const;
  const spans = Array.from({ length: 330 }, (_, ago) => {
    const start = new Date(today.getFullYear(), today.getMonth(), today.getDate() - ago, 7 + (ago % 14), 10);
    const seconds = ago === 0 ? 26 * 60 : studied(ago);
    const day = [start.getFullYear(), start.getMonth() + 1, start.getDate()];
    return {
      id: `picture-${ago}`,
      kind: kinds[ago % 4],
      start: start.getTime(),
      end: start.getTime() + seconds * 1000,
      day: day.map((part) => String(part).padStart(2, "0")).join("-"),
      tz: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
  }).filter(({ start, end }) => end > start && end < today.getTime());
  return Object.fromEntries(spans.map((span) => [`outbox:${span.id}:${span.end}`, span]));
}

buildFor("chromium");
mkdirSync(FOLDER, { recursive: true });
const [, , only, which = ""] = process.argv;
const session = await openBrowser("chromium", { width: 1000, height: 720 });
const server = await startServer();
const pages = { url: server.serve("/news", NEWS), bare: server.serve("/bare", BARE) };
await store(session, {
  ...aYear(new Date()),
  ...keptTerms(),
  "ledger:notice": { type: "restored", days: 12, terms: 0 },
});
for (const language of LANGUAGES)
  for (const scheme of SCHEMES) {
    const combination = `${language}-${scheme}`;
    if (only && only !== combination) continue;
    await store(session, { settings: { language, theme: scheme, hiddenSites: ["news.example"] } });
    for (const [name, take] of Object.entries(PICTURES)) {
      if (!name.startsWith(which)) continue;
      writeFileSync(
        join(FOLDER, `${name}-${combination}.png`),
        await take({ ...pages, session, language, scheme }),
      );
      console.log(`out/screenshots/${name}-${combination}.png`);
    }
  }
await session.close();
await server.close();
