import { render } from "preact";
import "../../components/theme.css";
import "../../components/study/study.css";
import "../../components/dashboard/dashboard.css";
import "../../components/term/term.css";
import { leaveContainer } from "../../platform/home.ts";
import { App } from "./App.tsx";

const root = document.getElementById("app");
const leaves = import.meta.env.FIREFOX && (await leaveContainer());
if (root && !leaves) render(<App />, root);
