// The questions that are worth asking, the one that removes most error first.

import { changes } from "./cast.js";
import { once } from "./elements.js";
import { oneAfterAnother } from "./reading.js";
import { get } from "./server.js";

const PATIENCE_MILLISECONDS = 150;

/** Fires "change" when there are new questions. */
export const decisions = new EventTarget();

let known;

export function currentDecisions() {
  return known;
}

/** Reads the questions anew, for the people as they are now. */
export const readDecisions = oneAfterAnother(async () => {
  known = await get("/api/decisions");
  decisions.dispatchEvent(new Event("change"));
});

// a server that does not answer is told by the connection; the next change of the cast asks again
const readSoon = once(PATIENCE_MILLISECONDS, () => readDecisions().catch(() => undefined));
changes.addEventListener("change", readSoon);
