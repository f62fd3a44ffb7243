// Everything a reviewer ever decided here, and the way to take any of it back.

import { takeBack } from "./corrections.js";
import { button, element } from "./elements.js";
import { Grid } from "./grid.js";
import { historyRow } from "./history-row.js";
import { refresh } from "./cast.js";
import { Refusal, get, sendJson } from "./server.js";
import { toast, toastProblem } from "./toasts.js";
import { count, folded } from "./words.js";

const KINDS = {
  name: "names",
  merge: "merges",
  move: "moves",
  confirm: "confirmed",
  "not-this-person": "not this person",
  "not-a-face": "not a face",
  "leave-out": "left out",
  hide: "hidden",
  portrait: "pictures",
  different: "two people",
  undecided: "cannot tell",
  undo: "undone",
};

let entries = [];
const heading = element("h1", { tabindex: "-1" }, "History");
const lead = element("p", { class: "lead" });
const search = element("input", {
  type: "search",
  placeholder: "Search",
  "aria-label": "Search the history",
  "aria-keyshortcuts": "/",
  oninput: draw,
});
const kind = element("select", { "aria-label": "Kind of correction", onchange: draw });
const inForce = element("input", { type: "checkbox", onchange: draw });
const grid = new Grid({
  label: "Corrections, the newest first",
  width: 9999,
  height: (_, letter) => (innerWidth < 640 ? 6 : 3.75) * letter,
  gap: 0,
  make: row,
  empty: "Nothing here.",
});
const file = element("input", { type: "file", accept: ".json,.jsonl,application/json", hidden: true, onchange: replay });
const acts = element(
  "p",
  { class: "history-acts" },
  element("a", { class: "button", href: "/api/log", download: "corrections.json" }, "Keep a copy"),
  button("Replay a copy…", () => file.click()),
  file,
);

export const history = {
  title: () => "History",
  element: element(
    "section",
    { class: "history", "aria-label": "History" },
    heading,
    lead,
    acts,
    element("div", { class: "sieve" }, kind, search, element("label", { class: "check" }, inForce, "only what is in force")),
    grid.whole,
  ),
  enter: read,
  update: read,
  focus: () => heading.focus({ preventScroll: true }),
  press: (event) => (event.key === "/" ? (search.focus(), true) : false),
};

async function read() {
  try {
    entries = (await get("/api/history")).entries.reverse().map((entry) => ({ ...entry, id: String(entry.sequence) }));
  } catch (problem) {
    // a server that does not answer is told by the connection
    problem instanceof Refusal && toastProblem(problem.message);
  }
  draw();
}

function draw() {
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const chosen = kind.value;
  kind.replaceChildren(
    element("option", { value: "" }, "all kinds"),
    ...kinds.map((one) => element("option", { value: one }, KINDS[one] || one)),
  );
  kind.value = kinds.includes(chosen) ? chosen : "";
  const wanted = folded(search.value);
  grid.show(
    entries.filter(
      (entry) => (!kind.value || entry.kind === kind.value) && (!inForce.checked || entry.inForce) && folded(entry.text).includes(wanted),
    ),
  );
  lead.textContent = entries.length
    ? `${count(entries.length, "entry", "entries")}, the newest first. Nothing is ever erased: undoing adds an entry too.`
    : "No correction yet. Whatever you decide is written down here and can be taken back, in any order.";
}

function row(entry) {
  return historyRow(entry, { label: (now) => KINDS[now.kind] || now.kind, target, change });
}

/** The entry to undo so that this one changes its state: itself, or for what is taken back the undo that did it. */
function target(entry) {
  return entry.inForce ? entry : entries.find((one) => one.undoes === entry.sequence && one.inForce);
}

function change(entry) {
  const undone = target(entry);
  return undone && takeBack(undone.sequence);
}

async function replay() {
  const [chosen] = file.files;
  file.value = "";
  if (!chosen) {
    return;
  }
  try {
    const { taken } = await sendJson("/api/log", await chosen.text());
    await refresh();
    toast(
      `${count(taken, "entry was", "entries were")} taken from ${chosen.name}.` +
        (taken ? " The people are being found anew with them." : ""),
    );
    taken && (location.hash = "#/rerun");
  } catch (problem) {
    toastProblem(problem.message);
  }
}
