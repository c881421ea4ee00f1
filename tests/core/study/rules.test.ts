import { describe, expect, it } from "vitest";
import { readSettings } from "../../../core/settings.ts";
import { changeDayStart, studyRules, todayOf } from "../../../core/study/rules.ts";

const TZ = "Asia/Shanghai";
const at = (clock: string) => Date.parse(`${clock}+08:00`);

describe("a new start of the day", () => {
  it.each([
    // Set at ten in the morning from midnight to four: today lasts until four tomorrow.
    [0, 240, "2026-03-04T10:00", "2026-03-05T03:59", "2026-03-04"],
    [0, 240, "2026-03-04T10:00", "2026-03-05T04:00", "2026-03-05"],
    // From midnight to noon: by the new rule it would be yesterday, but today keeps its name.
    [0, 720, "2026-03-04T10:00", "2026-03-04T10:01", "2026-03-04"],
    [0, 720, "2026-03-04T10:00", "2026-03-05T11:59", "2026-03-04"],
    [0, 720, "2026-03-04T10:00", "2026-03-05T12:00", "2026-03-05"],
    [240, 0, "2026-03-04T10:00", "2026-03-05T00:00", "2026-03-05"],
  ])("from minute %i to %i, set at %s: at %s it is %s", (before, after, set, asked, day) => {
    const old = readSettings({ dayStartMinutes: before });
    const changed = { ...old, ...changeDayStart(old, after, at(set), TZ) };
    expect(todayOf(changed, at(asked), TZ)).toBe(day);
  });
});

it("holds no time on a day that a wrong clock showed when the start was set", () => {
  const old = readSettings({});
  const changed = { ...old, ...changeDayStart(old, 240, at("2036-03-04T10:00"), TZ) };
  expect(todayOf(changed, at("2026-03-04T10:00"), TZ)).toBe("2026-03-04");
});

describe("the rules for a page", () => {
  it("name the site only when the reader asked for that", () => {
    const settings = readSettings({ idleSeconds: 90 });
    expect(studyRules(settings, "reading", "news.example")).toMatchObject({ idle: 90_000, site: "" });
    expect(studyRules({ ...settings, recordSites: true }, "reading", "news.example").site).toBe(
      "news.example",
    );
  });
});
