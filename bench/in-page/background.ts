/** The measuring extension's background: keeps the dictionaries where content scripts are to fetch them from. */

async function keep(): Promise<void> {
  const counts = (await (await fetch(chrome.runtime.getURL("counts.json"))).json()) as number[];
  for (const count of counts) {
    const bytes = await (await fetch(chrome.runtime.getURL(`${count}.dictionary`))).arrayBuffer();
    await chrome.storage.local.set({ [count]: new Uint8Array(bytes).toBase64() });
  }
  await chrome.storage.local.set({ ready: true });
}

chrome.runtime.onMessage.addListener((terms, _, answer) => {
  chrome.storage.local.get(terms).then((stored) => answer(stored[terms]));
  return true;
});
void keep();
