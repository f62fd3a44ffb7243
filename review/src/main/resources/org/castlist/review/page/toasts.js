// One sentence about what just happened, with a way to take it back.

import { button, element } from "./elements.js";

const MILLISECONDS = 9000;
let fading = 0;
let replaced = () => undefined;

/** Says it for a while; stays as long as it is pointed at or has the focus. */
export function toast(sentence, action, act) {
  show(
    sentence,
    "status",
    act &&
      button(
        action,
        () => {
          close();
          act();
        },
        { class: "plain" },
      ),
  );
  fadeLater();
}

/** Says what went wrong, until it is closed or something else happens. */
export function toastProblem(sentence) {
  show(sentence, "alert");
}

/** Says what went wrong and offers to try again; tells whether that was wished. */
export function toastChoice(sentence) {
  return new Promise((resolve) => {
    show(
      sentence,
      "alert",
      button(
        "Try again",
        () => {
          resolve(true);
          close();
        },
        { class: "plain" },
      ),
    );
    replaced = () => resolve(false);
  });
}

function show(sentence, role, action) {
  clearTimeout(fading);
  close();
  const stay = () => clearTimeout(fading);
  const leave = () => role === "status" && fadeLater();
  const made = element(
    "div",
    { class: "toast " + role, onpointerenter: stay, onfocusin: stay, onpointerleave: leave, onfocusout: leave },
    element("p", { role }, sentence),
    action || "",
  );
  made.append(button("×", close, { class: "plain close", "aria-label": "Close" }));
  const toasts = document.getElementById("toasts");
  // beside an open window nothing can be pressed
  (document.querySelector("dialog[open]") || document.body).append(toasts);
  toasts.append(made);
}

function fadeLater() {
  clearTimeout(fading);
  fading = setTimeout(close, MILLISECONDS);
}

function close() {
  document.getElementById("toasts").replaceChildren();
  const tell = replaced;
  replaced = () => undefined;
  tell();
}
