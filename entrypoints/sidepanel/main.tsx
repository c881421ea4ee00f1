import "../../components/theme.css";
import "../../components/term/term.css";
import "../../components/panel/panel.css";
import { render } from "preact";
import { settingsStore } from "../../platform/settings.ts";
import { App } from "./App.tsx";

const root = document.getElementById("app");
if (root) render(<App initial={await settingsStore.read()} />, root);
