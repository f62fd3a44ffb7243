// The tracks that belong to nobody, by the reason why, and a way back for each.

import { cast } from "./cast.js";
import { correct, makePerson } from "./corrections.js";
import { button, element, isolated } from "./elements.js";
import { openMove, quickPeople } from "./moving.js";
import { TrackBoard } from "./track-board.js";
import { amount, count } from "./words.js";

let reason;
const heading = element("h1", { tabindex: "-1" }, "Unknown");
const lead = element("p", { class: "lead" });
const bins = element("nav", { class: "bins", "aria-label": "Reasons" });
const why = element("p", { class: "why" });
const quick = element("div", { class: "quick-place" });
const board = new TrackBoard({ label: "Unknown tracks", actions, onshow: drawQuick });
board.place.append(quick);

export const unknown = {
  title: () => "Unknown",
  element: element("section", { class: "unknown", "aria-label": "Unknown" }, heading, lead, bins, why, board.element),
  enter,
  update: draw,
  leave: () => board.leave(),
  focus: () => heading.focus({ preventScroll: true }),
  press,
};

function enter(wanted, track) {
  if (wanted && wanted !== reason) {
    reason = wanted;
    board.reset();
  }
  draw();
  const addressed = track && cast().trackById.get(track);
  addressed && board.showTrack(addressed, false);
}

function draw() {
  const { unknown: all } = cast();
  const bin = all.find((one) => one.reason === reason) || all[0];
  const tracks = all.reduce((sum, one) => sum + one.tracks.length, 0);
  lead.textContent = tracks
    ? `${count(tracks, "track belongs", "tracks belong")} to nobody. Each is here with the reason, and one click gives it to a person.`
    : "No track is unknown.";
  bins.replaceChildren(...all.map((one) => binLink(one, one === bin)));
  why.textContent = bin ? bin.explanation : "";
  board.element.hidden = !bin;
  bin && board.show(cast().tracksOf(bin.tracks));
}

/** The shown track is one click from a person. */
function drawQuick(track) {
  const shown = track && [track.id, cast().revision].join();
  if (shown !== drawQuick.shown) {
    drawQuick.shown = shown;
    quick.replaceChildren(...(track ? [quickPeople(track, () => board.settle())] : []));
  }
}

function binLink(bin, isHere) {
  const seconds = cast()
    .tracksOf(bin.tracks)
    .reduce((sum, track) => sum + track.end - track.start, 0);
  const facts = element("small", {}, `${bin.tracks.length.toLocaleString("en")} · ${amount(cast().film, seconds)}`);
  return element(
    "a",
    { href: "#/unknown/" + encodeURIComponent(bin.reason), "aria-current": isHere && "true", title: bin.explanation },
    isolated(bin.title),
    facts,
  );
}

function actions(chosen) {
  const tracks = chosen.map((track) => track.id);
  const done = () => board.settle();
  const act = (text, type) => button(text, async () => (await correct({ type, tracks })) && done());
  return [
    button("This is…", () => openMove(chosen, { onmoved: done }), { class: "main", title: "V" }),
    button("A new person", async () => (await makePerson(tracks)) && done(), { title: "W" }),
    act("Not a face", "not-a-face"),
    act("Leave out for good", "leave-out"),
  ];
}

function press(event) {
  const chosen = board.chosen().length ? board.chosen() : board.current ? [board.current] : [];
  const acts = {
    v: () => chosen.length && openMove(chosen, { onmoved: () => board.settle() }),
    w: async () => chosen.length && (await makePerson(chosen.map((track) => track.id))) && board.settle(),
  };
  const act = acts[event.key.toLowerCase()];
  act?.();
  return Boolean(act) || board.press(event);
}
