import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readNow } from "../../page/now.ts";

let zone: string;
let offset: number;
const asked = vi.fn(() => ({ resolvedOptions: () => ({ timeZone: zone }) }) as Intl.DateTimeFormat);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "Date"] });
  vi.spyOn(Intl, "DateTimeFormat").mockImplementation(asked);
  vi.spyOn(Date.prototype, "getTimezoneOffset").mockImplementation(() => offset);
  [zone, offset] = ["Asia/Shanghai", -480];
  // Whatever was asked before is too old by now.
  vi.advanceTimersByTime(60_000);
  readNow();
  asked.mockClear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the time zone's name", () => {
  it("is not asked at every moment, for that is dear", () => {
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(250);
      expect(readNow().tz).toBe("Asia/Shanghai");
    }
    expect(asked).not.toHaveBeenCalled();
  });

  it("is another at once when the clocks go otherwise", () => {
    [zone, offset] = ["Europe/Paris", -60];
    expect(readNow().tz).toBe("Europe/Paris");
  });

  it("is another within seconds where the clocks go alike", () => {
    zone = "Asia/Urumqi";
    vi.advanceTimersByTime(5001);
    expect(readNow().tz).toBe("Asia/Urumqi");
  });
});
