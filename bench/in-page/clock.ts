/**
 * Marks on the browser's own timeline, each stamped with the processor time the page's main thread had used by then:
 * what other programs on the machine do meanwhile does not count.
 */

/** Work between `begin` and `end` counts for the run of that number. */
export type Moment = "begin" | "first" | "end";

export function mark(moment: Moment, run: number): void {
  performance.mark(`bench ${moment} ${run}`);
}
