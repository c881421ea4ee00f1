import { render } from "preact";
import { settingsStore } from "../../platform/settings.ts";
import { App } from "./App.tsx";

const root = document.getElementById("app");
const settings = await settingsStore.read();
// What was typed into the frame meanwhile is taken over, and so is the box itself with its focus.
if (root) render(<App initial={settings} typed={root.querySelector("input")?.value ?? ""} />, root);
