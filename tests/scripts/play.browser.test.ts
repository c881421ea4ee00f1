/** The reader that `npm start` plays where there is no display, on pages that spell terms in their own way. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { playHover } from "../../scripts/play.ts";
import { openBrowser, type Session } from "../harness/browsers.ts";
import { type PageServer, startServer } from "../harness/server.ts";

let session: Session;
let server: PageServer;
beforeAll(async () => {
  server = await startServer();
  session = await openBrowser("chromium");
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});
afterEach(() => vi.restoreAllMocks());

const ruby = [..."三会一课"].map((one) => `${one}<rp>(</rp><rt>x</rt><rp>)</rp>`).join("");

it.each([
  ["traditional characters", "落實三會一課制度。", "三會一課", "三会一课"],
  ["a line of the source that breaks the term", "落实三会\n    一课制度。", "三会一课", "三会一课"],
  ["readings above the term", `落实<ruby>${ruby}</ruby>制度。`, "三会一课", "三会一课"],
  ["quotation marks of ASCII", `开设"八点半"课堂。`, `"八点半"课堂`, "“八点半”课堂"],
])("opens the card on a page with %s", async (_, text, spelled, headword) => {
  const log = vi.spyOn(console, "log").mockReturnValue();
  await playHover(await session.open(server.serve("/page", `<p>${text}</p>`)), "chromium");
  const told = log.mock.calls.join("\n");
  expect(told).toContain(`Marked near the top of the page: ${spelled}\n`);
  expect(told).toContain(`Hovering a term opened the card of ${headword}:\n`);
});
