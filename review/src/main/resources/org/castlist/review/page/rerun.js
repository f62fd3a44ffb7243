// Finding the people anew with all that the reviewer has decided, and what that changed.

import { cast, refresh } from "./cast.js";
import { announce, button, element, isolated } from "./elements.js";
import { face, number } from "./faces.js";
import { Grid } from "./grid.js";
import { Refusal, get, post } from "./server.js";
import { toastProblem } from "./toasts.js";
import { clock } from "./words.js";

const POLL_MILLISECONDS = 600;

let waiting = 0;
let wasRunning = false;
const heading = element("h1", { tabindex: "-1" }, "Find the people anew");
const lessons = element("p", { class: "lead" });
const start = button("Find the people anew", begin, { class: "main" });
const step = element("p", { role: "status" });
const bar = element("progress", { max: "1", "aria-label": "How far" });
const running = element("div", { class: "running", hidden: true }, step, bar);
const failed = element("p", { class: "warning", role: "alert", hidden: true });
const summary = element("h2", { tabindex: "-1" });
const grid = new Grid({
  label: "Tracks that changed hands",
  width: 340,
  height: (_, letter) => Math.max(92, 5.75 * letter),
  gap: 12,
  make: change,
});
const changed = element("div", { hidden: true }, summary, grid.whole);

export const rerun = {
  title: () => "Re-run",
  element: element(
    "section",
    { class: "rerun", "aria-label": "Re-run" },
    heading,
    element(
      "p",
      { class: "lead" },
      "The film is not watched again. The people are found anew from the faces that are already there, and everything you decided " +
        "is used: what you called one stays one, what you called two stays two, names stay. So your corrections teach the rest. " +
        "It takes from seconds to a few minutes, and you can go on looking meanwhile.",
    ),
    lessons,
    start,
    running,
    failed,
    changed,
  ),
  enter: () => {
    sayLessons();
    look();
  },
  update: () => {
    grid.show(grid.items);
    sayLessons();
  },
  leave: () => wasRunning || clearTimeout(waiting),
  focus: () => heading.focus({ preventScroll: true }),
  press: () => false,
};

function sayLessons() {
  lessons.textContent = cast().outdated
    ? "Some of your decisions have not taught the rest yet."
    : "All that you decided is already heeded: there is nothing to gain now.";
}

async function begin() {
  start.disabled = true;
  try {
    await post("/api/rerun", {});
  } catch (problem) {
    toastProblem(problem.message);
  }
  look();
}

/** Asks how far it is, again and again as long as it runs, here or elsewhere. */
async function look() {
  clearTimeout(waiting);
  let told;
  try {
    told = await get("/api/rerun");
  } catch (problem) {
    problem instanceof Refusal && toastProblem(problem.message);
    waiting = setTimeout(look, POLL_MILLISECONDS * 4);
    return;
  }
  if (wasRunning && !told.running) {
    await refresh().catch(() => undefined);
  }
  draw(told);
  wasRunning = told.running;
  if (told.running) {
    waiting = setTimeout(look, POLL_MILLISECONDS);
  }
}

function draw(told) {
  start.disabled = told.running;
  running.hidden = !told.running;
  step.textContent = told.running ? told.step || "starting" : "";
  bar.value = told.fraction;
  failed.hidden = !told.error;
  failed.textContent = told.error || "";
  changed.hidden = !told.changed || told.running;
  if (told.changed && !told.running) {
    summary.textContent = told.changed.summary;
    grid.show(told.changed.tracks.filter((one) => cast().trackById.has(one.track)).map((one) => ({ ...one, id: one.track })));
    wasRunning && announce(told.changed.summary);
  }
}

function change(item) {
  const node = element("a", { class: "change" });
  const cell = { node: element("div", {}, node), entry: node, renew };
  renew(item);
  return cell;

  function renew(now) {
    const track = cast().trackById.get(now.track);
    if (track) {
      const owner = track.owner ? "#/person/" + track.owner.id : "#/unknown/" + encodeURIComponent(track.bin?.reason ?? "");
      node.href = owner + "/" + encodeURIComponent(track.id);
      node.replaceChildren(
        face(track),
        element(
          "span",
          {},
          element("small", {}, clock(track.start)),
          element("span", { class: "from-to" }, ...who(now.from), " → ", ...who(now.to)),
        ),
      );
    }
  }
}

function who(id) {
  const person = id && cast().personById.get(id);
  return person ? [isolated(person.title), " ", number(person)] : [id || "unknown"];
}
