// The names of a film's people, for whoever types one.

import { cast } from "./cast.js";
import { correct } from "./corrections.js";
import { element, isolated } from "./elements.js";
import { number, portrait } from "./faces.js";
import { openMerge } from "./merging.js";
import { amount } from "./words.js";

export const names = {
  people: () => cast().people,
  named: (text, except) => cast().named(text, except),
  entry: (person) => [
    portrait(person),
    element("span", {}, isolated(person.title), element("small", {}, amount(cast().film, person.screenTime))),
    number(person),
  ],
};

/** What giving a name comes to; see Naming. */
export const namer = {
  book: names,
  call: (person, name) => correct({ type: "name", person: person.id, name }),
  meet: (person, other, { onmerged, onsamename }) =>
    openMerge([cast().personById.get(person.id) || person, other], { into: other, onmerged, onsamename }),
};
