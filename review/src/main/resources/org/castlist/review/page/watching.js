// Noticing that something changed: here, in another tab or on the command line.

import { Refusal, connection, get } from "./server.js";

const POLL_MILLISECONDS = 2000;

/** Asks every two seconds whether the revision is another, as long as the page is looked at. */
export function watchRevision({ revision, refresh, changes }) {
  setInterval(look, POLL_MILLISECONDS);
  document.addEventListener("visibilitychange", look);
  connection.addEventListener("back", look);

  async function look() {
    if (document.hidden) {
      return;
    }
    try {
      const now = await get("/api/revision");
      if (now.revision !== revision()) {
        await refresh();
      }
    } catch (problem) {
      if (problem instanceof Refusal && problem.status === 403) {
        changes.dispatchEvent(new CustomEvent("locked", { detail: problem.message }));
      }
      // a server that is gone or busy is told by the connection; the next look comes in two seconds
    }
  }
}
