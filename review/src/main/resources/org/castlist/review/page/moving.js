// Giving tracks to a person: one there is, or a new one.

import { cast } from "./cast.js";
import { correct, makePerson } from "./corrections.js";
import { choices, openDialog } from "./dialogs.js";
import { button, element, isolated } from "./elements.js";
import { face, number, portrait } from "./faces.js";
import { NameField } from "./name-field.js";
import { names } from "./names.js";
import { countTracks } from "./words.js";

const FACES = 8;
const PEOPLE = 12;
const QUICK = 5;

/** Asks to whom these tracks belong; onmoved() follows when they were given. */
export function openMove(tracks, { from, onmoved }) {
  const ids = tracks.map((track) => track.id);
  const finish = async (given) => {
    if (await given) {
      dialog.close();
      onmoved?.();
    }
  };
  const give = (person) => finish(correct({ type: "move", tracks: ids, person: person.id }));
  const make = (name) => finish(makePerson(ids, name));
  const field = new NameField({ book: names, label: "Name", except: from?.id, onperson: give, onname: (name) => name && make(name) });
  const title = tracks.length === 1 ? "Who is this?" : `Who is on these ${countTracks(tracks.length)}?`;
  const dialog = openDialog(
    title,
    element("div", { class: "faces-row" }, ...tracks.slice(0, FACES).map((track) => face(track))),
    field.element,
    element("p", { class: "small" }, "Type a name, new or old, or point at a face."),
    element("div", { class: "people-row" }, ...likely(tracks, from).map((person) => personButton(person, give))),
    choices(
      button("A new person, no name yet", () => make(), { class: "main" }),
      button("Cancel", () => dialog.close()),
    ),
  );
  field.input.focus();
}

/** The people one click away, for a track that is looked at. */
export function quickPeople(track, given) {
  const give = async (person) => (await correct({ type: "move", tracks: [track.id], person: person.id })) && given();
  const make = button("New", async () => (await makePerson([track.id])) && given(), {
    class: "person-button new",
    "aria-label": "A new person",
  });
  const people = likely([track])
    .slice(0, QUICK)
    .map((person) => personButton(person, give));
  return element(
    "div",
    { class: "quick", role: "group", "aria-label": "Who is this?" },
    element("span", { class: "small" }, "This is"),
    ...people,
    make,
  );
}

/** Who may be meant: those with a name first, then those seen longest; nobody who is on screen at that very time. */
function likely(tracks, from) {
  const meets = (person) => cast().together({ tracks: tracks.map((track) => track.id) }, person).length > 0;
  return cast()
    .people.filter((person) => !person.hidden && person.id !== from?.id)
    .sort((a, b) => Number(Boolean(b.name)) - Number(Boolean(a.name)) || b.screenTime - a.screenTime)
    .slice(0, PEOPLE * 4)
    .filter((person) => !meets(person))
    .slice(0, PEOPLE);
}

function personButton(person, give) {
  return button([portrait(person), element("span", {}, isolated(person.title)), number(person)], () => give(person), {
    class: "person-button",
    title: person.title,
  });
}
