/** The pages as a server sends them. */
import { createElement } from "react";
import { renderToString as renderReact } from "react-dom/server";
import { render as renderSvelte } from "svelte/server";
import { createSSRApp } from "vue";
import { renderToString as renderVue } from "vue/server-renderer";
import Svelte from "./App.svelte";
import { App as React } from "./react.js";
import { App as Vue } from "./vue.js";

export async function pages() {
  return {
    react: renderReact(createElement(React)),
    vue: await renderVue(createSSRApp(Vue)),
    svelte: renderSvelte(Svelte).body,
  };
}
