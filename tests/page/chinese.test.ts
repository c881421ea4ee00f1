// @vitest-environment happy-dom
import "./properties.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onceChinese } from "../../page/chinese.ts";
import { properties } from "./properties.ts";

const met = vi.fn();
const beats = new Set<() => void>();
let end: AbortController;
beforeEach(() => {
  end = new AbortController();
  document.documentElement.lang = "en";
  document.body.innerHTML = "<p>In another language.</p><div></div>";
});
afterEach(() => {
  end.abort();
  vi.clearAllMocks();
  beats.clear();
  Object.assign(properties, { hidden: false });
});

const life = { began: 0, beat: (each: () => void) => void beats.add(each) };
const wait = () => onceChinese(met, () => null, life, end.signal);
const paragraph = () => document.querySelector("p") as Element;
const host = () => document.querySelector("div") as Element;
/** As long as any look at what changed takes to come, and longer. */
const aWhile = () => new Promise((passed) => setTimeout(passed, 120));

describe("the wait for Chinese text", () => {
  it.each(["zh", "zh-CN", "zh-Hant", "ZH-tw", "zh_CN", "yue"])(
    "is over at once where a page says it is in %s",
    (lang) => {
      document.documentElement.lang = lang;
      void wait();
      expect(met).toHaveBeenCalledOnce();
    },
  );

  it.each([
    ["an article", () => paragraph().append("党的建设")],
    ["a shadow root", () => host().attachShadow({ mode: "open" }).append("党的建设")],
  ])("is over where %s in Chinese stands on a page in another language", async (_, write) => {
    write();
    await wait();
    expect(met).toHaveBeenCalledOnce();
  });

  it.each([
    ["added to the page", () => paragraph().append("党的建设")],
    [
      "written over what was there",
      () => Object.assign(paragraph().firstChild as Text, { data: "党的建设" }),
    ],
    [
      "brought with a shadow root",
      () => {
        const news = document.createElement("div");
        news.attachShadow({ mode: "open" }).append("党的建设");
        const around = document.createElement("section");
        around.append(news);
        document.body.append(around);
      },
    ],
  ])("goes on until it is %s, and ends once", async (_, write) => {
    await wait();
    await aWhile();
    expect(met).not.toHaveBeenCalled();
    write();
    await vi.waitFor(() => expect(met).toHaveBeenCalledOnce());
    paragraph().append("再来一次");
    await aWhile();
    expect(met).toHaveBeenCalledOnce();
  });

  it("finds what stands in a shadow root attached later, with the beat after", async () => {
    await wait();
    host().attachShadow({ mode: "open" }).append("党的建设");
    await aWhile();
    expect(met).not.toHaveBeenCalled();
    for (const beat of beats) beat();
    await vi.waitFor(() => expect(met).toHaveBeenCalledOnce());
  });

  it("hears nothing of what is written once it was given up", async () => {
    await wait();
    end.abort();
    paragraph().append("党的建设");
    for (const beat of beats) beat();
    await aWhile();
    expect(met).not.toHaveBeenCalled();
  });

  it("lasts while a page is out of sight, unless it says that it is Chinese", async () => {
    properties.hidden = true;
    paragraph().append("党的建设");
    const waited = wait();
    await aWhile();
    expect(met).not.toHaveBeenCalled();
    properties.hidden = false;
    window.dispatchEvent(new Event("visibilitychange"));
    await waited;
    expect(met).toHaveBeenCalledOnce();
  });
});
