// Making one person of several: their faces side by side, and a hard word when they were ever in one frame.

import { cast } from "./cast.js";
import { correct } from "./corrections.js";
import { choices, openDialog } from "./dialogs.js";
import { button, element, isolated } from "./elements.js";
import { face, number } from "./faces.js";
import { Moment } from "./moment.js";
import { amount, clock, countTracks } from "./words.js";

const FACES = 6;
const SIDES = 6;

/** Asks whether these people are one; onmerged() follows a merge, onsamename() the wish to give two people one name. */
export function openMerge(people, { into = longest(people), onmerged, onsamename } = {}) {
  const kept = { person: into };
  const meeting = firstMeeting(people);
  const merge = button(meeting ? "Merge all the same" : "One person: merge", act, { class: meeting ? "danger" : "main" });
  const apart = button("Two people", () => {
    dialog.close();
    onsamename();
  });
  const cancel = button("Cancel", () => dialog.close());
  const title = people.length === 2 ? "Are these the same person?" : `Are these ${people.length} the same person?`;
  const buttons = choices(merge, ...(onsamename ? [apart] : []), cancel);
  const dialog = openDialog(title, ...sidesOf(people, kept), meeting ? warning(meeting) : "", buttons);
  dialog.classList.add("wide");
  (meeting ? cancel : merge).focus();

  async function act() {
    const others = people.filter((person) => person.id !== kept.person.id);
    if (await correct(...others.map((person) => ({ type: "merge", person: person.id, into: kept.person.id })))) {
      dialog.close();
      onmerged?.(kept.person);
    }
  }
}

function sidesOf(people, kept) {
  const sides = people.slice(0, SIDES).map((person) => side(person, kept));
  const grid = element("div", { class: "merge-sides", role: "radiogroup", "aria-label": "Whose name and number stays" }, ...sides);
  const more = people.length - sides.length;
  return more ? [grid, element("p", { class: "small" }, `… and ${more} more.`)] : [grid];
}

/** Who keeps number and name: the one with a name, and of those the one seen longest. */
function longest(people) {
  return [...people].sort((a, b) => Number(Boolean(b.name)) - Number(Boolean(a.name)) || b.screenTime - a.screenTime)[0];
}

function side(person, kept) {
  const faces = cast()
    .clearest(person)
    .slice(0, FACES)
    .map((track) => face(track));
  const radio = element("input", { type: "radio", name: "kept", onchange: () => (kept.person = person) });
  radio.checked = kept.person === person;
  const facts = element("small", {}, `${amount(cast().film, person.screenTime)} in ${countTracks(person.tracks.length)}`);
  const name = element("span", { class: "merge-name" }, isolated(person.title), number(person), facts);
  return element(
    "label",
    { class: "merge-side" },
    element("span", { class: "merge-faces" }, ...faces),
    element("span", { class: "merge-kept" }, radio, name),
    element("small", {}, "keeps this name and number"),
  );
}

function firstMeeting(people) {
  for (let i = 0; i < people.length; i++) {
    for (let j = i + 1; j < people.length; j++) {
      const pairs = cast().together(people[i], people[j]);
      if (pairs.length) {
        return { pairs, one: people[i], other: people[j] };
      }
    }
  }
  return undefined;
}

/** The frame in which both are, with both faces marked. */
function warning({ pairs, one, other }) {
  const { these, those } = pairs[0];
  const time = (Math.max(these.start, those.start) + Math.min(these.end, those.end)) / 2;
  const moment = new Moment();
  moment.showStill(time, [these, those]);
  const when = pairs.length === 1 ? `once at ${clock(time)}` : `${pairs.length.toLocaleString("en")} times, first at ${clock(time)}`;
  const words = element("p", {}, element("strong", {}, "These two are on screen at once, "), when);
  words.append(". Nobody is in one frame twice, but for a mirror, a photograph or a twin: ");
  words.append(isolated(one.title), " and ", isolated(other.title), " are almost surely two people.");
  return element("div", { class: "warning", role: "alert" }, words, moment.element);
}
