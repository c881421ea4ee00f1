import { render } from "preact";
import "../../components/theme.css";
import "../../components/study/study.css";
import "../../components/dashboard/dashboard.css";
import "../../components/term/term.css";
import { App } from "./App.tsx";

const root = document.getElementById("app");
if (root) render(<App />, root);
