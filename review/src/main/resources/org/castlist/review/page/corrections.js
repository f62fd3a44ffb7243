// Sending what the reviewer decided, one after the other, and offering to take it back.

import { cast, refresh } from "./cast.js";
import { NoAnswer, Refusal, post } from "./server.js";
import { toast, toastProblem } from "./toasts.js";

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

function inTurn(steps, again) {
  const turn = line.then(() => attempt(steps, again));
  line = turn.then(() => undefined);
  return turn;
}

async function attempt(steps, again) {
  const taken = [];
  try {
    for (const step of steps) {
      taken.push(await step());
    }
    await refresh();
  } catch (problem) {
    return failed(problem, taken, steps.length, again);
  }
  offerUndo(taken);
  return true;
}

function offerUndo(taken) {
  const sequences = taken.map((one) => one.sequence).reverse();
  toast(taken.map((one) => one.text).join("; "), "Undo", () => takeBack(...sequences));
}

/** All that was meant was taken, and only reading it anew failed: then it is done, and the next look shows it. */
async function failed(problem, taken, wanted, again) {
  if (!(problem instanceof Refusal || problem instanceof NoAnswer)) {
    throw problem;
  }
  if (taken.length === wanted) {
    offerUndo(taken);
    return true;
  }
  const mayPass = problem instanceof NoAnswer || problem.status === 503;
  toastProblem(problem.message, taken.length === 0 && mayPass ? again : undefined);
  if (problem instanceof Refusal) {
    await refresh().catch(() => undefined);
  }
  return false;
}
