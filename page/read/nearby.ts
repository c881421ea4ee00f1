/** Which pieces lie near the view. */
import type { Piece, PieceList } from "./piece-list.ts";
import { nearOnes, Strays } from "./view.ts";

/** Among so few pieces those in view are all found by the page's order. */
const FEW = 24;

export class Nearby {
  /** What stood in view out of the page's order when `near` was last asked. */
  apart: readonly Element[] = [];
  readonly strays: Strays;
  readonly #pieces: PieceList;

  constructor(pieces: PieceList) {
    this.#pieces = pieces;
    this.strays = new Strays(pieces.root);
  }

  /** The pieces within some pixels of the view and perhaps a few more. */
  near(margin: number): Set<Piece> {
    const cuts = this.#pieces.list.map(({ from }) => from);
    const near = nearOnes(cuts, margin);
    const pieces = new Set(this.#pieces.list.filter((_, place) => near[place]));
    this.apart = [];
    if (this.#pieces.list.length <= FEW) return pieces;
    const strays = this.strays.look((element) => !pieces.has(this.#pieces.at(element)));
    for (const element of strays) pieces.add(this.#pieces.at(element));
    this.apart = [...strays];
    return pieces;
  }
}
