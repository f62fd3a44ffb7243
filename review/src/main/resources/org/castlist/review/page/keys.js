// The keys, told in a window and pressed anywhere but where something is typed.

import { choices, openDialog } from "./dialogs.js";
import { button, element, isTyping } from "./elements.js";

/** Tells the keys: sections of a title and rows of a key and what it does. */
export function openKeys(told) {
  if (document.querySelector("dialog.keys")) {
    return;
  }
  const tables = told.map(([title, rows]) =>
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

/** Listens for the whole page; {view()} is the part that is shown, {parts} have the keys 1, 2 and so on. */
export function listenToKeys({ view, parts, told, undo, redo }) {
  document.addEventListener("keydown", (event) => {
    const isChord = event.ctrlKey || event.metaKey;
    if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    const isTaken = isChord ? pressChord(event) : !event.altKey && !event.repeat && (view().press(event) || pressAlone(event));
    isTaken && event.preventDefault();
  });

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
      openKeys(told);
    } else if (event.key.toLowerCase() === "u") {
      undo();
    } else if (parts[Number(event.key) - 1]) {
      location.hash = "#/" + parts[Number(event.key) - 1];
    } else {
      return false;
    }
    return true;
  }
}
