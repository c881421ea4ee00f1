import "../../components/theme.css";
import "../../components/settings/settings.css";
import "virtual:highlights.css";
import { render } from "preact";
import { progressStore } from "../../platform/progress.ts";
import { settingsStore } from "../../platform/settings.ts";
import { App } from "./App.tsx";

const root = document.getElementById("app");
const [settings, known] = await Promise.all([settingsStore.read(), progressStore.known()]);
if (root) render(<App initial={settings} initialKnown={known} />, root);
