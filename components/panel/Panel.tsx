import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelItem } from "../../core/card/panel.ts";
import { entryView } from "../../core/lookup/entry.ts";
import type { Language } from "../../core/settings.ts";
import { panelWords } from "../../core/strings/panel.ts";
import { Entry } from "../term/Entry.tsx";

export interface PanelProps {
  /** Undefined where the page cannot be read, null until that is known. */
  readonly items: readonly PanelItem[] | undefined | null;
  /** The id of the item chosen last. */
  readonly chosen: string | undefined;
  readonly language: Language;
  readonly onChoose: (item: PanelItem) => void;
  /** Opens a term's own page, by its key. */
  readonly onTerm: (key: string) => void;
  readonly onSettings: () => void;
}

/** The terms of the page in reading order; the list keeps what is in view in view. */
export function Panel({ items, chosen, language, onChoose, onTerm, onSettings }: PanelProps) {
  const [unfolded, unfold] = useState<string>();
  const words = panelWords[language];
  const at = items?.find((item) => item.at)?.id;
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (at) current.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <main lang={language}>
      <header>
        <h1>{words.title}</h1>
        <p>{items && items.length > 0 && words.terms(items.length)}</p>
        <button type="button" class="quiet" onClick={onSettings}>
          {words.settings}
        </button>
      </header>
      {items === null && <p class="empty late">{words.waiting}</p>}
      {items === undefined && <p class="empty">{words.unreadable}</p>}
      {items?.length === 0 && <p class="empty">{words.nothing}</p>}
      <ol class="terms">
        {items?.map((item) => (
          <li
            key={item.id}
            ref={item.id === at ? current : null}
            class={item.id === chosen ? "chosen" : ""}
            {...(item.id === at && { "aria-current": "location" as const })}
          >
            <Item
              item={item}
              open={item.id === unfolded}
              language={language}
              onChoose={onChoose}
              onTerm={onTerm}
              onUnfold={() => unfold(item.id === unfolded ? undefined : item.id)}
            />
          </li>
        ))}
      </ol>
    </main>
  );
}

type ItemProps = Pick<PanelProps, "language" | "onChoose" | "onTerm"> & {
  readonly item: PanelItem;
  readonly open: boolean;
  readonly onUnfold: () => void;
};

function Item({ item, open, language, onChoose, onTerm, onUnfold }: ItemProps) {
  const words = panelWords[language];
  const view = entryView(item.record, language);
  return (
    <>
      <div class="line">
        <button type="button" class="choose" onClick={() => onChoose(item)}>
          <span class="name" lang="zh-Hans">
            {view.headword}
          </span>
          <span class="kind">{view.label}</span>
          <span class="count">{words.times(item.count)}</span>
        </button>
        <button
          type="button"
          class="unfold"
          aria-expanded={open}
          aria-label={`${view.headword}: ${words.details}`}
          title={words.details}
          onClick={onUnfold}
        />
      </div>
      {open && <Entry view={view} language={language} onOpen={onTerm} />}
    </>
  );
}
