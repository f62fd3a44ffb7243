// One person: the lane over the film, every track, and the moment each shows.

import { cast } from "./cast.js";
import { correct, makePerson } from "./corrections.js";
import { button, element, isolated } from "./elements.js";
import { number, portrait, portraitKey } from "./faces.js";
import { Lane } from "./lane.js";
import { openMerge } from "./merging.js";
import { openMove } from "./moving.js";
import { choices, openDialog } from "./dialogs.js";
import { NameField } from "./name-field.js";
import { namer, names } from "./names.js";
import { Naming } from "./naming.js";
import { badgesOf } from "./person-card.js";
import { TrackBoard } from "./track-board.js";
import { amount, clock, countTracks } from "./words.js";

let shown;
let naming;
const picture = element("div", { class: "person-face" });
const nameplace = element("div", { class: "person-name" });
const facts = element("p", { class: "small" });
const badges = element("p", { class: "badges" });
const hide = button("Hide", () => correct({ type: "hide", person: shown.id, hidden: !shown.hidden }), { title: "H" });
const merge = button("Merge with…", () => openMergeWith(), { title: "M" });
const around = element("p", { class: "around" });
const gone = element("p", { class: "lead", hidden: true });
const board = new TrackBoard({ label: "Tracks", actions, onshow: (track) => drawLane(track) });
const lane = new Lane({ onpick: (track, event) => board.pick(track, event) });
const head = element(
  "header",
  { class: "person-head" },
  picture,
  element("div", { class: "person-text" }, nameplace, facts, badges, element("p", { class: "person-acts" }, merge, hide)),
  around,
);
const whole = element("div", {}, head, lane.element, board.element);

export const person = {
  title: () => shown?.title ?? "Person",
  element: element("section", { class: "person", "aria-label": "Person" }, gone, whole),
  enter,
  update: () => draw(),
  leave: () => board.leave(),
  focus: () => nameplace.querySelector("button")?.focus({ preventScroll: true }),
  press,
};

function enter(id, track) {
  const isOther = shown?.id !== id;
  shown = cast().personById.get(id) || (isOther ? { id, tracks: [], title: id } : shown);
  if (isOther) {
    naming = undefined;
    board.reset();
  }
  draw();
  const addressed = track && cast().trackById.get(track);
  addressed && board.showTrack(addressed, false);
}

function draw() {
  const now = cast().personById.get(shown.id);
  whole.hidden = !now;
  gone.hidden = Boolean(now);
  if (!now) {
    gone.replaceChildren(
      isolated(shown.title),
      " is no longer among the people: merged into another, or found anew. ",
      element("a", { href: "#/people" }, "To the people"),
    );
    return;
  }
  shown = now;
  drawHead();
  board.show(cast().tracksOf(shown.tracks));
}

function drawHead() {
  if (!naming) {
    naming = new Naming(shown, { namer, level: "h1" });
    nameplace.replaceChildren(naming.element);
  }
  naming.renew(shown);
  if (picture.dataset.shown !== shown.id + portraitKey(shown)) {
    picture.dataset.shown = shown.id + portraitKey(shown);
    picture.replaceChildren(portrait(shown, "Picture of " + shown.title), number(shown));
  }
  const tracks = cast().tracksOf(shown.tracks);
  const first = tracks.reduce((least, track) => Math.min(least, track.start), Infinity);
  facts.textContent =
    `${amount(cast().film, shown.screenTime)} in ${countTracks(tracks.length)}` + (tracks.length ? `, first at ${clock(first)}` : "");
  badges.replaceChildren(...badgesOf(shown));
  hide.textContent = shown.hidden ? "Show again" : "Hide";
  drawAround();
}

/** The people before and after in screen time. */
function drawAround() {
  const people = cast().people.filter((one) => !one.hidden || one.id === shown.id);
  const place = people.findIndex((one) => one.id === shown.id);
  const link = (one, text) => (one ? element("a", { href: "#/person/" + one.id, title: one.title }, text) : "");
  around.replaceChildren(
    link(people[place - 1], "← before"),
    element("a", { href: "#/people" }, "all people"),
    link(people[place + 1], "next →"),
  );
}

function drawLane(track) {
  lane.show(board.tracks, { current: track, selection: board.selection, hue: shown.number % 8 });
}

function actions(chosen) {
  const tracks = chosen.map((track) => track.id);
  const act = (text, correction, more = {}) => button(text, async () => (await correct(correction)) && board.settle(), more);
  const done = () => board.settle();
  const one = chosen.length === 1 && chosen[0].crops > 0;
  return [
    button("Move to…", () => openMove(chosen, { from: shown, onmoved: done }), { class: "main", title: "V" }),
    button("New person", async () => (await makePerson(tracks)) && done(), { title: "W" }),
    act(["Not ", isolated(shown.title)], { type: "not-this-person", tracks, person: shown.id }),
    act(
      ["Surely ", isolated(shown.title)],
      { type: "confirm", tracks, person: shown.id },
      { title: "This is right, and stays so when people are found anew" },
    ),
    act("Not a face", { type: "not-a-face", tracks }),
    act("Leave out", { type: "leave-out", tracks }, { title: "A face that does not matter: it goes to the unknown" }),
    ...(one ? [act("Use as picture", { type: "portrait", person: shown.id, track: tracks[0] })] : []),
  ];
}

function openMergeWith() {
  const other = (two) => {
    dialog.close();
    openMerge([shown, two], { onmerged: (into) => into.id !== shown.id && (location.hash = "#/person/" + into.id) });
  };
  const field = new NameField({
    book: names,
    label: "Name of the other",
    except: shown.id,
    suggestAll: true,
    onperson: other,
    onname: () => field.focus(),
  });
  const dialog = openDialog(
    ["Who else is ", isolated(shown.title), "?"],
    field.element,
    element("p", { class: "small" }, "Type a name or “Person 3” and choose; you will see both faces first."),
    choices(button("Cancel", () => dialog.close())),
  );
  dialog.classList.add("tall");
  field.focus();
}

function press(event) {
  const chosen = board.chosen();
  const acts = {
    n: () => naming?.edit(),
    h: () => hide.click(),
    m: openMergeWith,
    v: () => chosen.length && openMove(chosen, { from: shown, onmoved: () => board.settle() }),
    w: async () => chosen.length && (await makePerson(chosen.map((track) => track.id))) && board.settle(),
  };
  const act = acts[event.key.toLowerCase()];
  act?.();
  return Boolean(act) || board.press(event);
}
