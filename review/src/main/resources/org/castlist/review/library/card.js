// Somebody across films in the grid: the clearest face, the name, and a face of every other film.

import { countFilms } from "./chances.js";
import { face } from "./faces.js";
import { accept, namer } from "./names.js";
import { button, element } from "/page/elements.js";
import { Naming } from "/page/naming.js";
import { length } from "/page/words.js";

const OTHERS = 6;

/** A cell of the grid of people; {selection} tells whether it is picked. */
export function card(person, selection) {
  const main = element("a", { class: "card-face" });
  const naming = new Naming(person, { namer, level: "h3" });
  const facts = element("p", { class: "facts" });
  const others = element("div", { class: "others", "aria-hidden": "true" });
  const ask = element("p", { class: "badges" });
  const box = element("input", { type: "checkbox", onchange: () => selection.toggle(cell.id) });
  const pick = element("label", { class: "pick" }, box);
  const cell = {
    node: element("article", { class: "card" }, main, pick, element("div", { class: "card-text" }, naming.element, facts, others, ask)),
    get entry() {
      return naming.element.querySelector("button, input") || main;
    },
    renew,
    mark: () => {
      box.checked = selection.has(cell.id);
      cell.node.classList.toggle("picked", box.checked);
    },
  };
  renew(person);
  return cell;

  function renew(now) {
    cell.id = now.id;
    main.href = "#/person/" + encodeURIComponent(now.id);
    main.setAttribute("aria-label", `Open ${now.title}`);
    box.setAttribute("aria-label", `Select ${now.title}`);
    const shown = now.clearest.map((member) => member.id).join();
    if (main.dataset.shown !== shown) {
      main.dataset.shown = shown;
      main.replaceChildren(face(now.clearest[0]));
      others.hidden = now.clearest.length === 1;
      others.replaceChildren(...now.clearest.slice(1, 1 + OTHERS).map((member) => face(member)));
    }
    naming.renew(now);
    facts.textContent = `${countFilms(now.films.size)} · ${length(now.seconds)}`;
    ask.replaceChildren(...asks(now));
    cell.mark();
  }
}

function asks(person) {
  if (person.proposed.length) {
    const words = `Is it ${person.name} in ${countFilms(person.proposed.length)} more?`;
    return [button(words, () => accept(person), { class: "ask" })];
  }
  const badges = [];
  person.films.size === 1 && badges.push(element("span", { class: "badge quiet" }, "new face"));
  person.films.size < person.members.length && badges.push(element("span", { class: "badge loud" }, "twice in a film"));
  return badges;
}
