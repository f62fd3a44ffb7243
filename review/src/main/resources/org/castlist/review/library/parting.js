// Saying that somebody of a film is not the person whom they were linked to.

import { say } from "./acts.js";
import { faceRow } from "./faces.js";
import { library } from "./library.js";
import { choices, openDialog } from "/page/dialogs.js";
import { button, element } from "/page/elements.js";

const FACES = 8;

export function openParting(members, rest, { onparted } = {}) {
  const said = library().said(members, rest, true);
  const part = button("Somebody else", act, { class: "main" });
  const dialog = openDialog(
    "Is this somebody else?",
    element("h3", {}, "Taken out"),
    faceRow(members, FACES),
    element("h3", {}, "Stay together"),
    faceRow(rest, FACES),
    said.length ? warning() : "",
    element("p", { class: "small" }, "They are never linked again, whatever films are added, until this is undone."),
    choices(
      part,
      button("Cancel", () => dialog.close()),
    ),
  );
  dialog.classList.add("wide");
  part.focus();

  async function act() {
    if (await say("part", members, rest)) {
      dialog.close();
      onparted?.();
    }
  }
}

function warning() {
  const words = element("p", {}, element("strong", {}, "A reviewer said that they are one person. "), "That is taken back.");
  return element("div", { class: "warning", role: "alert" }, words);
}
