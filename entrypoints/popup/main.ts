/** Lets the frame that stands in the page be painted, and only then loads what fills it. */
import "../../components/theme.css";
import "../../components/study/study.css";
import "../../components/term/term.css";
import "../../components/popup/popup.css";

/** A tab in the background is never painted: there it is not waited for longer than this, in milliseconds. */
const LONGEST = 200;

/** Resolves behind the next paint. */
const painted = () =>
  new Promise<void>((resolve) => {
    // A frame's callbacks run before it is painted, a task they leave behind it.
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST);
  });

await painted();
await import("./start.tsx");
