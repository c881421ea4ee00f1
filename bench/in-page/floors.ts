/** The floors: what any program pays that touches every text node of a page. */

/** Visits every text node. */
export function walk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/** Visits every text node and looks once at every character. */
export function read(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
  }
  return sum;
}
