// @vitest-environment happy-dom
import "./properties.ts";

import { afterEach, describe, expect, it, vi } from "vitest";
import { hearChanges } from "../../page/changes.ts";
import { properties } from "./properties.ts";

afterEach(() => vi.restoreAllMocks());

describe("the watch over a page's changes", () => {
  it("tells what changed, by tree, and leaves no observer behind when its signal aborts", async () => {
    const disconnect = vi.spyOn(MutationObserver.prototype, "disconnect");
    const stop = new AbortController();
    const heard: Node[] = [];
    const changes = hearChanges((changed) => void heard.push(...changed.keys()), stop.signal);
    const host = document.body.appendChild(document.createElement("div"));
    const root = host.attachShadow({ mode: "open" });
    changes.watch(document);
    changes.watch(root);
    changes.watch(root);
    root.append("三会一课");
    await vi.waitFor(() => expect(heard).toEqual([root]));
    stop.abort();
    expect(disconnect).toHaveBeenCalledTimes(2);
    changes.watch(document.implementation.createHTMLDocument());
    document.body.append("四个意识");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toEqual([root]);
  });

  it("lets go, behind another tab, of what the page has taken out", async () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const stop = new AbortController();
    const added = vi.fn();
    const changes = hearChanges((changed) => added([...(changed.get(document)?.added ?? [])]), stop.signal);
    changes.watch(document);
    properties.hidden = true;
    const put = async (...nodes: Node[]) => {
      document.body.replaceChildren(...nodes);
      now += 2000;
      await Promise.resolve();
    };
    const kept = new Text("一");
    await put(new Text("二"));
    await put(new Text("三"), kept);
    await put(kept);
    await put(kept, new Text("四"));
    properties.hidden = false;
    window.dispatchEvent(new Event("visibilitychange"));
    await vi.waitFor(() => expect(added).toHaveBeenCalledExactlyOnceWith([...document.body.childNodes]));
    stop.abort();
  });

  it("tells when the page begins to change all the time, and when it has stopped", async () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const stop = new AbortController();
    const begun = vi.fn();
    const changes = hearChanges(() => {}, stop.signal, begun);
    changes.watch(document);
    const change = async (times: number, every: number) => {
      for (let time = 0; time < times; time++) {
        now += every;
        document.body.append("一");
        await Promise.resolve();
      }
    };
    await change(100, 150);
    expect(changes.busy()).toBe(false);
    await change(60, 16);
    expect(changes.busy()).toBe(true);
    await change(60, 16);
    expect(begun).toHaveBeenCalledTimes(1);
    now += 1100;
    expect(changes.busy()).toBe(false);
    await change(20, 16);
    expect(changes.busy()).toBe(true);
    expect(begun).toHaveBeenCalledTimes(2);
    stop.abort();
  });
});
