// @vitest-environment happy-dom
// First of all: what follows looks for the browser as it loads.
import "../fake-page.ts";
import "../../page/properties.ts";

import { beforeEach, expect, it, vi } from "vitest";
import { readSettings } from "../../../core/settings.ts";

import { readStudy } from "../../../entrypoints/popup/study.ts";
import { Ledger } from "../../../platform/ledger.ts";
import { stored } from "../../platform/fake-browser.ts";

beforeEach(() => {
  stored.clear();
  vi.restoreAllMocks();
});

it("gives the figures of study", async () => {
  expect(await readStudy(readSettings({}))).toMatchObject({
    figures: { today: 0, streak: 0 },
    notice: undefined,
  });
});

it("gives no figures, and not noughts, where the ledger cannot be read, and says so", async () => {
  vi.spyOn(Ledger.prototype, "day").mockRejectedValue(new DOMException("Internal error.", "UnknownError"));
  expect(await readStudy(readSettings({}))).toEqual({
    figures: undefined,
    notice: { type: "trouble", trouble: "unknown" },
  });
});
