import type { Span } from "../../core/study/span.ts";

/** A span of so many minutes, by default ten of reading on the morning of 4 March 2026 in Shanghai. */
export function makeSpan(id: string, change: Partial<Span> & { minutes?: number } = {}): Span {
  const { minutes = 10, ...rest } = change;
  const start = rest.start ?? Date.UTC(2026, 2, 4, 1);
  return {
    id,
    kind: "reading",
    start,
    end: start + minutes * 60_000,
    day: "2026-03-04",
    tz: "Asia/Shanghai",
    ...rest,
  };
}
