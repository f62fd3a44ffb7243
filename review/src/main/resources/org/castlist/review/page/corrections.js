// What the reviewer decides about the people of a film.

import { cast, refresh } from "./cast.js";
import { Sending } from "./sending.js";
import { post } from "./server.js";
import { toast } from "./toasts.js";

const sending = new Sending({ refresh, takeBack: (taken) => takeBack(...taken.map((one) => one.sequence).reverse()) });
let seen = 0;

/** Sends one correction, or several that belong together; true when all were taken. What failed is told, and nothing typed is lost. */
export function correct(...corrections) {
  return sending.inTurn(
    corrections.map((correction) => () => send("/api/corrections", { correction })),
    () => correct(...corrections),
  );
}

export function answer(question, answered) {
  return sending.inTurn([() => send("/api/answers", { question: question.id, answer: answered })], () => answer(question, answered));
}

/** Takes back what has this number; taking back an undo brings the correction back. */
export function takeBack(...sequences) {
  return sending.inTurn(
    sequences.map((sequence) => () => send("/api/undo", { sequence })),
    () => takeBack(...sequences),
  );
}

export function undo() {
  return cast().undo ? takeBack(cast().undo) : tell("There is nothing to undo.");
}

export function redo() {
  return cast().redo ? takeBack(cast().redo) : tell("There is nothing to redo.");
}

/** A person made of these tracks, under this name if one is given. */
export async function makePerson(tracks, name) {
  if (!(await correct({ type: "move", tracks, person: "new" }))) {
    return false;
  }
  const made = cast().trackById.get(tracks[0])?.owner;
  return name && made ? correct({ type: "name", person: made.id, name }) : true;
}

function tell(sentence) {
  toast(sentence);
  return Promise.resolve(false);
}

async function send(path, body) {
  const sent = await post(path, { seen: Math.max(seen, cast().last), ...body });
  // our own correction is one that we have looked at, unless another came between
  if (sent.sequence === Math.max(seen, cast().last) + 1) {
    seen = sent.sequence;
  }
  return sent;
}
