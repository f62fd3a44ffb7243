// One person across films: every film's face, how sure each link is, and who else they may be.

import { say } from "./acts.js";
import { chanceText, cosineText, countFilms } from "./chances.js";
import { face } from "./faces.js";
import { library } from "./library.js";
import { memberRow } from "./member.js";
import { openMerge } from "./merging.js";
import { accept, namer, names } from "./names.js";
import { openParting } from "./parting.js";
import { choices, openDialog } from "/page/dialogs.js";
import { button, element, isolated } from "/page/elements.js";
import { Grid } from "/page/grid.js";
import { NameField } from "/page/name-field.js";
import { Naming } from "/page/naming.js";
import { oneAfterAnother } from "/page/reading.js";
import { Selection } from "/page/selection.js";
import { Refusal, get } from "/page/server.js";
import { toastProblem } from "/page/toasts.js";
import { length } from "/page/words.js";

let shown;
let naming;
let ties = { members: [], alike: [] };
const selection = new Selection();
const portrait = element("div", { class: "person-face" });
const nameplace = element("div", { class: "person-name" });
const facts = element("p", { class: "small" });
const confirm = button("", () => accept(shown), { class: "main", title: "A" });
const merge = button("The same as…", openMergeWith, { title: "M" });
const gone = element("p", { class: "lead", hidden: true });
const grid = new Grid({
  label: "Films",
  width: 9999,
  height: (_, letter) => (innerWidth < 640 ? 15.5 : 8.25) * letter,
  gap: 0,
  make: (member) => memberRow(member, { selection, tieOf, part }),
});
const alike = element("section", { class: "alike", "aria-label": "Who else this may be" });
const selected = element("div", { class: "actions", role: "toolbar", "aria-label": "With the selected films", hidden: true });
const head = element(
  "header",
  { class: "person-head" },
  portrait,
  element("div", { class: "person-text" }, nameplace, facts, element("p", { class: "person-acts" }, confirm, merge)),
  element("p", { class: "around" }, element("a", { href: "#/people" }, "all people")),
);
const whole = element("div", {}, head, grid.whole, alike, selected);

export const person = {
  title: () => shown?.title ?? "Person",
  element: element("section", { class: "person", "aria-label": "Person" }, gone, whole),
  enter,
  update: draw,
  leave: () => shown && selection.clear(),
  focus: () => nameplace.querySelector("button")?.focus({ preventScroll: true }),
  press,
};

selection.addEventListener("change", () => {
  grid.cells.forEach((cell) => cell.mark());
  drawSelected();
});

function enter(id) {
  const isOther = !shown?.members.some((member) => member.id === id);
  shown = library().person(id) || { id, title: id, members: [] };
  if (isOther) {
    naming = undefined;
    ties = { members: [], alike: [] };
    selection.clear();
  }
  draw();
}

function draw() {
  const now = library().person(shown.id) || library().person(shown.members[0]?.id);
  whole.hidden = !now;
  gone.hidden = Boolean(now);
  if (!now) {
    gone.replaceChildren(isolated(shown.title), " is no longer in the library. ", element("a", { href: "#/people" }, "To the people"));
    return;
  }
  shown = now;
  drawHead();
  grid.show(shown.members);
  selection.keep(shown.members);
  readTies();
}

function drawHead() {
  if (!naming) {
    naming = new Naming(shown, { namer, level: "h1" });
    nameplace.replaceChildren(naming.element);
  }
  naming.renew(shown);
  if (portrait.dataset.shown !== shown.clearest[0].id) {
    portrait.dataset.shown = shown.clearest[0].id;
    portrait.replaceChildren(face(shown.clearest[0], "Picture of " + shown.title));
  }
  const link = shown.members.length > 1 ? `; the weakest link has a chance of ${chanceText(shown.least)}` : "";
  facts.textContent = `${length(shown.seconds)} in ${countFilms(shown.films.size)}${link}`;
  confirm.hidden = shown.proposed.length === 0;
  confirm.replaceChildren("Is it ", isolated(shown.name ?? ""), ` in ${countFilms(shown.proposed.length)} more?`);
}

const readTies = oneAfterAnother(async () => {
  const { id } = shown;
  try {
    const read = await get("/api/person?of=" + encodeURIComponent(id));
    if (id === shown.id) {
      ties = read;
      grid.cells.forEach((cell) => cell.tell());
      drawAlike();
    }
  } catch (problem) {
    // a server that does not answer is told by the connection
    problem instanceof Refusal && toastProblem(problem.message);
  }
});

function tieOf(member) {
  return ties.members.find((tie) => tie.id === member.id);
}

function drawAlike() {
  const people = ties.alike.map((one) => ({ ...one, person: library().person(one.id) })).filter((one) => one.person);
  alike.hidden = people.length === 0;
  alike.replaceChildren(
    element("h2", {}, "Who looks most alike"),
    element("div", { class: "people-row" }, ...people.map((one) => alikeButton(one))),
  );
}

function alikeButton({ person: other, chance, cosine }) {
  const words = element("span", {}, isolated(other.title), element("small", {}, `${chanceText(chance)}, cosine ${cosineText(cosine)}`));
  return button([face(other.clearest[0]), words], () => mergeWith(other), { class: "person-button", title: other.title });
}

function mergeWith(other) {
  openMerge(shown, other, { onmerged: (made) => (location.hash = "#/person/" + encodeURIComponent(made.id)) });
}

function openMergeWith() {
  const field = new NameField({
    book: names,
    label: "Name of the other",
    except: shown.id,
    suggestAll: true,
    onperson: (other) => (dialog.close(), mergeWith(other)),
    onname: () => field.focus(),
  });
  const dialog = openDialog(
    ["Who else is ", isolated(shown.title), "?"],
    field.element,
    element("p", { class: "small" }, "Type a name, or a film and person such as news-7/p-3, and choose; you will see both faces first."),
    choices(button("Cancel", () => dialog.close())),
  );
  dialog.classList.add("tall");
  field.focus();
}

function part(members) {
  const rest = shown.members.filter((member) => !members.includes(member));
  rest.length && openParting(members, rest, { onparted: () => selection.clear() });
}

function chosen() {
  return shown.members.filter((member) => selection.has(member.id));
}

function drawSelected() {
  const members = chosen();
  selected.hidden = members.length === 0;
  document.body.classList.toggle("selecting", members.length > 0);
  const rest = shown.members.filter((member) => !members.includes(member));
  selected.replaceChildren(
    element("span", { class: "chosen", role: "status" }, `${countFilms(members.length)} selected`),
    button("Not this person…", () => part(members), { class: "main", title: "T", disabled: rest.length === 0 }),
    button("Surely this person", () => sure(members, rest), { title: "S", disabled: rest.length === 0 }),
    button("Clear", () => selection.clear(), { class: "plain" }),
  );
}

async function sure(members, rest) {
  if (rest.length && (await say("same", members, rest))) {
    selection.clear();
  }
}

function press(event) {
  const members = chosen();
  const here = grid.element.contains(event.target) ? library().member(grid.current) : undefined;
  const about = members.length ? members : here ? [here] : [];
  const acts = {
    n: () => naming?.edit(),
    a: () => accept(shown),
    m: openMergeWith,
    t: () => about.length && part(about),
    s: () => members.length && sure(members, shown.members.filter((member) => !members.includes(member))),
    x: () => here && selection.toggle(here.id),
    Escape: () => selection.clear(),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.();
  return Boolean(act);
}
