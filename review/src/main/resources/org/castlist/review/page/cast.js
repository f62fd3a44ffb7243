// The cast as the server last told it, and noticing when it changed: here, in another tab or on the command line.

import { oneAfterAnother } from "./reading.js";
import { Refusal, connection, get } from "./server.js";
import { folded } from "./words.js";

const POLL_MILLISECONDS = 2000;

/** Fires "change" when there is a new cast, "locked" when the server no longer knows this browser. */
export const changes = new EventTarget();

class Cast {
  constructor(answer) {
    Object.assign(this, answer);
    this.tracks = answer.tracks.map(([id, shot, start, end, quality, crops]) => ({
      id,
      shot,
      start,
      end,
      quality,
      crops,
      owner: undefined,
      bin: undefined,
    }));
    this.trackById = new Map(this.tracks.map((track) => [track.id, track]));
    this.personById = new Map(this.people.map((person) => [person.id, person]));
    this.people.forEach((person) => person.tracks.forEach((id) => (this.trackById.get(id).owner = person)));
    this.unknown.forEach((bin) => bin.tracks.forEach((id) => (this.trackById.get(id).bin = bin)));
    this.people.sort((a, b) => b.screenTime - a.screenTime || a.number - b.number);
  }

  /** The tracks of these ids that still exist. */
  tracksOf(ids) {
    return ids.map((id) => this.trackById.get(id)).filter(Boolean);
  }

  /** The tracks of a person, the clearest first. */
  clearest(person) {
    return this.tracksOf(person.tracks)
      .filter((track) => track.crops)
      .sort((a, b) => b.quality - a.quality);
  }

  /** Whoever bears this name already, if anyone but the excepted. */
  named(name, except) {
    const wanted = folded(name);
    return this.people.find((person) => person.name && folded(person.name) === wanted && person.id !== except);
  }

  /** Pairs of tracks of two people that are on screen at once: proof that the two are not one. */
  together(one, other) {
    const byShot = inShots(this.tracksOf(other.tracks));
    return this.tracksOf(one.tracks).flatMap((a) =>
      (byShot.get(a.shot) || []).filter((b) => Math.max(a.start, b.start) < Math.min(a.end, b.end)).map((b) => ({ these: a, those: b })),
    );
  }
}

function inShots(tracks) {
  const byShot = new Map();
  for (const track of tracks) {
    byShot.has(track.shot) ? byShot.get(track.shot).push(track) : byShot.set(track.shot, [track]);
  }
  return byShot;
}

let current;

export function cast() {
  return current;
}

/** Reads the cast anew. */
export const refresh = oneAfterAnother(async () => {
  current = new Cast(await get("/api/cast"));
  changes.dispatchEvent(new Event("change"));
});

/** Asks every two seconds whether something changed, as long as the page is looked at. */
export function watch() {
  setInterval(look, POLL_MILLISECONDS);
  document.addEventListener("visibilitychange", look);
  connection.addEventListener("back", look);
}

async function look() {
  if (document.hidden) {
    return;
  }
  try {
    const { revision } = await get("/api/revision");
    if (revision !== current?.revision) {
      await refresh();
    }
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 403) {
      changes.dispatchEvent(new CustomEvent("locked", { detail: problem.message }));
    }
    // a server that is gone or busy is told by the connection; the next look comes in two seconds
  }
}
