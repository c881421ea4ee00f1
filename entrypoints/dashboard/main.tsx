import { render } from "preact";

const root = document.getElementById("app");
if (root) render(<p>Bandu 伴读</p>, root);
