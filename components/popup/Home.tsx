import type { TermName } from "../../core/pack/snapshot.ts";
import type { Language } from "../../core/settings.ts";
import { popupWords } from "../../core/strings/popup.ts";
import { Chips } from "./Chips.tsx";
import { PageGlance, type PageLine } from "./PageList.tsx";

export interface HomeProps {
  readonly language: Language;
  /** Undefined where the page cannot be read, null until that is known. */
  readonly page: readonly PageLine[] | undefined | null;
  /** In a private window nothing is kept, and the reader is told so. */
  readonly private: boolean;
  readonly recent: readonly TermName[];
  readonly starred: readonly TermName[];
  readonly offer: { readonly from: "selection" | "clipboard"; readonly text: string } | undefined;
  /** Absent where nothing more can be allowed. */
  readonly onAllowClipboard: (() => void) | undefined;
  readonly onOffer: () => void;
  readonly onOpen: (term: number) => void;
  readonly onOpenKey: (key: string) => void;
  readonly onAll: () => void;
  readonly onClearRecent: () => void;
  readonly onClearStars: () => void;
}

const STARS = 8;

/** The first view before anything is typed: what could be looked up. */
export function Home(props: HomeProps) {
  const { language, page, recent, starred, onOpenKey } = props;
  const words = popupWords[language];
  return (
    <>
      {props.private && <p class="status">{words.privateWindow}</p>}
      <Offer {...props} />
      <PageGlance lines={page} language={language} onOpen={props.onOpen} onAll={props.onAll} />
      <Chips
        title={words.recent}
        terms={recent}
        onOpen={onOpenKey}
        clear={{ word: words.clear, act: props.onClearRecent }}
      />
      <Chips
        title={words.starred}
        terms={starred.slice(0, STARS)}
        onOpen={onOpenKey}
        clear={{ word: words.clear, act: props.onClearStars }}
      />
      {props.onAllowClipboard && (
        <button type="button" class="quiet allow" onClick={props.onAllowClipboard}>
          {words.offerClipboard}
        </button>
      )}
    </>
  );
}

/** What is selected or copied, one Enter away from being looked up. */
function Offer({ offer, language, onOffer }: HomeProps) {
  if (!offer) return null;
  const words = popupWords[language];
  return (
    <button type="button" class="offer" onClick={onOffer}>
      <span>{offer.from === "selection" ? words.lookUpSelection : words.lookUpClipboard}</span>
      <span class="offer-text" lang="zh-Hans">
        {offer.text}
      </span>
      <span aria-hidden="true">↵</span>
    </button>
  );
}
