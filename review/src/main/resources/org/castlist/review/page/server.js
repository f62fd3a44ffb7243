// Talking with the review server, and noticing when it no longer answers.

/** The server understood and said no, in a sentence for the reviewer. */
export class Refusal extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/** Nobody answered: the server was stopped, or the computer slept. */
export class NoAnswer extends Error {
  constructor() {
    super("The review server does not answer.");
  }
}

/** Fires "gone" and "back". */
export const connection = new EventTarget();
let answers = true;

export function get(path) {
  return speak(path, {});
}

export function post(path, body) {
  return sendJson(path, JSON.stringify(body));
}

export function sendJson(path, json) {
  return speak(path, { method: "POST", headers: { "Content-Type": "application/json", "X-Castlist": "review" }, body: json });
}

async function speak(path, request) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...request });
  } catch {
    told(false);
    throw new NoAnswer();
  }
  told(true);
  if (!response.ok) {
    throw new Refusal(response.status, await sentenceOf(response));
  }
  return response.json();
}

async function sentenceOf(response) {
  const said = await response.text();
  try {
    return JSON.parse(said).error || said;
  } catch {
    return said || `The review server answered ${response.status}.`;
  }
}

function told(answered) {
  if (answered !== answers) {
    answers = answered;
    connection.dispatchEvent(new Event(answered ? "back" : "gone"));
  }
}
