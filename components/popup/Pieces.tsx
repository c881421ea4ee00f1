import type { Piece } from "../../core/lookup/pieces.ts";

/** Text with its marked parts as `<mark>`. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, i) => (marked ? <mark key={`${i}`}>{text}</mark> : text));
}
