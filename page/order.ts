/** Reading order over several trees: what a shadow root shows is read where its host stands. */
import { follows, isShadowRoot } from "./native.ts";
import type { Place } from "./read/index.ts";

/** Some places of one document or shadow root, in order. */
export interface Part<P extends Place> {
  readonly root: Node;
  readonly places: readonly P[];
}

/** All places in reading order; a tree whose host is in none of the others is read last. */
export function inReadingOrder<P extends Place>(parts: readonly Part<P>[]): readonly P[] {
  if (parts.length < 2) return parts[0]?.places ?? [];
  const below = Map.groupBy(parts, ({ root }) => (isShadowRoot(root) ? root.host.getRootNode() : null));
  const roots = new Set(parts.map(({ root }) => root));
  const tops = parts.filter(({ root }) => !(isShadowRoot(root) && roots.has(root.host.getRootNode())));
  const row: P[] = [];
  for (const top of tops) read(top, below, row);
  return row;
}

function read<P extends Place>(part: Part<P>, below: Map<Node | null, Part<P>[]>, row: P[]): void {
  let done = 0;
  const hosted = (below.get(part.root) ?? []).map((inner) => ({
    inner,
    host: (inner.root as ShadowRoot).host,
  }));
  hosted.sort((a, b) => (follows(b.host, a.host) ? -1 : 1));
  for (const { inner, host } of hosted) {
    const from = done;
    while (done < part.places.length && !follows(part.places[done]?.start as Text, host)) done++;
    row.push(...part.places.slice(from, done));
    read(inner, below, row);
  }
  row.push(...part.places.slice(done));
}
