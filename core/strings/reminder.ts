/** The words of the evening reminder. */
import type { Words } from "./language.ts";

export interface ReminderWords {
  readonly title: string;
  readonly text: (minutes: number, goal: number) => string;
}

export const REMINDER: Words<ReminderWords> = {
  "zh-CN": {
    title: "伴读",
    text: (minutes, goal) => `今天已学习 ${minutes} 分钟，目标 ${goal} 分钟。`,
  },
  "zh-TW": {
    title: "伴讀",
    text: (minutes, goal) => `今天已學習 ${minutes} 分鐘，目標 ${goal} 分鐘。`,
  },
  en: {
    title: "Bandu",
    text: (minutes, goal) =>
      `${minutes} ${minutes === 1 ? "minute" : "minutes"} studied today; the goal is ${goal}.`,
  },
};
