import { afterEach, expect, it } from "vitest";
import { readNow } from "../../page/now.ts";

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

it("tells the time zone as it is now, also where another one's clocks go alike", () => {
  const zones = ["Asia/Shanghai", "Asia/Urumqi", "Europe/Paris"];
  const told = zones.map((zone) => {
    process.env.TZ = zone;
    return readNow().tz;
  });
  expect(told).toEqual(zones);
});
