import { render } from "preact";
import { act } from "preact/test-utils";

export interface Shown<P, T> {
  /** What the hook gave when it was drawn last. */
  readonly now: T;
  /** Draws it again with other props. */
  draw(props: P): void;
  end(): void;
}

/** Uses a hook in a page of its own, as a component would. */
export function show<P, T>(hook: (props: P) => T, props: P): Shown<P, T> {
  const root = document.createElement("div");
  let now: T;
  const Shell = ({ given }: { given: P }) => {
    now = hook(given);
    return null;
  };
  const draw = (given: P) => void act(() => render(<Shell given={given} />, root));
  draw(props);
  return {
    get now() {
      return now;
    },
    draw,
    end: () => void act(() => render(null, root)),
  };
}
