import type { Place } from "../../core/lookup/place.ts";
import type { TermWords } from "../../core/strings/lookup.ts";

/** The article as a bar of its sections, with a tick wherever the term is quoted, and the same in words. */
export function PlaceBar({ place, words }: { readonly place: Place; readonly words: TermWords }) {
  return (
    <section class="term-place">
      <h2>{words.place}</h2>
      <div class="place-bar" aria-hidden="true">
        {place.sections.map(({ name, share }) => (
          <span key={name} class="place-section" style={{ flexGrow: share }}>
            {name}
          </span>
        ))}
        {place.quotes.map(({ at }) => (
          <span key={at} class="place-tick" style={{ insetInlineStart: `${at * 100}%` }} />
        ))}
      </div>
      <ul class="place-words">
        {place.quotes.map(({ section, at }) => (
          <li key={at}>{words.placeOf(section, Math.round(at * 100))}</li>
        ))}
      </ul>
    </section>
  );
}
