/** What a page has closed to itself an extension may read: so do those who look at the page. */

type Look = (element: HTMLElement) => ShadowRoot | null;

interface Extension {
  readonly dom?: { readonly openOrClosedShadowRoot?: Look };
}

/** Firefox has it on the elements, Chromium among the extension's own calls, which the polyfill does not know. */
const native = Object.getOwnPropertyDescriptor(Element.prototype, "openOrClosedShadowRoot")?.get;
const { dom } = (globalThis as { chrome?: Extension }).chrome ?? {};

/** The shadow root of an element, closed or open; null where there is none. */
export function closedRootOf(element: HTMLElement): ShadowRoot | null {
  if (native) return native.call(element) as ShadowRoot | null;
  try {
    return dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // The extension has gone, and its calls with it.
    return null;
  }
}
