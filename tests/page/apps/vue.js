import { h, ref } from "vue";

/** The same page in Vue. */
export const App = {
  setup() {
    const pressed = ref(0);
    return () =>
      h("main", [
        h("p", ["坚持四个意识，", h("b", "开好"), "三会一课"]),
        h("button", { onClick: () => pressed.value++ }, "按"),
        pressed.value > 0 ? h("p", ["对照四个合格，第", String(pressed.value), "次"]) : null,
      ]);
  },
};
