// Sending what the reviewer decided, one after the other, and offering to take it back.

import { cast, refresh } from "./cast.js";
import { NoAnswer, Refusal, post } from "./server.js";
import { toast, toastChoice, toastProblem } from "./toasts.js";

let line = Promise.resolve();
let seen = 0;

/** Sends one correction, or several that belong together; true when all were taken. What failed is told, and nothing typed is lost. */
export function correct(...corrections) {
  return inTurn(
    corrections.map((correction) => () => send("/api/corrections", { correction })),
    () => correct(...corrections),
  );
}

export function answer(question, answered) {
  return inTurn([() => send("/api/answers", { question: question.id, answer: answered })], () => answer(question, answered));
}

/** Takes back what has this number; taking back an undo brings the correction back. */
export function takeBack(...sequences) {
  return inTurn(
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

/** Tells true when all was taken. A server that is busy or gone may be asked again, by a button. */
async function inTurn(steps, again) {
  const turn = line.then(() => attempt(steps));
  line = turn.then(
    () => undefined,
    () => undefined,
  );
  const outcome = await turn;
  return outcome.mayPass ? (await toastChoice(outcome.sentence)) && again() : outcome.isTaken;
}

async function attempt(steps) {
  const taken = [];
  try {
    for (const step of steps) {
      taken.push(await step());
    }
    await refresh();
  } catch (problem) {
    // all was taken, and only reading it anew failed: the next look shows it
    if (taken.length < steps.length) {
      return failed(problem, taken.length > 0);
    }
  }
  const sequences = taken.map((one) => one.sequence).reverse();
  toast(taken.map((one) => one.text).join("; "), "Undo", () => takeBack(...sequences));
  return { isTaken: true };
}

async function failed(problem, isBegun) {
  if (!(problem instanceof Refusal || problem instanceof NoAnswer)) {
    throw problem;
  }
  const mayPass = !isBegun && (problem instanceof NoAnswer || problem.status === 503);
  if (problem instanceof Refusal) {
    await refresh().catch(() => undefined);
  }
  mayPass || toastProblem(problem.message);
  return { isTaken: false, mayPass, sentence: problem.message };
}
