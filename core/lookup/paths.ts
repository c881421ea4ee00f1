/** Addresses below the extension's root. */

/** A term's page, within the dashboard and from outside. */
export const termHash = (key: string) => `#/term/${encodeURIComponent(key)}`;
export const termPath = (key: string) => `dashboard.html${termHash(key)}`;

/** The same with its note being written, and the door to it for a tab opened from a visited page. */
export const notePath = (key: string) => `${termPath(key)}/note`;
export const noteDoor = (key: string) => `note.html#${encodeURIComponent(key)}`;

/** The look-up in a tab, with a text in its box. */
export const lookupPath = (typed: string) => `popup.html#${encodeURIComponent(typed)}`;

/** The text behind the `#` of such an address; empty where it holds none that can be read. */
export function typedIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}
