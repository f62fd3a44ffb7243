// Saying that two are one person across films: both faces in view, and a hard word where they cannot be.

import { say } from "./acts.js";
import { chanceText, countFilms } from "./chances.js";
import { face, faceRow } from "./faces.js";
import { library } from "./library.js";
import { choices, openDialog } from "/page/dialogs.js";
import { button, element, isolated } from "/page/elements.js";
import { get } from "/page/server.js";
import { length } from "/page/words.js";

const FACES = 6;
const MEETINGS = 4;

/** Asks whether two are one; onmerged(person) follows, onsamename() the wish to give two people one name. */
export function openMerge(one, other, { onmerged, onsamename } = {}) {
  const doubts = [...meetings(one, other), ...wordsAgainst(one, other)];
  const merge = button(doubts.length ? "The same all the same" : "The same person", act, { class: doubts.length ? "danger" : "main" });
  const apart = button("Two people of one name", () => {
    dialog.close();
    onsamename();
  });
  const cancel = button("Cancel", () => dialog.close());
  const likeness = element("p", { class: "small" });
  const dialog = openDialog(
    "Are these the same person?",
    element("div", { class: "merge-sides" }, side(one), side(other)),
    likeness,
    ...doubts,
    choices(merge, ...(onsamename ? [apart] : []), cancel),
  );
  dialog.classList.add("wide");
  (doubts.length ? cancel : merge).focus();
  tellLikeness(one, other, likeness);

  async function act() {
    if (await say("same", one.members, other.members)) {
      dialog.close();
      onmerged?.(library().person(one.id));
    }
  }
}

function side(person) {
  return element(
    "figure",
    { class: "merge-side" },
    element("div", { class: "merge-faces" }, ...person.clearest.slice(0, FACES).map((member) => face(member, "In " + member.film))),
    element(
      "figcaption",
      { class: "merge-name" },
      isolated(person.title),
      element("small", {}, `${length(person.seconds)} in ${countFilms(person.films.size)}: `, isolated([...person.films].join(", "))),
    ),
  );
}

/** Both in one film: proof that they are two, unless the film's own cast is wrong. */
function meetings(one, other) {
  const shared = [...one.films].filter((film) => other.films.has(film));
  return shared.slice(0, MEETINGS).map((film) => {
    const there = (person) => person.members.filter((member) => member.film === film);
    const words = element("p", {}, element("strong", {}, "Both are in ", isolated(film)), ", as two people of its cast. ");
    words.append("If they are one there, the cast of that film should be corrected first: castlist review does that.");
    const more = film === shared[MEETINGS - 1] && shared.length > MEETINGS ? `So it is in ${shared.length} films.` : "";
    return element("div", { class: "warning", role: "alert" }, words, faceRow([...there(one), ...there(other)], FACES), more);
  });
}

/** What was said or called otherwise before. */
function wordsAgainst(one, other) {
  const warnings = [];
  if (one.name && other.name && one.name !== other.name) {
    const words = element("p", {}, element("strong", {}, "They have two names: "), isolated(one.name), " and ", isolated(other.name));
    words.append(". Each keeps its name in its films until you give another.");
    warnings.push(element("div", { class: "warning", role: "alert" }, words));
  }
  const against = library().said(one.members, other.members, false);
  if (against.length) {
    const words = element("p", {}, element("strong", {}, "A reviewer said that they are two people. "), "That is taken back.");
    warnings.push(element("div", { class: "warning", role: "alert" }, words));
  }
  return warnings;
}

async function tellLikeness(one, other, place) {
  const { alike } = await get("/api/person?of=" + encodeURIComponent(one.id)).catch(() => ({ alike: [] }));
  const found = alike.find((candidate) => candidate.id === other.id);
  place.textContent = found
    ? `By their faces, the chance that they are one is ${chanceText(found.chance)}.`
    : "By their faces, others look more alike than these two.";
}
