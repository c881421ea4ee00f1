/** Time is never counted twice: stretches that overlap are counted as the one stretch they cover. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches that cover exactly what the given ones cover, apart from each other and in order. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const covered: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = covered.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else covered.push({ start, end });
  }
  return covered;
}

/** The sum of the lengths, in milliseconds, of stretches that lie apart. */
export function length(apart: readonly Stretch[]): number {
  return apart.reduce((sum, { start, end }) => sum + end - start, 0);
}
