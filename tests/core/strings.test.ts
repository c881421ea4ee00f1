import { expect, it } from "vitest";
import { LANGUAGES } from "../../core/settings.ts";
import { REMINDER } from "../../core/strings/reminder.ts";
import { sayNotice } from "../../core/strings/study.ts";
import { TRANSFER } from "../../core/strings/transfer.ts";

it("one is told as one in English", () => {
  expect(REMINDER.en.text(1, 30)).toBe("1 minute studied today; the goal is 30.");
  expect(TRANSFER.en.imported(1, 0)).toBe("1 span imported.");
  expect(TRANSFER.en.imported(2, 1)).toBe("2 spans imported; 1 row could not be read or held no valid span.");
  expect(sayNotice({ type: "restoring", done: 0, of: 1 }, "en")).toContain("0 of 1 month so far");
});

it.each(LANGUAGES)("a restore that brought nothing back is not told as one in %s", (language) => {
  const said = sayNotice({ type: "restored", days: 0, terms: 0 }, language);
  expect(said).not.toMatch(/已从自动备份恢复|已從自動備份恢復|Restored/);
});
