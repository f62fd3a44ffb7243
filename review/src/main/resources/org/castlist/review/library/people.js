// Everybody across films: find them, name them, say who is the same.

import { card } from "./card.js";
import { library } from "./library.js";
import { openMerge } from "./merging.js";
import { accept } from "./names.js";
import { notices } from "./notices.js";
import { announce, button, element } from "/page/elements.js";
import { Filters } from "/page/filters.js";
import { Grid } from "/page/grid.js";
import { Selection } from "/page/selection.js";
import { count, folded } from "/page/words.js";

const CHOICES = [
  ["all", "All", () => true, "Nobody was found in these films."],
  ["several", "In several films", (person) => person.films.size > 1, "Nobody is in several films."],
  ["proposed", "Proposed names", (person) => person.proposed.length > 0, "No name is proposed. Name somebody who is in several films."],
  ["new", "New faces", (person) => person.films.size === 1, "Everybody is in several films."],
  ["unnamed", "Unnamed", (person) => !person.name, "Everybody has a name."],
];

const selection = new Selection();
const search = element("input", {
  type: "search",
  placeholder: "Search",
  "aria-label": "Search people by name or film",
  "aria-keyshortcuts": "/",
  oninput: () => draw(),
});
const film = element("select", { "aria-label": "Film", onchange: () => draw() });
const filters = new Filters({ name: "people-filter", choices: CHOICES, onchange: () => draw() });
const grid = new Grid({
  label: "People",
  width: 300,
  height: (_, letter) => Math.max(140, 9.25 * letter),
  gap: 16,
  make: (person) => card(person, selection),
});
const selected = element("div", { class: "actions", role: "toolbar", "aria-label": "With the selected people", hidden: true });
const heading = element("h1", { tabindex: "-1" }, "People across films");
const lead = element("p", { class: "lead" });

export const people = {
  title: () => "People",
  element: element(
    "section",
    { class: "people", "aria-label": "People" },
    heading,
    lead,
    notices.element,
    element("div", { class: "sieve" }, filters.element, film, search),
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
  notices.draw();
  drawFilms();
  const wanted = folded(search.value);
  const isThere = (person) => !film.value || person.films.has(film.value);
  const matches = (person) =>
    !wanted || folded(person.title).includes(wanted) || person.members.some((member) => folded(member.id).includes(wanted));
  const there = library().people.filter(isThere);
  filters.count(there);
  grid.note.textContent = wanted ? "Nobody of that name here." : filters.whenEmpty;
  selection.keep(library().people);
  const shown = there.filter((person) => filters.has(person) && matches(person));
  grid.show(shown);
  lead.textContent = `${told()} Click a name to give one, a face to see every film.`;
  const words = count(shown.length, "person", "people") + " shown";
  if (words !== draw.told) {
    draw.told = words;
    announce(words);
  }
}

function told() {
  const several = library().people.filter((person) => person.films.size > 1).length;
  const proposed = library().people.reduce((sum, person) => sum + person.proposed.length, 0);
  const names = proposed ? ` ${count(proposed, "name waits", "names wait")} for your word.` : "";
  return `${count(several, "person is", "people are")} in several films.${names}`;
}

function drawFilms() {
  const films = library().films;
  if (film.dataset.shown !== films.join("\n")) {
    const chosen = film.value;
    film.dataset.shown = films.join("\n");
    const options = films.map((name) => element("option", { value: name }, name));
    film.replaceChildren(element("option", { value: "" }, "all films"), ...options);
    film.value = films.includes(chosen) ? chosen : "";
  }
}

function chosenPeople() {
  return library().people.filter((person) => selection.has(person.id));
}

function drawSelected() {
  const chosen = chosenPeople();
  selected.hidden = chosen.length === 0;
  document.body.classList.toggle("selecting", chosen.length > 0);
  selected.replaceChildren(
    element("span", { class: "chosen", role: "status" }, `${chosen.length} selected`),
    button("The same person…", mergeChosen, { class: "main", title: "M", disabled: chosen.length !== 2 }),
    button("Clear", () => selection.clear(), { class: "plain" }),
  );
}

function mergeChosen() {
  const chosen = chosenPeople();
  chosen.length === 2 && openMerge(...chosen, { onmerged: () => selection.clear() });
}

/** The keys of this part; true when one was meant. */
function press(event) {
  const here = grid.element.contains(event.target) ? library().person(grid.current) : undefined;
  const acts = {
    "/": () => search.focus(),
    o: () => here && (location.hash = "#/person/" + encodeURIComponent(here.id)),
    x: () => here && selection.toggle(here.id),
    a: () => here && accept(here),
    m: mergeChosen,
    Escape: () => selection.clear(),
  };
  const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.();
  return Boolean(act);
}
