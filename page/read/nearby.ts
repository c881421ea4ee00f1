/** Which pieces lie near the view. */
import type { Piece, PieceList } from "./piece-list.ts";
import { nearOnes, Strays } from "./view.ts";

export class Nearby {
  /** What stood in view out of the page's order when `near` was last asked. */
  apart: readonly Element[] = [];
  readonly strays: Strays;
  readonly #pieces: PieceList;

  constructor(pieces: PieceList) {
    this.#pieces = pieces;
    this.strays = new Strays(pieces.root);
  }

  /** The pieces within some pixels of the view and perhaps a few more, as far as the page's order tells. */
  inOrder(margin: number): Set<Piece> {
    const cuts = this.#pieces.list.map(({ from }) => from);
    const near = nearOnes(cuts, margin);
    return new Set(this.#pieces.list.filter((_, place) => near[place]));
  }

  /** The same with what stands in view out of that order. */
  near(margin: number): Set<Piece> {
    const pieces = this.inOrder(margin);
    this.apart = [];
    // What is shown first does not wait for them.
    if (!this.strays.isBegun || pieces.size === this.#pieces.list.length) return pieces;
    const strays = this.strays.look((element) => !pieces.has(this.#pieces.at(element)));
    for (const element of strays) pieces.add(this.#pieces.at(element));
    this.apart = [...strays];
    return pieces;
  }
}
