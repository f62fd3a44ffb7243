// Everybody across films, as the server last told it.

import { oneAfterAnother } from "/page/reading.js";
import { get } from "/page/server.js";
import { watchRevision } from "/page/watching.js";
import { folded } from "/page/words.js";

/** Fires "change" when there is a new library, "locked" when the server no longer knows this browser. */
export const changes = new EventTarget();

class Library {
  constructor(answer) {
    Object.assign(this, answer);
    this.personByMember = new Map();
    this.people = answer.people.map((person, i) => this.#person(person, i));
    this.people.sort((a, b) => b.seconds - a.seconds || a.place - b.place);
    this.words = answer.words.map(([sequence, one, other, areOne]) => ({ sequence, one, other, areOne }));
  }

  #person({ id, name, seconds, least, members }, place) {
    const person = { id, name, seconds, least, place, title: name ?? id };
    person.members = members.map(([film, there, called, time, clarity, proposed, from, chance]) => ({
      id: this.films[film] + "/" + there,
      film: this.films[film],
      there,
      name: called,
      seconds: time,
      clarity,
      proposed,
      from,
      chance,
      owner: person,
    }));
    person.members.sort((a, b) => this.films.indexOf(a.film) - this.films.indexOf(b.film));
    person.members.forEach((member) => this.personByMember.set(member.id, person));
    person.films = new Set(person.members.map((member) => member.film));
    person.proposed = person.members.filter((member) => member.proposed);
    person.clearest = [...person.members].sort((a, b) => b.clarity - a.clarity);
    return person;
  }

  /** Whoever has this member now, however they are linked. */
  person(id) {
    return this.personByMember.get(id);
  }

  member(id) {
    return this.person(id)?.members.find((member) => member.id === id);
  }

  /** Whoever bears this name already, if anyone but the excepted. */
  named(name, except) {
    const wanted = folded(name);
    return this.people.find((person) => person.name && folded(person.name) === wanted && person.id !== except);
  }

  /** What reviewers said between these and those members: that they are one, or that they are not. */
  said(these, those, areOne) {
    const [one, other] = [these, those].map((side) => new Set(side.map((member) => member.id)));
    const crosses = (word) => (one.has(word.one) && other.has(word.other)) || (one.has(word.other) && other.has(word.one));
    return this.words.filter((word) => word.areOne === areOne && crosses(word));
  }
}

let current;

export function library() {
  return current;
}

/** Reads it anew. */
export const refresh = oneAfterAnother(async () => {
  current = new Library(await get("/api/people"));
  changes.dispatchEvent(new Event("change"));
});

export function watch() {
  watchRevision({ revision: () => current?.revision, refresh, changes });
}
