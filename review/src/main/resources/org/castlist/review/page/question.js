// One question as the reviewer sees it: its words, its two sides in the film, and known faces beside.

import { cast } from "./cast.js";
import { element, isolated } from "./elements.js";
import { face, faceUrl, frameUrl, number } from "./faces.js";
import { Moment } from "./moment.js";
import { clock, countTracks } from "./words.js";

const KNOWN_FACES = 8;
const FACES_OF_A_SIDE = 6;

/** What is asked, and what S, D, I and N mean for it. */
export function wordsOf(question) {
  const name = () => isolated(cast().personById.get(question.people[0])?.title ?? "this person");
  const ask = {
    same: () => ["Is this the same person?"],
    split: () => ["Is the second one ", name(), " too?"],
    twice: () => [name(), " is in one frame twice. Is it both times really ", name(), "?"],
    rescue: () => ["Is this unknown face ", name(), "?"],
  };
  const yes = { same: ["Same person"], split: ["Yes, ", name()], twice: ["Both are"], rescue: ["Yes, ", name()] };
  const no = { same: "Two people", split: "Somebody else", twice: "The second is not", rescue: "Somebody else" };
  return {
    ask: ask[question.kind](),
    same: yes[question.kind],
    different: no[question.kind],
    ignore: "Cannot tell",
    "not-a-face": "Second is not a face",
  };
}

export class Question {
  constructor(question) {
    const [one, other] = question.people.map((id) => cast().personById.get(id));
    const these = cast().tracksOf(question.these);
    const those = cast().tracksOf(question.those);
    const middle = question.kind === "twice" ? timeTogether(these, those) : middleOf;
    this.left = new Side(these, one ? [isolated(one.title), number(one)] : ["Unknown"], middle);
    this.right = new Side(those, titleOfThose(question, other), middle);
    const shown = new Set([...question.these, ...question.those]);
    this.element = element(
      "div",
      { class: "question" },
      element("div", { class: "sides" }, this.left.element, this.right.element),
      knownFaces(one, shown),
      question.kind === "same" ? knownFaces(other, shown) : "",
    );
  }

  stop() {
    this.left.moment.stop();
    this.right.moment.stop();
  }

  play() {
    const isPlaying = this.left.moment.playing || this.right.moment.playing;
    isPlaying ? this.stop() : this.left.moment.play().then(() => this.element.isConnected && this.right.moment.play());
  }
}

function middleOf(track) {
  return (track.start + track.end) / 2;
}

/** The very frame that shows both sides, where there is one. */
function timeTogether(these, those) {
  const met = (track, other) => Math.max(track.start, other.start) < Math.min(track.end, other.end);
  return (track) => {
    const other = (these.includes(track) ? those : these).find((one) => met(track, one));
    return other ? (Math.max(track.start, other.start) + Math.min(track.end, other.end)) / 2 : middleOf(track);
  };
}

function titleOfThose(question, other) {
  if (question.kind === "same") {
    return other ? [isolated(other.title), number(other)] : ["Unknown"];
  }
  return [{ split: "In doubt", twice: "At the same time", rescue: "Unknown face" }[question.kind]];
}

/** The tracks of one side: the clearest in its frame, the others a click away. */
class Side {
  constructor(tracks, title, middle) {
    this.middle = middle;
    this.moment = new Moment();
    this.when = element("span", { class: "small" });
    const clearest = [...tracks].sort((a, b) => b.quality - a.quality).slice(0, FACES_OF_A_SIDE);
    this.faces = clearest.map((track) =>
      element(
        "button",
        { type: "button", "aria-label": `Show the moment at ${clock(track.start)}`, onclick: () => this.show(track) },
        face(track),
      ),
    );
    const rest = tracks.length - clearest.length;
    const strip = element(
      "div",
      { class: "side-faces" },
      ...this.faces,
      rest ? element("span", { class: "small" }, `+ ${countTracks(rest)}`) : "",
    );
    this.clearest = clearest;
    this.element = element("figure", { class: "side" }, element("figcaption", {}, ...title, this.when), this.moment.element, strip);
    clearest.length && this.show(clearest[0]);
  }

  show(track) {
    const time = this.middle(track);
    this.when.textContent = clock(time);
    this.moment.show(track, time);
    this.faces.forEach((one, i) => one.classList.toggle("at", this.clearest[i] === track));
  }
}

function knownFaces(person, except) {
  const tracks = person
    ? cast()
        .clearest(person)
        .filter((track) => !except.has(track.id))
    : [];
  if (!tracks.length) {
    return "";
  }
  // spread over the film, not eight pictures of one conversation
  const every = Math.max(1, Math.floor(Math.min(tracks.length, 64) / KNOWN_FACES));
  const spread = tracks.filter((_, i) => i % every === 0).slice(0, KNOWN_FACES);
  const label = element("figcaption", { class: "small" }, isolated(person.title), " at other times");
  return element(
    "figure",
    { class: "known" },
    label,
    element("div", { class: "faces-row" }, ...spread.map((track) => face(track, `${person.title} at ${clock(track.start)}`))),
  );
}

/** Asks for the pictures of a question before it is shown. */
export function preload(question) {
  for (const side of [question.these, question.those]) {
    const tracks = cast()
      .tracksOf(side)
      .sort((a, b) => b.quality - a.quality);
    tracks.slice(0, 1).forEach((track) => (new Image().src = frameUrl(middleOf(track))));
    tracks
      .slice(0, FACES_OF_A_SIDE)
      .filter((track) => track.crops)
      .forEach((track) => (new Image().src = faceUrl(track)));
  }
}
