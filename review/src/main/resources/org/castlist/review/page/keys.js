// The keys, told in a window and pressed anywhere but where something is typed.

import { redo, undo } from "./corrections.js";
import { choices, openDialog } from "./dialogs.js";
import { button, element, isTyping } from "./elements.js";

const PARTS = ["people", "decide", "unknown", "history", "rerun"];

const TOLD = [
  [
    "Everywhere",
    [
      ["1 to 5", "People, Decide, Unknown, History, Re-run"],
      ["U or Ctrl-Z", "undo"],
      ["Shift-Ctrl-Z", "redo"],
      ["/", "search"],
      ["Esc", "close, or select nothing"],
      ["?", "these keys"],
    ],
  ],
  [
    "Decide",
    [
      ["S", "the same"],
      ["D", "different"],
      ["I", "ignore: cannot tell"],
      ["N", "the second is not a face"],
      ["F", "the first is not (twice in a frame)"],
      ["P", "play both"],
      ["U", "undo"],
    ],
  ],
  [
    "People",
    [
      ["arrows", "from person to person"],
      ["Enter", "name"],
      ["O", "open"],
      ["X", "select"],
      ["M", "merge the selected"],
      ["H", "hide, or show again"],
    ],
  ],
  [
    "Tracks",
    [
      ["arrows", "from track to track; with Shift select"],
      ["Enter", "play the moment"],
      ["Space or X", "select"],
      ["A", "select all"],
      ["V", "move to…"],
      ["W", "new person"],
      ["N", "name the person"],
      ["M", "merge the person"],
      ["P", "play, stop"],
    ],
  ],
];

export function openKeys() {
  if (document.querySelector("dialog.keys")) {
    return;
  }
  const tables = TOLD.map(([title, rows]) =>
    element(
      "section",
      {},
      element("h3", {}, title),
      element("dl", {}, ...rows.flatMap(([name, does]) => [element("dt", {}, element("kbd", {}, name)), element("dd", {}, does)])),
    ),
  );
  const dialog = openDialog(
    "Keys",
    element("div", { class: "key-tables" }, ...tables),
    choices(button("Close", () => dialog.close(), { class: "main" })),
  );
  dialog.classList.add("wide", "keys");
}

/** Listens for the whole page; {view()} is the part that is shown. */
export function listenToKeys(view) {
  document.addEventListener("keydown", (event) => {
    const isChord = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    const isTaken = isChord ? pressChord(event) : !event.altKey && !event.repeat && (view().press(event) || pressAlone(event));
    isTaken && event.preventDefault();
  });
}

function pressChord(event) {
  const letter = event.key.toLowerCase();
  if (letter === "z" || letter === "y") {
    letter === "y" || event.shiftKey ? redo() : undo();
    return true;
  }
  return false;
}

function pressAlone(event) {
  if (event.key === "?") {
    openKeys();
  } else if (event.key.toLowerCase() === "u") {
    undo();
  } else if (PARTS[Number(event.key) - 1]) {
    location.hash = "#/" + PARTS[Number(event.key) - 1];
  } else {
    return false;
  }
  return true;
}
