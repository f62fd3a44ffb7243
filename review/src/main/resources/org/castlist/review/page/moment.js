// A moment of the film: its picture, or the film itself playing, with a box around the face.

import { cast } from "./cast.js";
import { button, element } from "./elements.js";
import { frameUrl } from "./faces.js";
import { boxAt, boxesOf } from "./boxes.js";
import { get } from "./server.js";
import { clock } from "./words.js";

const PICTURES_A_SECOND = 4;
// found out once a page: whether this browser can play this film
let filmPlays = true;

export class Moment {
  constructor({ hasControls = false } = {}) {
    this.picture = element("img", { class: "frame", alt: "", decoding: "async" });
    this.frames = element("div", { class: "boxes", "aria-hidden": "true" });
    this.big = button("▶", () => this.toggle(), { class: "play", "aria-label": "Play this moment" });
    this.missing = element("p", { class: "missing" });
    this.stage = element("div", { class: "stage" }, this.missing, this.picture, this.frames, this.big);
    this.told = element("span", { class: "moment-time" });
    this.slider = element("input", {
      type: "range",
      min: "0",
      max: "1",
      step: "any",
      "aria-label": "Moment within the track",
      oninput: () => this.#scrub(),
    });
    this.sound = button("Sound off", () => this.#toggleSound(), { class: "plain", "aria-pressed": "false", hidden: true });
    const controls = hasControls ? [element("div", { class: "moment-controls" }, this.slider, this.told, this.sound)] : [];
    this.element = element("figure", { class: "moment" }, this.stage, ...controls);
    const { width, height, pictures } = cast().film;
    this.stage.style.aspectRatio = `${width} / ${height}`;
    this.stage.style.setProperty("--ratio", width / height);
    this.big.hidden = pictures;
  }

  /** The track in the middle of its time unless told, waiting to be played. */
  show(track, time = (track.start + track.end) / 2) {
    if (track.id !== this.track?.id) {
      this.stop();
      this.track = track;
      this.tracks = [track];
      this.slider.min = track.start;
      this.slider.max = track.end;
      this.goTo(time);
    }
  }

  /** One moment with the boxes of several tracks, which does not play. */
  showStill(time, tracks) {
    this.big.hidden = true;
    this.tracks = tracks;
    this.goTo(time);
  }

  /** Shows the picture of a time. Pictures come one by one: of those asked for meanwhile only the newest is fetched. */
  goTo(time) {
    this.stage.classList.remove("film");
    this.#tell(time);
    if (this.arriving) {
      this.wanted = time;
      return this.arriving;
    }
    this.arriving = this.#fetch(time).then(() => {
      const next = this.wanted;
      this.arriving = this.wanted = undefined;
      return next === undefined || next === time ? undefined : this.goTo(next);
    });
    return this.arriving;
  }

  toggle() {
    this.playing ? this.stop() : this.play();
  }

  async play() {
    if (!this.track || cast().film.pictures) {
      return;
    }
    const turn = (this.playing = {});
    this.stage.classList.add("playing");
    this.big.textContent = "❚❚";
    this.big.setAttribute("aria-label", "Stop");
    const played = filmPlays && (await this.#playFilm(turn));
    if (!played && this.playing === turn) {
      await this.#playPictures(turn);
    }
    if (this.playing === turn) {
      this.stop();
    }
  }

  stop() {
    this.playing = undefined;
    this.video?.pause();
    this.stage.classList.remove("playing");
    this.big.textContent = "▶";
    this.big.setAttribute("aria-label", "Play this moment");
  }

  /** Resolves false where the browser cannot play the film, true when the moment is over. */
  #playFilm(turn) {
    const video = this.#film();
    const { start, end } = this.track;
    return new Promise((resolve) => {
      video.onerror = () => {
        filmPlays = false;
        video.remove();
        resolve(false);
      };
      const follow = () => {
        if (this.playing !== turn || video.ended || video.currentTime >= end - 0.001) {
          return resolve(true);
        }
        // between two tracks the film still stands at the former one
        this.stage.classList.toggle("film", !video.seeking && video.readyState > 1);
        this.#follow(Math.max(start, video.currentTime));
        return requestAnimationFrame(follow);
      };
      video.currentTime = start;
      video.play().then(follow, () => resolve(!video.error && this.playing !== turn));
    });
  }

  #film() {
    if (!this.video) {
      this.video = element("video", { src: "/film", preload: "metadata", playsinline: true, disablepictureinpicture: true });
      this.video.muted = true;
      this.stage.insertBefore(this.video, this.frames);
    }
    this.sound.hidden = false;
    return this.video;
  }

  #follow(time) {
    this.#tell(time);
    this.#drawBoxes(time);
  }

  #tell(time) {
    this.slider.value = time;
    this.told.textContent = clock(time, true);
  }

  /** Resolves when the picture is shown, or is known to be missing. */
  #fetch(time) {
    const url = frameUrl(time);
    const picture = new Image();
    return new Promise((resolve) => {
      const settle = (isThere) => {
        isThere ? (this.picture.src = url) : this.#sayWhyNot(url);
        this.#drawBoxes(time);
        resolve();
      };
      picture.onload = () => settle(true);
      picture.onerror = () => settle(false);
      picture.src = url;
    });
  }

  async #playPictures(turn) {
    const { start, end } = this.track;
    for (let time = start; time < end && this.playing === turn; time += 1 / PICTURES_A_SECOND) {
      const rest = new Promise((resolve) => setTimeout(resolve, 1000 / PICTURES_A_SECOND));
      await this.goTo(time);
      await rest;
    }
  }

  /** A picture that does not come tells no reason; its address asked again does. */
  async #sayWhyNot(url) {
    this.picture.removeAttribute("src");
    this.missing.textContent = await get(url).then(
      () => "",
      (problem) => problem.message,
    );
  }

  #scrub() {
    this.stop();
    this.goTo(Number(this.slider.value));
  }

  #toggleSound() {
    this.video.muted = !this.video.muted;
    this.sound.textContent = this.video.muted ? "Sound off" : "Sound on";
    this.sound.setAttribute("aria-pressed", String(!this.video.muted));
  }

  async #drawBoxes(time) {
    this.time = time;
    const { width, height } = cast().film;
    const drawn = await Promise.all(this.tracks.map((track) => boxesOf(track.id)));
    if (this.time !== time) {
      return;
    }
    const places = drawn.map((boxes) => boxAt(boxes, time)).filter(Boolean);
    while (this.frames.children.length > places.length) {
      this.frames.lastChild.remove();
    }
    places.forEach(([x, y, w, h], i) => {
      const style = (this.frames.children[i] || this.frames.appendChild(element("div", { class: "box" }))).style;
      style.left = (x / width) * 100 + "%";
      style.top = (y / height) * 100 + "%";
      style.width = (w / width) * 100 + "%";
      style.height = (h / height) * 100 + "%";
    });
  }
}
