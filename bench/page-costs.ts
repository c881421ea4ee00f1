/** What a page pays for the built extension: while it changes, in memory, and in single long tasks. */
export interface PageCosts {
  readonly todo: never;
}
