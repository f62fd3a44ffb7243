// Faces as the film shows them: the kept pictures of tracks, and the picture of a person.

import { cast } from "./cast.js";
import { element } from "./elements.js";
import { blank, picture } from "./pictures.js";

export function faceUrl(track, place = 0) {
  return `/crops/${encodeURIComponent(track.id)}/${place}`;
}

export function frameUrl(time) {
  return "/frames?time=" + time.toFixed(6);
}

/** The best kept picture of a track, or a blank where none was kept. */
export function face(track, alt = "", place = 0) {
  return track && place < track.crops ? picture(faceUrl(track, place), alt) : blank();
}

export function portrait(person, alt = "") {
  const track = person.portrait ? cast().trackById.get(person.portrait) : undefined;
  return track ? face(track, alt) : blank(String(person.number));
}

/** Says which picture a person's portrait is, so that it is loaded anew only when another was chosen. */
export function portraitKey(person) {
  return String(person.portrait);
}

export function number(person) {
  return element("span", { class: "number hue-" + (person.number % 8) }, String(person.number));
}
