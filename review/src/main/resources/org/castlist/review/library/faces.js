// Faces as the films' projects keep them.

import { element, isolated } from "/page/elements.js";
import { picture } from "/page/pictures.js";

/** The best picture of somebody in one film, or another one of their pictures. */
export function face(member, alt = "", place = 0) {
  return picture(`/face?of=${encodeURIComponent(member.id)}&place=${place}`, alt);
}

/** Other pictures of somebody in one film, as many as there are. */
export function otherFaces(member, most) {
  const places = [...Array(most).keys()].map((i) => i + 1);
  const address = (place) => `/face?of=${encodeURIComponent(member.id)}&place=${place}`;
  return element("div", { class: "faces-row" }, ...places.map((place) => picture(address(place), "", () => "")));
}

/** Faces side by side, one of each film, with the film below. */
export function faceRow(members, most) {
  const shown = members.slice(0, most);
  const figures = shown.map((member) => element("figure", {}, face(member), element("figcaption", {}, isolated(member.film))));
  const more = members.length - shown.length;
  return element("div", { class: "film-faces" }, ...figures, more ? element("p", { class: "small" }, `+ ${more}`) : "");
}
