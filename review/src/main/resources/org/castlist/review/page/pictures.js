// Pictures of faces, and what stands where there is none.

import { element } from "./elements.js";

/** The picture of a face at an address; a blank, or what else there is {instead}, when it cannot be had. */
export function picture(address, alt = "", instead = blank) {
  const image = element("img", { class: "face", alt, width: 176, height: 176, decoding: "async", draggable: "false" });
  image.addEventListener("error", () => image.getAttribute("src") && image.replaceWith(instead()));
  image.src = address;
  return image;
}

export function blank(text = "–") {
  return element("span", { class: "face blank", "aria-hidden": "true" }, text);
}
