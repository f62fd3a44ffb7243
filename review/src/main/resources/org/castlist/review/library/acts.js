// What the reviewer decides about people across films.

import { library, refresh } from "./library.js";
import { Sending } from "/page/sending.js";
import { post } from "/page/server.js";
import { toast } from "/page/toasts.js";

const sending = new Sending({ refresh, takeBack: (taken) => toggle(...taken.map((one) => one.deed).reverse()) });

/** Says that these and those members are the "same", "different", or that these are no "part" of those; true when it was taken. */
export function say(type, these, those) {
  const contradicted = library().said(these, those, type !== "same");
  const body = {
    type,
    seen: library().last,
    these: these.map((member) => member.id),
    those: those.map((member) => member.id),
    takenBack: contradicted.map((word) => word.sequence),
  };
  return sending.inTurn([() => post("/api/words", body)], () => say(type, these, those));
}

/** Gives a name to members of films; those of other films stay as they are. */
export function call(name, members) {
  const people = members.map((member) => ({ id: member.id, was: member.name }));
  return sending.inTurn([() => give(name, people)], () => call(name, members));
}

async function give(name, people) {
  const given = await post("/api/names", { name, people });
  const left = Object.entries(given.left).map(([film, reason]) => `; not in ${film}: ${reason}`);
  return { ...given, text: given.text + left.join("") };
}

/** Takes back what counts, and lets count again what was taken back. */
export function toggle(...deeds) {
  return sending.inTurn(
    deeds.map((id) => () => post("/api/deeds", { id })),
    () => toggle(...deeds),
  );
}

export function undo() {
  return library().undo ? toggle(library().undo) : tell("There is nothing to undo.");
}

export function redo() {
  return library().redo ? toggle(library().redo) : tell("There is nothing to redo.");
}

function tell(sentence) {
  toast(sentence);
  return Promise.resolve(false);
}
