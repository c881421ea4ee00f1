/** Keeps the few best of many offers, the lowest key first, and of each subject only its best. */
export class Best<T> {
  readonly #limit: number;
  readonly #kept: { key: number; subject: number; value: T }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#kept.length;
  }

  /** Whether an offer with this key would be taken at all. */
  takes(key: number): boolean {
    return this.size < this.#limit || key < (this.#kept.at(-1)?.key ?? 0);
  }

  offer(key: number, subject: number, value: T): void {
    if (!this.takes(key)) return;
    const known = this.#kept.findIndex((kept) => kept.subject === subject);
    if (known >= 0) {
      if ((this.#kept[known]?.key ?? 0) <= key) return;
      this.#kept.splice(known, 1);
    }
    const place = this.#kept.findIndex((kept) => kept.key > key);
    this.#kept.splice(place < 0 ? this.size : place, 0, { key, subject, value });
    if (this.size > this.#limit) this.#kept.pop();
  }

  sorted(): T[] {
    return this.#kept.map(({ value }) => value);
  }
}
