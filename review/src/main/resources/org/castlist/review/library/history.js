// What was said of links ever, and the names given here; and the way to take any of it back.

import { toggle } from "./acts.js";
import { element } from "/page/elements.js";
import { Grid } from "/page/grid.js";
import { historyRow } from "/page/history-row.js";
import { Refusal, get } from "/page/server.js";
import { toastProblem } from "/page/toasts.js";
import { count, folded } from "/page/words.js";

let deeds = [];
const heading = element("h1", { tabindex: "-1" }, "History");
const lead = element("p", { class: "lead" });
const search = element("input", {
  type: "search",
  placeholder: "Search",
  "aria-label": "Search the history",
  "aria-keyshortcuts": "/",
  oninput: draw,
});
const inForce = element("input", { type: "checkbox", onchange: draw });
const grid = new Grid({
  label: "What was done, the newest first",
  width: 9999,
  height: (_, letter) => (innerWidth < 640 ? 6 : 3.75) * letter,
  gap: 0,
  make: (deed) => historyRow(deed, { label: kindOf, target: () => true, change: (now) => toggle(now.id) }),
  empty: "Nothing here.",
});

export const history = {
  title: () => "History",
  element: element(
    "section",
    { class: "history", "aria-label": "History" },
    heading,
    lead,
    element("div", { class: "sieve" }, search, element("label", { class: "check" }, inForce, "only what is in force")),
    grid.whole,
  ),
  enter: read,
  update: read,
  focus: () => heading.focus({ preventScroll: true }),
  press: (event) => (event.key === "/" ? (search.focus(), true) : false),
};

function kindOf(deed) {
  return deed.id.startsWith("names-") ? "names" : "links";
}

async function read() {
  try {
    deeds = (await get("/api/history")).deeds.reverse();
  } catch (problem) {
    // a server that does not answer is told by the connection
    problem instanceof Refusal && toastProblem(problem.message);
  }
  draw();
}

function draw() {
  const wanted = folded(search.value);
  grid.show(deeds.filter((deed) => (!inForce.checked || deed.inForce) && folded(deed.text).includes(wanted)));
  lead.textContent =
    (deeds.length ? `${count(deeds.length, "entry", "entries")}, the newest first. ` : "Nothing was said yet. ") +
    "All that was ever said of links is here, and the names given since this review began; earlier names are in the history of each film.";
}
