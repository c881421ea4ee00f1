/** Every kind of editor with the same text in it, and one way to ask each for what it holds and what is selected in it. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from "lexical";
import { baseKeymap } from "prosemirror-commands";
import { history as pmHistory, redo, undo } from "prosemirror-history";
import { keymap as pmKeymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState as PmState } from "prosemirror-state";
import { EditorView as PmView } from "prosemirror-view";

const TEXT = "坚持四个意识";
/** The page's own selection, its ends in order. */
const inPage = () => {
  const { anchorOffset, focusOffset } = getSelection();
  return [anchorOffset, focusOffset].sort((one, other) => one - other);
};
const place = (name) => document.querySelector(`#${name}`);

function plain(name) {
  const field = place(name);
  field.value = TEXT;
  return {
    element: field,
    value: () => field.value,
    selected: () => [field.selectionStart, field.selectionEnd],
  };
}

function editable() {
  const element = place("editable");
  element.textContent = TEXT;
  return { element, value: () => element.textContent, selected: inPage };
}

function codemirror() {
  const state = EditorState.create({
    doc: TEXT,
    extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap])],
  });
  const view = new EditorView({ state, parent: place("codemirror") });
  const selected = () => [view.state.selection.main.from, view.state.selection.main.to];
  return { element: view.contentDOM, value: () => view.state.doc.toString(), selected };
}

function prosemirror() {
  const doc = schema.node("doc", null, [schema.node("paragraph", null, [schema.text(TEXT)])]);
  const keys = pmKeymap({ "Mod-z": undo, "Mod-y": redo });
  const state = PmState.create({ doc, plugins: [pmHistory(), keys, pmKeymap(baseKeymap)] });
  const view = new PmView(place("prosemirror"), { state });
  const selected = () => [view.state.selection.from - 1, view.state.selection.to - 1];
  return { element: view.dom, value: () => view.state.doc.textContent, selected };
}

function lexical() {
  const editor = createEditor({ onError: (error) => window.faults.push(String(error)) });
  const element = place("lexical");
  editor.setRootElement(element);
  registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode(TEXT))), {
    discrete: true,
    tag: "historic",
  });
  const value = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  return { element, value, selected: inPage };
}

window.faults = [];
window.editors = {
  textarea: plain("textarea"),
  input: plain("input"),
  editable: editable(),
  codemirror: codemirror(),
  prosemirror: prosemirror(),
  lexical: lexical(),
};
