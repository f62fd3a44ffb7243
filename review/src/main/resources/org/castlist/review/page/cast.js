// The cast as the server last told it.

import { oneAfterAnother } from "./reading.js";
import { get } from "./server.js";
import { watchRevision } from "./watching.js";
import { folded } from "./words.js";

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

export function watch() {
  watchRevision({ revision: () => current?.revision, refresh, changes });
}
