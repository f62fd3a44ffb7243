// A lane over the film's timeline: each track a strip, the shots faintly behind. Drawn, so that thousands of strips cost nothing.

import { cast } from "./cast.js";
import { element } from "./elements.js";
import { clock, length } from "./words.js";

const TICKS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const PIXELS_A_TICK = 84;
const PIXELS_A_SHOT = 5;
const HEIGHT = 72;
const AXIS = 20;

/** Tells onpick(track, event) of a strip that was clicked or stepped to. */
export class Lane {
  constructor({ onpick }) {
    this.onpick = onpick;
    this.tracks = [];
    this.canvas = element("canvas", {
      class: "lane-picture",
      height: HEIGHT,
      role: "slider",
      tabindex: "0",
      "aria-label": "Timeline: arrow keys step through the tracks",
      "aria-orientation": "horizontal",
    });
    this.room = element("div", { class: "lane-room" }, this.canvas);
    this.view = element("div", { class: "lane-view", onscroll: () => this.draw() }, this.room);
    this.zoom = element("input", { type: "range", min: "0", value: "0", step: "0.25", oninput: () => this.#zoomTo(this.zoom.value) });
    this.told = element("output", {});
    this.tip = element("span", { class: "lane-tip", "aria-hidden": "true" });
    const foot = element("div", { class: "lane-foot" }, element("label", {}, "Zoom ", this.zoom), this.told, this.tip);
    this.element = element("div", { class: "lane" }, this.view, foot);
    this.#listen();
  }

  show(tracks, { current, selection, hue }) {
    this.tracks = [...tracks].sort((a, b) => a.start - b.start);
    Object.assign(this, { current, selection, hue });
    // as far as half a minute in the window
    this.zoom.max = Math.max(1, Math.log2(cast().film.seconds / 30)).toFixed(2);
    const place = this.tracks.indexOf(current);
    this.canvas.setAttribute("aria-valuemin", 1);
    this.canvas.setAttribute("aria-valuemax", Math.max(1, this.tracks.length));
    this.canvas.setAttribute("aria-valuenow", place + 1);
    this.canvas.setAttribute(
      "aria-valuetext",
      current ? `track ${place + 1} of ${this.tracks.length}, ${clock(current.start)} to ${clock(current.end)}` : "no track",
    );
    this.draw();
  }

  draw() {
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => this.#paint());
  }

  #listen() {
    new ResizeObserver(() => this.draw()).observe(this.view);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    this.canvas.addEventListener("click", (event) => this.#pick(event));
    this.canvas.addEventListener("pointermove", (event) => this.#point(event));
    this.canvas.addEventListener("pointerleave", () => (this.tip.textContent = ""));
    this.canvas.addEventListener("keydown", (event) => this.#step(event));
    this.view.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  get #width() {
    return this.view.clientWidth * 2 ** this.zoom.value;
  }

  #paint() {
    const shown = this.view.clientWidth;
    if (!shown) {
      return;
    }
    const { seconds } = cast().film;
    this.room.style.width = this.#width + "px";
    const sharp = devicePixelRatio || 1;
    this.canvas.width = shown * sharp;
    this.canvas.height = HEIGHT * sharp;
    this.canvas.style.width = shown + "px";
    this.canvas.style.height = HEIGHT + "px";
    this.scale = this.#width / seconds;
    this.from = this.view.scrollLeft / this.scale;
    this.until = this.from + shown / this.scale;
    const pen = this.canvas.getContext("2d");
    pen.scale(sharp, sharp);
    const colours = getComputedStyle(this.element);
    const colour = (name) => colours.getPropertyValue(name).trim();
    this.#paintShots(pen, colour);
    this.#paintAxis(pen, colour);
    this.#paintTracks(pen, colour);
    this.told.textContent = this.zoom.value === "0" ? "whole film" : length(seconds / 2 ** this.zoom.value) + " in view";
    this.zoom.setAttribute("aria-valuetext", this.told.textContent);
  }

  #x(time) {
    return (time - this.from) * this.scale;
  }

  #paintShots(pen, colour) {
    const { shots } = cast();
    if (this.#width < shots.length * PIXELS_A_SHOT) {
      return;
    }
    pen.fillStyle = colour("--band");
    shots.forEach(
      ([start, end], i) =>
        i % 2 && end > this.from && start < this.until && pen.fillRect(this.#x(start), AXIS, (end - start) * this.scale, HEIGHT),
    );
  }

  #paintAxis(pen, colour) {
    const every = TICKS.find((seconds) => seconds * this.scale >= PIXELS_A_TICK) || 7200;
    pen.font = "12px system-ui, sans-serif";
    pen.strokeStyle = colour("--line");
    pen.fillStyle = colour("--soft");
    for (let time = Math.floor(this.from / every) * every; time < this.until; time += every) {
      pen.beginPath();
      pen.moveTo(Math.round(this.#x(time)) + 0.5, 0);
      pen.lineTo(Math.round(this.#x(time)) + 0.5, HEIGHT);
      pen.stroke();
      pen.fillText(clock(time), this.#x(time) + 4, 13);
    }
  }

  #paintTracks(pen, colour) {
    const hue = colour(`--hue-${this.hue ?? 7}`);
    for (const track of this.tracks) {
      if (track.end < this.from || track.start > this.until) {
        continue;
      }
      const isChosen = this.selection?.has(track.id);
      const width = Math.max(2, (track.end - track.start) * this.scale - 1);
      pen.fillStyle = isChosen ? colour("--ink") : hue;
      pen.fillRect(this.#x(track.start), AXIS + (isChosen ? 4 : 10), width, HEIGHT - AXIS - (isChosen ? 8 : 20));
      if (track === this.current) {
        pen.strokeStyle = colour("--ink");
        pen.lineWidth = 2;
        pen.strokeRect(this.#x(track.start) - 1, AXIS + 5, width + 2, HEIGHT - AXIS - 10);
        pen.lineWidth = 1;
      }
    }
  }

  /** The strip under a point, or the nearest within a finger's reach. */
  #under(event) {
    const reach = (event.pointerType === "touch" ? 16 : 5) / this.scale;
    const time = this.from + event.offsetX / this.scale;
    const away = (track) => Math.max(track.start - time, time - track.end, 0);
    let best;
    for (const track of this.tracks) {
      if (away(track) <= reach && (!best || away(track) < away(best))) {
        best = track;
      }
    }
    return best;
  }

  #pick(event) {
    const track = this.#under(event);
    track && this.onpick(track, event);
  }

  #point(event) {
    const track = this.#under(event);
    this.canvas.style.cursor = track ? "pointer" : "default";
    this.tip.textContent = track ? `${clock(track.start, true)} to ${clock(track.end, true)}, shot ${track.shot}` : "";
  }

  #step(event) {
    const now = this.tracks.indexOf(this.current);
    const last = this.tracks.length - 1;
    const next = { ArrowRight: Math.min(now + 1, last), ArrowLeft: Math.max(now - 1, 0), Home: 0, End: last }[event.key];
    if (next !== undefined && last >= 0) {
      event.preventDefault();
      this.reveal(this.tracks[next]);
      this.onpick(this.tracks[next], event);
    }
  }

  reveal(track) {
    if (track.start < this.from || track.end > this.until) {
      this.view.scrollLeft = track.start * this.scale - this.view.clientWidth / 3;
    }
  }

  #wheel(event) {
    if (event.ctrlKey) {
      event.preventDefault();
      this.#zoomTo(Number(this.zoom.value) - Math.sign(event.deltaY) * 0.5, event.clientX - this.view.getBoundingClientRect().left);
    }
  }

  /** Zooms around a place of the view, its middle unless told. */
  #zoomTo(value, at = this.view.clientWidth / 2) {
    const time = this.from + at / this.scale;
    this.zoom.value = value;
    this.room.style.width = this.#width + "px";
    this.view.scrollLeft = (time / cast().film.seconds) * this.#width - at;
    this.draw();
  }
}
