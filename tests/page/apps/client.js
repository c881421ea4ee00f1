/** Brings a server's page to life when the test says so, and keeps what the framework complains of. */
import { createElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { hydrate } from "svelte";
import { createSSRApp } from "vue";
import Svelte from "./App.svelte";
import { App as React } from "./react.js";
import { App as Vue } from "./vue.js";

window.faults = [];
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...said) => {
    window.faults.push(said.map(String).join(" "));
    say.apply(console, said);
  };
}

const fault = (error) => window.faults.push(String(error));

window.hydrate = (name) => {
  const root = document.querySelector("#root");
  if (name === "react")
    hydrateRoot(root, createElement(React), { onRecoverableError: fault, onUncaughtError: fault });
  if (name === "vue") createSSRApp(Vue).mount(root);
  if (name === "svelte") hydrate(Svelte, { target: root });
};
