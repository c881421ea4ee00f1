// @vitest-environment happy-dom
import "./properties.ts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hearChanges } from "../../page/changes.ts";

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
});
