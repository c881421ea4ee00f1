// First of all: what follows looks for the browser as it loads.
import "./fake-browser.ts";

import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  nextEvening,
  setReminder,
  turnReminderOff,
  turnReminderOn,
  watchReminder,
} from "../../platform/reminder.ts";

const request = vi.fn<(wanted: { permissions: string[] }) => Promise<boolean>>();
const get = vi.fn<() => Promise<object | undefined>>();
const onAlarm = { addListener: vi.fn<(heard: (alarm: object) => void) => void>() };
const alarms = { create: vi.fn(), clear: vi.fn(), get, onAlarm };
const manifest = { optional_permissions: ["notifications", "clipboardRead"] };

beforeEach(() => {
  vi.clearAllMocks();
  const { browser } = globalThis as unknown as { browser: { runtime: object } };
  Object.assign(browser.runtime, { getManifest: () => manifest });
  Object.assign(browser, { permissions: { request, onAdded: { addListener: vi.fn() } }, alarms });
});

describe("the evening reminder", () => {
  it.each([
    ["2026-03-04T08:00", "2026-03-04T20:00"],
    ["2026-03-04T20:00", "2026-03-05T20:00"],
    ["2026-12-31T23:59", "2027-01-01T20:00"],
  ])("set at %s is due at %s", (now, due) => {
    expect(nextEvening(new Date(now))).toBe(new Date(due).getTime());
  });

  it("asks for what it needs and the manifest leaves to ask for, and for nothing else", async () => {
    request.mockResolvedValue(true);
    const now = new Date("2026-03-04T08:00");
    expect(await turnReminderOn(now)).toBe(true);
    expect(request).toHaveBeenCalledWith({ permissions: ["notifications"] });
    expect(alarms.create).toHaveBeenCalledWith("goal", { when: nextEvening(now) });
  });

  it("is set again where the browser forgot it, and left as it is where it did not", async () => {
    const now = new Date("2026-03-04T08:00");
    get.mockResolvedValueOnce({ name: "goal" });
    await setReminder(now);
    expect(alarms.create).not.toHaveBeenCalled();
    await setReminder(now);
    expect(alarms.create).toHaveBeenCalledWith("goal", { when: nextEvening(now) });
  });

  it.each([
    ["goal", 0, [true]],
    ["goal", 3, [true]],
    ["goal", 5, [false]],
    ["another", 0, []],
  ])("tells of the alarm %s that comes %d hours late: in time %j", (name, late, told) => {
    const heard: boolean[] = [];
    watchReminder((inTime) => heard.push(inTime));
    const [tell] = onAlarm.addListener.mock.calls[0] ?? [];
    tell?.({ name, scheduledTime: Date.now() - late * 3_600_000 });
    expect(heard).toEqual(told);
  });

  it("stays off when the reader refuses, and is taken back when turned off", async () => {
    request.mockResolvedValue(false);
    expect(await turnReminderOn(new Date())).toBe(false);
    expect(alarms.create).not.toHaveBeenCalled();
    await turnReminderOff();
    expect(alarms.clear).toHaveBeenCalledWith("goal");
  });
});
