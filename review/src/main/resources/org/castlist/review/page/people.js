// The people of the film: name them, find them, merge them, hide them.

import { cast } from "./cast.js";
import { correct } from "./corrections.js";
import { announce, button, element, isFocusLost } from "./elements.js";
import { Filters } from "./filters.js";
import { Grid } from "./grid.js";
import { openMerge } from "./merging.js";
import { needsReview, personCard } from "./person-card.js";
import { Selection } from "./selection.js";
import { count, folded } from "./words.js";

const CHOICES = [
  ["all", "All", (person) => !person.hidden, "Nobody was found in this film."],
  ["unnamed", "Unnamed", (person) => !person.hidden && !person.name, "Everybody has a name."],
  ["review", "Needs review", needsReview, "Nobody needs a look."],
  ["hidden", "Hidden", (person) => person.hidden, "Nobody is hidden."],
];

const selection = new Selection();
const search = element("input", {
  type: "search",
  placeholder: "Search",
  "aria-label": "Search people by name or number",
  "aria-keyshortcuts": "/",
  oninput: () => draw(),
});
const filters = new Filters({ name: "people-filter", choices: CHOICES, onchange: () => draw() });
const grid = new Grid({
  label: "People",
  width: 300,
  height: (_, letter) => Math.max(124, 7.75 * letter),
  gap: 16,
  make: (person) => personCard(person, selection),
});
const selected = element("div", { class: "actions", role: "toolbar", "aria-label": "With the selected people", hidden: true });
const heading = element("h1", { tabindex: "-1" }, "People");
const lead = element("p", { class: "lead" });

export const people = {
  title: () => "People",
  element: element(
    "section",
    { class: "people", "aria-label": "People" },
    heading,
    lead,
    element("div", { class: "sieve" }, filters.element, search),
    grid.whole,
    selected,
  ),
  enter: draw,
  update: draw,
  focus: () => heading.focus({ preventScroll: true }),
  press,
};

selection.addEventListener("change", () => {
  grid.cells.forEach((cell) => cell.mark());
  drawSelected();
});

function draw() {
  const wanted = folded(search.value);
  const matches = (person) => !wanted || folded(person.title).includes(wanted) || String(person.number) === wanted || person.id === wanted;
  filters.count(cast().people);
  const shown = cast().people.filter((person) => filters.has(person) && matches(person));
  grid.note.textContent = wanted ? "Nobody of that name here." : filters.whenEmpty;
  selection.keep(cast().people);
  grid.show(shown);
  const named = cast().people.filter((person) => person.name && !person.hidden).length;
  const naming = named ? count(named, "person has a name", "people have a name") : "Nobody has a name yet";
  lead.textContent = `Sorted by time on screen. Click a name to give one, a face to see every moment. ${naming}.`;
  const told = count(shown.length, "person", "people") + " shown";
  if (told !== draw.told) {
    draw.told = told;
    announce(told);
  }
}

function drawSelected() {
  const chosen = cast().people.filter((person) => selection.has(person.id));
  selected.hidden = chosen.length === 0;
  document.body.classList.toggle("selecting", chosen.length > 0);
  const allHidden = chosen.every((person) => person.hidden);
  const hide = button(allHidden ? "Show again" : "Hide", () => hideAll(chosen, !allHidden), { title: "H" });
  const merge = button("Merge…", () => mergeAll(chosen), { class: "main", title: "M", disabled: chosen.length < 2 });
  selected.replaceChildren(
    element("span", { class: "chosen", role: "status" }, `${chosen.length} selected`),
    merge,
    hide,
    button("Clear", () => selection.clear(), { class: "plain" }),
  );
}

async function hideAll(chosen, hidden) {
  if (await correct(...chosen.map((person) => ({ type: "hide", person: person.id, hidden })))) {
    selection.clear();
    isFocusLost() && grid.focus(grid.current);
  }
}

function mergeAll(chosen) {
  chosen.length > 1 && openMerge(chosen, { onmerged: () => selection.clear() });
}

/** The keys of this part; true when one was meant. */
function press(event) {
  const here = grid.element.contains(event.target) ? cast().personById.get(grid.current) : undefined;
  const chosen = cast().people.filter((person) => selection.has(person.id));
  const about = chosen.length ? chosen : here ? [here] : [];
  const acts = {
    "/": () => search.focus(),
    o: () => here && (location.hash = "#/person/" + here.id),
    x: () => here && selection.toggle(here.id),
    h: () => about.length && hideAll(about, !about.every((person) => person.hidden)),
    m: () => mergeAll(chosen),
    Escape: () => selection.clear(),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.();
  return Boolean(act);
}
