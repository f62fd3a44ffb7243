// A person in the grid: face, name, time, and what asks for a look.

import { cast } from "./cast.js";
import { element, unseen } from "./elements.js";
import { number, portrait, portraitKey } from "./faces.js";
import { namer } from "./names.js";
import { Naming } from "./naming.js";
import { amount, countTracks, percent } from "./words.js";

const WORTH_A_LOOK = 0.01;

export function needsReview(person) {
  return !person.hidden && (person.twice || person.doubt >= WORTH_A_LOOK);
}

/** A cell of the grid of people; {selection} tells whether it is picked. */
export function personCard(person, selection) {
  const face = element("a", { class: "card-face" });
  const naming = new Naming(person, { namer, level: "h3" });
  const facts = element("p", { class: "facts" });
  const bar = element("div");
  const badges = element("p", { class: "badges" });
  const box = element("input", { type: "checkbox", onchange: () => selection.toggle(cell.id) });
  const pick = element("label", { class: "pick" }, box);
  const text = element(
    "div",
    { class: "card-text" },
    naming.element,
    facts,
    element("div", { class: "share", "aria-hidden": "true" }, bar),
    badges,
  );
  const cell = {
    node: element("article", { class: "card" }, face, pick, text),
    get entry() {
      return naming.element.querySelector("button, input") || face;
    },
    naming,
    renew,
    mark: () => {
      box.checked = selection.has(cell.id);
      cell.node.classList.toggle("picked", box.checked);
    },
  };
  renew(person);
  return cell;

  function renew(now) {
    const film = cast().film;
    cell.id = now.id;
    cell.node.className = `card hue-${now.number % 8}` + (now.hidden ? " hidden-person" : "");
    face.href = "#/person/" + now.id;
    face.setAttribute("aria-label", `Open ${now.title}`);
    box.setAttribute("aria-label", `Select ${now.title}`);
    if (face.dataset.shown !== portraitKey(now)) {
      face.dataset.shown = portraitKey(now);
      face.replaceChildren(portrait(now), number(now));
    }
    naming.renew(now);
    facts.textContent = `${amount(film, now.screenTime)} · ${countTracks(now.tracks.length)}`;
    bar.style.width = Math.min(100, (now.screenTime / longestTime()) * 100) + "%";
    badges.replaceChildren(...badgesOf(now));
    cell.mark();
  }
}

function longestTime() {
  return Math.max(0.001, cast().people[0]?.screenTime ?? 0);
}

export function badgesOf(person) {
  const badges = [];
  const badge = (text, why, kind) => badges.push(element("span", { class: "badge " + kind, title: why }, text, unseen(`: ${why}`)));
  person.hidden && badge("hidden", "left out of the lists and exports, not deleted", "quiet");
  person.twice && badge("twice in a frame", "one of the two must be somebody else, or a mirror", "loud");
  person.doubt >= WORTH_A_LOOK &&
    badge(`${percent(person.doubt)} in doubt`, "open questions may change so much of this person’s time", "quiet");
  return badges;
}
