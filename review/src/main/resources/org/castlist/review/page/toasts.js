// One sentence about what just happened, with a way to take it back.

import { button, element } from "./elements.js";

const MILLISECONDS = 9000;
let fading = 0;

/** Says it for a while; stays as long as it is pointed at or has the focus. */
export function toast(sentence, action, act) {
  show(sentence, "status", action, act);
  fadeLater();
}

/** Says what went wrong until it is closed or something else happens. */
export function toastProblem(sentence, again) {
  clearTimeout(fading);
  show(sentence, "alert", again && "Try again", again);
}

function show(sentence, role, action, act) {
  const made = element(
    "div",
    { class: "toast " + role, onpointerenter: () => clearTimeout(fading), onfocusin: () => clearTimeout(fading), onpointerleave: fadeLater, onfocusout: fadeLater },
    element("p", { role }, sentence),
  );
  if (act) {
    made.append(button(action, () => { close(made); act(); }, { class: "plain" }));
  }
  made.append(button("×", () => close(made), { class: "plain close", "aria-label": "Close" }));
  document.getElementById("toasts").replaceChildren(made);
}

function fadeLater() {
  clearTimeout(fading);
  fading = setTimeout(() => document.querySelector(".toast.status")?.remove(), MILLISECONDS);
}

function close(made) {
  made.remove();
}
