/** The words of import and export. */
import type { Words } from "./language.ts";

export interface TransferWords {
  readonly title: string;
  readonly note: string;
  readonly json: string;
  readonly csv: string;
  readonly import: string;
  readonly imported: (spans: number, refused: number) => string;
  readonly unreadable: string;
  readonly unwritten: string;
}

const sayImported = (spans: number) => (spans === 1 ? "1 span imported" : `${spans} spans imported`);

export const TRANSFER: Words<TransferWords> = {
  "zh-CN": {
    title: "导出与导入",
    note: "导出的文件包含全部记录；导入到另一处，合计完全相同。",
    json: "导出 JSON",
    csv: "导出 CSV",
    import: "导入…",
    imported: (spans, refused) =>
      refused > 0 ? `已导入 ${spans} 段，${refused} 行无法读取或时段无效。` : `已导入 ${spans} 段。`,
    unreadable: "无法读取这个文件：它不是伴读导出的 JSON 或 CSV。",
    unwritten: "文件内容未能全部保存，磁盘空间可能不足；腾出空间后可重新导入。",
  },
  "zh-TW": {
    title: "匯出與匯入",
    note: "匯出的檔案包含全部記錄；匯入到另一處，合計完全相同。",
    json: "匯出 JSON",
    csv: "匯出 CSV",
    import: "匯入…",
    imported: (spans, refused) =>
      refused > 0 ? `已匯入 ${spans} 段，${refused} 行無法讀取或時段無效。` : `已匯入 ${spans} 段。`,
    unreadable: "無法讀取這個檔案：它不是伴讀匯出的 JSON 或 CSV。",
    unwritten: "檔案內容未能全部儲存，磁碟空間可能不足；騰出空間後可重新匯入。",
  },
  en: {
    title: "Import and export",
    note: "The file holds every span; imported elsewhere, it gives the same totals.",
    json: "Export JSON",
    csv: "Export CSV",
    import: "Import…",
    imported: (spans, refused) =>
      refused > 0
        ? `${sayImported(spans)}; ${refused === 1 ? "1 row" : `${refused} rows`} could not be read or held no valid span.`
        : `${sayImported(spans)}.`,
    unreadable: "This file cannot be read: it is no JSON or CSV exported by Bandu.",
    unwritten: "Not all of the file could be kept. The disk may be full; import it again once there is room.",
  },
};
