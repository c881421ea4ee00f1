import type { CardView } from "../../core/card/view.ts";
import type { CardWords } from "../../core/strings/card.ts";
import type { CardProps } from "./Card.tsx";
import { Tool } from "./Tool.tsx";

type HeadProps = Pick<CardProps, "pinned" | "canGoBack" | "act"> & {
  readonly view: CardView;
  readonly words: CardWords;
};

/** The headword under its pinyin, its kind, and what moves the card. */
export function Head({ view, words, pinned, canGoBack, act }: HeadProps) {
  return (
    <header class="head">
      {canGoBack && <Tool icon="back" label={words.back} onClick={() => act({ do: "back" })} />}
      <div class="title">
        <p class="pinyin" lang="zh-Latn" data-text={view.pinyin} />
        <h2
          class={view.long ? "headword long" : "headword"}
          lang="zh-Hans"
          aria-label={view.headword}
          data-text={view.headword}
        />
      </div>
      <span class="kind" data-text={view.label} />
      <Tool
        icon="pin"
        label={pinned ? words.unpin : words.pin}
        on={pinned}
        onClick={() => act({ do: "pin", pinned: !pinned })}
      />
      <Tool icon="close" label={words.close} onClick={() => act({ do: "close" })} />
    </header>
  );
}
