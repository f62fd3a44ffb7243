// A person's part in one film: their faces there, their name there, and what links them to the rest.

import { call } from "./acts.js";
import { chanceText, cosineText } from "./chances.js";
import { face } from "./faces.js";
import { library } from "./library.js";
import { memberNamer } from "./names.js";
import { button, element, isolated } from "/page/elements.js";
import { Naming } from "/page/naming.js";
import { length } from "/page/words.js";

const FACES = 5;

/** A cell of the list of films; {tieOf(member)} tells what links them, {part([member])} takes them out. */
export function memberRow(member, { selection, tieOf, part }) {
  let shown = member;
  const box = element("input", { type: "checkbox", onchange: () => selection.toggle(shown.id) });
  const faces = element("div", { class: "faces-row" });
  const film = element("h2", {});
  const naming = new Naming(called(member), { namer: memberNamer });
  const facts = element("p", { class: "facts" });
  const tie = element("p", { class: "tie" });
  const accept = button("", () => call(shown.proposed, [shown]), { class: "main" });
  const out = button("Not this person…", () => part([shown]));
  const node = element(
    "article",
    { class: "member" },
    element("label", { class: "tick-box" }, box),
    faces,
    element("div", { class: "member-text" }, film, facts, tie),
    element("div", { class: "member-name" }, naming.element),
    element("div", { class: "member-acts" }, accept, out),
  );
  const cell = { node, entry: box, renew, mark, tell };
  renew(member);
  return cell;

  function renew(now) {
    shown = now;
    box.setAttribute("aria-label", `Select ${now.film}`);
    film.replaceChildren(isolated(now.film));
    naming.renew(called(now));
    facts.textContent = `${now.there}, ${length(now.seconds)}`;
    accept.hidden = !now.proposed;
    accept.replaceChildren("Yes, ", isolated(now.proposed ?? ""));
    accept.setAttribute("aria-label", `Yes, ${now.proposed} in ${now.film}`);
    out.hidden = now.owner.members.length === 1;
    out.setAttribute("aria-label", `Not this person: ${now.film}`);
    mark();
    tell();
  }

  function mark() {
    box.checked = selection.has(shown.id);
    node.classList.toggle("picked", box.checked);
  }

  function tell() {
    const known = tieOf(shown);
    const pictures = known?.pictures ?? 1;
    const drawn = `${shown.id} ${pictures} ${known?.trouble ?? ""}`;
    if (faces.dataset.drawn !== drawn) {
      faces.dataset.drawn = drawn;
      const places = [...Array(Math.max(1, Math.min(FACES, pictures))).keys()];
      faces.replaceChildren(...places.map((place) => face(shown, place ? "" : `In ${shown.film}`, place)));
    }
    tie.textContent = known ? (known.trouble ?? tieText(known)) : "";
  }
}

/** The name in that film alone. */
function called(member) {
  return { ...member, title: member.name ?? "No name here" };
}

function tieText({ cosine, chance, closest, closestCosine }) {
  if (cosine === null) {
    return "In this film only.";
  }
  const rest = library().person(closest)?.members.length > 2 ? `; most like ${closest} (${cosineText(closestCosine)})` : "";
  return `${chanceText(chance)} that this is the same person: cosine ${cosineText(cosine)}${rest}`;
}
