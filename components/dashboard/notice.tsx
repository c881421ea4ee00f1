/** Trouble with the ledger, or that it was lost and came back. */
import type { Language } from "../../core/settings.ts";
import { DASHBOARD } from "../../core/strings/dashboard.ts";
import { sayNotice } from "../../core/strings/study.ts";
import type { Notice } from "../../core/study/notice.ts";

export interface NoticeBarProps {
  readonly notice: Notice | undefined;
  readonly dismiss: () => void;
  readonly language: Language;
}

export function NoticeBar({ notice, dismiss, language }: NoticeBarProps) {
  const words = DASHBOARD[language];
  return (
    <div role="status">
      {notice && (
        <p class="notice">
          <span>{sayNotice(notice, language)}</span>
          {/* Everything else goes by itself when it is over, and would come back at once before. */}
          {notice.type === "restored" && (
            <button type="button" onClick={dismiss}>
              {words.dismiss}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
