// The names of people across films, for whoever types one, and in which films a name is given.

import { call } from "./acts.js";
import { countFilms } from "./chances.js";
import { face } from "./faces.js";
import { library } from "./library.js";
import { openMerge } from "./merging.js";
import { choices, openDialog } from "/page/dialogs.js";
import { button, element, isolated } from "/page/elements.js";
import { length } from "/page/words.js";

export const names = {
  people: () => library().people,
  named: (text, except) => library().named(text, except),
  entry: (person) => [
    face(person.clearest[0]),
    element("span", {}, isolated(person.title), element("small", {}, `${countFilms(person.films.size)}, ${length(person.seconds)}`)),
  ],
};

/** What giving a name to somebody of all films comes to; see Naming. */
export const namer = {
  book: names,
  call: (person, name) => callEverywhere(library().person(person.id) ?? person, name),
  meet: (person, other, { onmerged, onsamename }) =>
    openMerge(library().person(person.id) ?? person, other, {
      onsamename,
      onmerged: (made) => {
        onmerged();
        made && callEverywhere(made, other.title);
      },
    }),
};

/** What giving a name to somebody of one film comes to. */
export const memberNamer = {
  book: { people: () => library().people.filter((person) => person.name), named: () => undefined, entry: names.entry },
  call: (member, name) => call(name, [library().member(member.id) ?? member]),
};

/** Somebody of one film is named at once; of several the reviewer says in which. */
function callEverywhere(person, name) {
  const open = person.members.filter((member) => member.name !== name);
  if (open.length === 0) {
    return Promise.resolve(true);
  }
  return person.members.length === 1 ? call(name, open) : openNaming(person, name, open);
}

/** Accepts the names that are proposed for members of a person. */
export function accept(person) {
  const name = person.proposed[0]?.proposed;
  const members = person.proposed.filter((member) => member.proposed === name);
  return members.length ? openNaming(person, name, members) : Promise.resolve(false);
}

/** Asks in which films somebody is called so, with each film's face in view; resolves to whether the name was given. */
export function openNaming(person, name, members) {
  return new Promise((resolve) => {
    const boxes = new Map(members.map((member) => [member, filmChoice(member, name)]));
    const give = button("", act, { class: "main" });
    const known = person.members.filter((member) => member.name === name);
    const dialog = openDialog(
      ["Is this ", isolated(name), "?"],
      element("p", { class: "small" }, "The name is written into the cast of each film that is ticked, and nowhere else."),
      ...(known.length ? [knownFaces(known, name)] : []),
      element("div", { class: "film-choices", role: "group", "aria-label": "Films" }, ...[...boxes.values()].map((one) => one.element)),
      choices(
        give,
        button("Cancel", () => dialog.close()),
      ),
    );
    dialog.classList.add("wide");
    dialog.addEventListener("close", () => resolve(false));
    dialog.addEventListener("change", draw);
    draw();
    give.focus();

    function chosen() {
      return [...boxes].filter(([, one]) => one.box.checked).map(([member]) => member);
    }

    function draw() {
      give.disabled = chosen().length === 0;
      give.replaceChildren("Yes, in " + countFilms(chosen().length));
    }

    async function act() {
      if (await call(name, chosen())) {
        resolve(true);
        dialog.close();
      }
    }
  });
}

function knownFaces(known, name) {
  const faces = known.slice(0, 6).map((member) => face(member, `${name} in ${member.film}`));
  const caption = element("figcaption", { class: "small" }, "Called ", isolated(name), ` in ${countFilms(known.length)}`);
  return element("figure", { class: "known" }, caption, element("div", { class: "faces-row" }, ...faces));
}

/** A film with its face; whoever bears another name there is not ticked. */
function filmChoice(member, name) {
  const box = element("input", { type: "checkbox" });
  box.checked = !member.name || member.name === name;
  const called = member.name ? element("small", {}, "called ", isolated(member.name), " there") : "";
  const words = element("span", {}, isolated(member.film), element("small", {}, length(member.seconds)), called);
  return { box, element: element("label", { class: "film-choice" }, face(member), box, words) };
}
