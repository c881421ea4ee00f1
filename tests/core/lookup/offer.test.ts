import { expect, it } from "vitest";
import { chooseOffer } from "../../../core/lookup/offer.ts";

it.each([
  ["Chinese that was copied", "", "落实三会一课", { from: "clipboard", text: "落实三会一课" }],
  [
    "traditional, amid Latin, in several lines",
    "",
    " see\n 三會一課 ",
    { from: "clipboard", text: "see 三會一課" },
  ],
  [
    "what is selected before what was copied",
    "四个意识",
    "三会一课",
    { from: "selection", text: "四个意识" },
  ],
  [
    "what was copied where no Chinese is selected",
    "four",
    "三会一课",
    { from: "clipboard", text: "三会一课" },
  ],
  ["no Latin, digits or signs", "four 4", "hunter2 – pass（word）", undefined],
  ["no other script", "", "かな 한글 слово", undefined],
  ["nothing where there is nothing", "", "", undefined],
])("offers %s", (_, selection, copied, offer) => {
  expect(chooseOffer(selection, copied)).toEqual(offer);
});
