// One line of a history: what was done, and the way to take it back.

import { button, element } from "./elements.js";

/** A cell of a grid. {label(entry)} says what kind it is, {target(entry)} whether it can be changed, {change(entry)} changes it. */
export function historyRow(entry, { label, target, change }) {
  const when = element("time", { class: "small" });
  const text = element("span", { class: "history-text" });
  const kind = element("span", { class: "badge quiet" });
  let shown = entry;
  const act = button("Undo", () => change(shown));
  const cell = {
    node: element("div", { class: "history-row" }, when, element("span", { class: "history-what" }, text, kind), act),
    entry: act,
  };
  cell.renew = (now) => {
    shown = now;
    when.dateTime = now.when;
    when.textContent = saidWhen(now.when);
    text.textContent = now.text;
    kind.textContent = now.inForce ? label(now) : "taken back";
    act.textContent = now.kind === "undo" ? "Take back" : now.inForce ? "Undo" : "Redo";
    act.hidden = now.kind === "undo" && !now.inForce;
    act.setAttribute("aria-label", `${act.textContent}: ${now.text}`);
    act.disabled = !target(now);
    cell.node.classList.toggle("past", !now.inForce);
  };
  cell.renew(entry);
  return cell;
}

function saidWhen(when) {
  const time = new Date(when);
  const isToday = time.toDateString() === new Date().toDateString();
  return isToday
    ? time.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" })
    : time.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}
