/** Puts text on the clipboard from within a page, at a click. */

/** True when the browser took it. Pages without TLS have no `navigator.clipboard`: there the old command does it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** Answers the copy event itself, first of all listeners, so that the page neither sees the text nor changes it. */
function copyByCommand(text: string): boolean {
  let taken = false;
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    taken = true;
  };
  window.addEventListener("copy", answer, { capture: true, once: true });
  const done = document.execCommand("copy");
  window.removeEventListener("copy", answer, { capture: true });
  return done && taken;
}
