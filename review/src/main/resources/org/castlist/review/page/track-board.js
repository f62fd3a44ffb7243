// Tracks to look at and to select, with the moment of the film that they show.

import { announce, button, element, isFocusLost } from "./elements.js";
import { face } from "./faces.js";
import { Grid } from "./grid.js";
import { Moment } from "./moment.js";
import { Selection } from "./selection.js";
import { clock, countTracks, length } from "./words.js";

const ORDERS = [
  ["time", "Film order", (a, b) => a.start - b.start],
  ["clear", "Least clear first", (a, b) => a.quality - b.quality],
  ["long", "Longest first", (a, b) => b.end - b.start - (a.end - a.start)],
];

/** {actions(tracks)} gives the buttons for what is selected; {onshow(track)} hears which track is shown. */
export class TrackBoard {
  constructor({ label, actions, onshow }) {
    Object.assign(this, { actions, onshow });
    this.tracks = [];
    this.selection = new Selection();
    this.moment = undefined;
    this.place = element("div", { class: "moment-place" });
    this.order = element(
      "select",
      { "aria-label": "Order of the tracks", onchange: () => this.show(this.tracks) },
      ...ORDERS.map(([value, text]) => element("option", { value }, text)),
    );
    this.all = button("Select all", () => this.#selectAll(), { class: "plain" });
    this.counted = element("span", { class: "small" });
    this.grid = new Grid({
      label,
      role: "listbox",
      itemRole: "option",
      width: 92,
      height: (width, letter) => width + 1.5 * letter,
      gap: 8,
      make: (track) => this.#tile(track),
      empty: "No track.",
    });
    this.grid.element.setAttribute("aria-multiselectable", "true");
    this.grid.onstep = (from, to, isRange) => isRange && this.selection.upTo(to.id, this.grid.items, from.id);
    this.grid.covered = () => (innerWidth < 640 ? this.place.getBoundingClientRect().bottom : 72);
    this.bar = element("div", { class: "actions", role: "toolbar", "aria-label": "With the selected tracks", hidden: true });
    this.element = element(
      "div",
      { class: "board" },
      this.place,
      element(
        "div",
        { class: "board-tracks" },
        element("div", { class: "board-head" }, this.counted, this.order, this.all),
        this.grid.whole,
      ),
      this.bar,
    );
    this.selection.addEventListener("change", () => this.#drawSelection());
  }

  show(tracks) {
    this.tracks = tracks;
    const order = ORDERS.find(([value]) => value === this.order.value)[2];
    const sorted = [...tracks].sort((a, b) => order(a, b) || a.start - b.start);
    this.selection.keep(tracks);
    this.grid.show(sorted);
    this.counted.textContent = countTracks(tracks.length);
    // the same track as before, as the cast knows it now
    const current = tracks.find((track) => track.id === this.current?.id) || sorted[0];
    this.#drawMoment(current);
    this.#drawSelection();
  }

  /** What was selected is dealt with: nothing is selected any more, and the keys go on among the tracks. */
  settle() {
    this.selection.clear();
    isFocusLost() && this.grid.focus(this.grid.current);
  }

  /** Forgets what was looked at: other tracks are about to be shown. */
  reset() {
    this.tracks = [];
    this.current = undefined;
    this.selection.clear();
  }

  leave() {
    this.moment?.stop();
    document.body.classList.remove("selecting");
  }

  /** Shows the moment of a track, and plays it when asked. */
  showTrack(track, plays = true) {
    this.#drawMoment(track);
    plays && this.moment.play();
  }

  pick(track, event) {
    if (event.shiftKey) {
      this.selection.upTo(track.id, this.grid.items);
    } else if (event.ctrlKey || event.metaKey) {
      this.selection.toggle(track.id);
    } else {
      this.selection.anchor = track.id;
      this.showTrack(track);
    }
  }

  chosen() {
    return this.tracks.filter((track) => this.selection.has(track.id));
  }

  press(event) {
    const track = this.grid.items[this.grid.places?.get(this.grid.current)];
    const here = this.grid.element.contains(event.target) && track;
    const acts = {
      x: () => here && this.selection.toggle(track.id),
      a: () => this.#selectAll(),
      p: () => this.moment?.toggle(),
      Escape: () => this.selection.clear(),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    act?.();
    return Boolean(act);
  }

  #drawMoment(track) {
    this.current = track;
    this.place.hidden = !track;
    if (track) {
      this.moment ??= this.#makeMoment();
      this.moment.show(track);
    }
    this.grid.cells.forEach((cell) => cell.mark());
    this.onshow?.(track);
  }

  /** Made when it is first needed: it wants to know the film. */
  #makeMoment() {
    const moment = new Moment({ hasControls: true });
    this.place.prepend(moment.element);
    return moment;
  }

  #tile(track) {
    const tick = element("span", { class: "tick", "aria-hidden": "true", onclick: (event) => this.#tickClicked(event, tile.track) }, "✓");
    const caption = element("span", { class: "caption" });
    const node = element("div", { class: "tile", tabindex: "-1" }, face(track), tick, caption);
    const tile = { node, entry: node, track };
    tile.mark = () => {
      node.setAttribute("aria-selected", String(this.selection.has(tile.track.id)));
      node.classList.toggle("at", tile.track.id === this.current?.id);
    };
    tile.renew = (now) => {
      tile.track = now;
      caption.textContent = `${clock(now.start)} · ${length(now.end - now.start)}`;
      node.setAttribute("aria-label", `Track at ${clock(now.start)}, ${length(now.end - now.start)}, shot ${now.shot}`);
      tile.mark();
    };
    node.addEventListener("click", (event) => this.pick(tile.track, event));
    node.addEventListener("keydown", (event) => this.#pressTile(event, tile.track));
    tile.renew(track);
    return tile;
  }

  #tickClicked(event, track) {
    event.stopPropagation();
    event.shiftKey ? this.selection.upTo(track.id, this.grid.items) : this.selection.toggle(track.id);
  }

  #pressTile(event, track) {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      event.key === " " ? this.selection.toggle(track.id) : this.showTrack(track);
    }
  }

  #selectAll() {
    this.selection.size === this.tracks.length ? this.selection.clear() : this.selection.all(this.grid.items);
  }

  #drawSelection() {
    const chosen = this.chosen();
    this.grid.cells.forEach((cell) => cell.mark());
    this.bar.hidden = chosen.length === 0;
    document.body.classList.toggle("selecting", chosen.length > 0);
    this.all.textContent = chosen.length && chosen.length === this.tracks.length ? "Select none" : "Select all";
    this.onshow?.(this.current);
    if (chosen.length !== this.told) {
      this.told = chosen.length;
      announce(countTracks(chosen.length) + " selected");
    }
    if (chosen.length) {
      this.bar.replaceChildren(
        element("span", { class: "chosen" }, countTracks(chosen.length)),
        ...this.actions(chosen),
        button("Clear", () => this.selection.clear(), { class: "plain" }),
      );
    }
  }
}
