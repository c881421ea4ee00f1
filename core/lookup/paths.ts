/** Addresses below the extension's root. */

/** A term's page. */
export const termPath = (key: string) => `dashboard.html#/term/${encodeURIComponent(key)}`;

/** The look-up in a tab, with a text in its box. */
export const lookupPath = (typed: string) => `popup.html#${encodeURIComponent(typed)}`;

/** The text such an address holds; empty where it holds none that can be read. */
export function typedIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ""));
  } catch {
    return "";
  }
}
