import { useState } from "preact/hooks";
import type { CardView } from "../../core/card/view.ts";
import type { CardWords } from "../../core/strings/card.ts";
import type { CardProps } from "./Card.tsx";
import { Tool } from "./Tool.tsx";

type ActsProps = Pick<CardProps, "keeps" | "site" | "said" | "act"> & {
  readonly view: CardView;
  readonly words: CardWords;
};

/** The foot of the card: how often the term was met, and what the reader can make of it. */
export function Acts({ view, words, keeps, site, said, act }: ActsProps) {
  const [asking, ask] = useState(false);
  if (asking) return <HideQuestion words={words} site={site} act={act} onNo={() => ask(false)} />;
  return (
    <footer class="acts">
      <p class="met" role="status" data-text={said || view.met} />
      {keeps && (
        <>
          <Tool
            icon="star"
            label={view.starred ? words.unstar : words.star}
            on={view.starred}
            onClick={() => act({ do: "star", starred: !view.starred })}
          />
          <Tool
            icon="know"
            label={view.known ? words.unknow : words.know}
            on={view.known}
            onClick={() => act({ do: "know", known: !view.known })}
          />
          <Tool
            icon="note"
            label={view.note ? words.editNote : words.writeNote}
            onClick={() => act({ do: "note" })}
          />
        </>
      )}
      <Tool icon="copy" label={words.copy} onClick={() => act({ do: "copy" })} />
      {site && keeps && <Tool icon="hide" label={words.hide} onClick={() => ask(true)} />}
    </footer>
  );
}

function Choice({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return <button type="button" class="choice" aria-label={label} data-text={label} onClick={onClick} />;
}

type QuestionProps = Pick<ActsProps, "words" | "site" | "act"> & { readonly onNo: () => void };

function HideQuestion({ words, site, act, onNo }: QuestionProps) {
  return (
    <footer class="acts asking">
      <p role="status" data-text={words.hideAsk(site)} />
      <Choice label={words.hideYes} onClick={() => act({ do: "hide" })} />
      <Choice label={words.hideNo} onClick={onNo} />
    </footer>
  );
}
