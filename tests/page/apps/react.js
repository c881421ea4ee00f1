import { createElement as h, useState } from "react";

/** The same page in React: text before and after an element, and more of it after a press. */
export function App() {
  const [pressed, press] = useState(0);
  return h(
    "main",
    null,
    h("p", null, "坚持四个意识，", h("b", null, "开好"), "三会一课"),
    h("button", { type: "button", onClick: () => press(pressed + 1) }, "按"),
    pressed > 0 && h("p", null, "对照四个合格，第", pressed, "次"),
  );
}
