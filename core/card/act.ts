/** Everything a reader can do from within a card. */
export type CardAct =
  | { readonly do: "pin"; readonly pinned: boolean }
  | { readonly do: "close" }
  /** Opens another term, named in a quote or under see-also, in the same card. */
  | { readonly do: "look"; readonly name: string }
  /** Goes back to the term looked at before. */
  | { readonly do: "back" }
  | { readonly do: "star"; readonly starred: boolean }
  | { readonly do: "know"; readonly known: boolean }
  /** Copies the term with its citation. */
  | { readonly do: "copy" }
  /** Opens the note of the term on an extension page. */
  | { readonly do: "note" }
  /** Stops marking terms on this site. */
  | { readonly do: "hide" };
