// What is to be said about the films: those that changed since, and those that could not be read.

import { library, refresh } from "./library.js";
import { button, element, isolated } from "/page/elements.js";
import { post } from "/page/server.js";
import { toast, toastProblem } from "/page/toasts.js";
import { count } from "/page/words.js";

const MOST = 6;
const place = element("div", { class: "notices" });

export const notices = { element: place, draw };

function draw() {
  const { behind, unread } = library();
  const left = Object.entries(unread);
  const notes = left.slice(0, MOST).map(([film, reason]) => element("p", {}, isolated(film), ` was left as it was known: ${reason}.`));
  left.length > MOST && notes.push(element("p", {}, `So were ${count(left.length - MOST, "more film", "more films")}.`));
  if (behind.length) {
    const films = count(behind.length, "film", "films") + " changed since people were linked: ";
    notes.push(element("p", {}, films, isolated(behind.slice(0, MOST).join(", ")), behind.length > MOST ? " … " : " ", button("Link again", link)));
  }
  place.hidden = notes.length === 0;
  place.replaceChildren(...notes);
}

async function link() {
  try {
    await post("/api/link", {});
    await refresh();
    toast("The people are linked as the films are now.");
  } catch (problem) {
    toastProblem(problem.message);
  }
}
