import { baseOf } from "./native.ts";

/** The host name of the site a page belongs to: one without a host of its own belongs to the site that made it. */
export function siteOf(document: Document): string {
  return document.location.hostname || new URL(baseOf(document)).hostname;
}
