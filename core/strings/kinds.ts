import type { Kind } from "../pack/schema.ts";
import type { Words } from "./language.ts";

/** The names of the kinds of term. */
export const kindWords: Words<Record<Kind, string>> = {
  en: {
    idea: "Idea",
    requirement: "Requirement",
    system: "System",
    mechanism: "Mechanism",
    project: "Project",
    activity: "Activity",
    learning: "Study",
    standard: "Standard",
    resource: "Resource",
    body: "Organisation",
  },
  "zh-CN": {
    idea: "理念",
    requirement: "要求",
    system: "制度",
    mechanism: "机制",
    project: "工程",
    activity: "活动",
    learning: "学习",
    standard: "标准",
    resource: "资源",
    body: "组织",
  },
  "zh-TW": {
    idea: "理念",
    requirement: "要求",
    system: "制度",
    mechanism: "機制",
    project: "工程",
    activity: "活動",
    learning: "學習",
    standard: "標準",
    resource: "資源",
    body: "組織",
  },
};
