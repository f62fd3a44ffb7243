// A window over the page: the browser keeps the focus in it, closes it with Escape and gives the focus back.

import { button, element } from "./elements.js";

let numbered = 0;

export function openDialog(title, ...content) {
  const heading = element("h2", { id: "dialog-" + ++numbered }, ...[title].flat());
  const dialog = element("dialog", { "aria-labelledby": heading.id, onclose: () => remove(dialog) });
  const close = button("×", () => dialog.close(), { class: "plain close", "aria-label": "Close" });
  dialog.append(element("div", { class: "dialog-head" }, heading, close), ...content);
  // a click beside the window closes it, as long as it also began there
  let beganBeside = false;
  dialog.addEventListener("pointerdown", (event) => (beganBeside = event.target === dialog));
  dialog.addEventListener("click", (event) => beganBeside && event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Toasts show in the window that is open, for beside it nothing can be pressed; they outlive it. */
function remove(dialog) {
  const toasts = document.getElementById("toasts");
  dialog.contains(toasts) && document.body.append(toasts);
  dialog.remove();
}

/** The row of buttons at the foot of a window. */
export function choices(...buttons) {
  return element("div", { class: "choices" }, ...buttons);
}
