// A lane for each person over the shots of the film.

const LANES_AT_FIRST = 24;
const TICKS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const PIXELS_A_TICK = 84;
const PIXELS_A_SHOT = 5;

const watchedSeconds = Math.max(report.film.until - report.film.from, 0.001);
const axis = element("div", { class: "axis" });
const bands = element("div", { class: "bands", "aria-hidden": "true" });

function drawTimeline() {
  const lanes = document.getElementById("lanes");
  report.shots.filter((_, i) => i % 2).forEach((span) => bands.append(placed(element("div", {}), ...span)));
  const corner = element("span", { class: "lane-label" });
  lanes.append(bands, element("div", { class: "axis-row", "aria-hidden": "true" }, corner, axis));
  fill(
    "more-lanes",
    ...firstFew(shownPeople, LANES_AT_FIRST, lane, lanes, (rest) => `Show ${count(rest, "more lane", "more lanes")}`),
  );
  listenToZoom();
  lanes.addEventListener("pointerover", (event) => {
    const bar = event.target.closest(".bar");
    bar ? tellOf(bar) : hideTip();
  });
  // a finger leaves as soon as it lifts: what it tapped stays told until something else happens
  lanes.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && hideTip());
}

function placed(part, start, end) {
  part.style.left = ((start - report.film.from) / watchedSeconds) * 100 + "%";
  part.style.width = ((end - start) / watchedSeconds) * 100 + "%";
  return part;
}

function lane(person) {
  const name = `${person.title}: ${count(person.appearances.length, "appearance", "appearances")}, ${length(person.screenTime)}`;
  const track = element("div", { class: "lane-track", role: "listbox", "aria-orientation": "horizontal", "aria-label": name, tabindex: "0" });
  person.appearances.forEach((appearance, i) => {
    const bar = element("div", { class: "bar", role: "option", id: `${person.anchor}-${i}` });
    bar.tells = { person, appearance };
    track.append(placed(bar, ...appearance.span));
  });
  track.addEventListener("keydown", step);
  track.addEventListener("blur", () => leave(track));
  const label = element("a", { class: "lane-label", href: "#tracks-" + person.anchor, title: person.title }, numberOf(person), isolated(person.title));
  return element("div", { class: "lane " + person.look }, label, track);
}

function step(event) {
  const bars = [...event.currentTarget.children];
  const now = bars.findIndex((bar) => bar.classList.contains("at"));
  const last = bars.length - 1;
  const next = { ArrowRight: Math.min(now + 1, last), ArrowLeft: Math.max(now - 1, 0), Home: 0, End: last }[event.key];
  if (next === undefined) {
    return;
  }
  event.preventDefault();
  leave(event.currentTarget);
  bars[next].classList.add("at");
  bars[next].setAttribute("aria-selected", "true");
  bars[next].setAttribute("aria-label", words(bars[next].tells));
  event.currentTarget.setAttribute("aria-activedescendant", bars[next].id);
  bars[next].scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  // scrolling tells its listeners a moment later, and they hide the tip
  requestAnimationFrame(() => requestAnimationFrame(() => tellOf(bars[next])));
}

function leave(track) {
  track.querySelector(".at")?.removeAttribute("aria-selected");
  track.querySelector(".at")?.classList.remove("at");
  track.removeAttribute("aria-activedescendant");
  hideTip();
}

function words({ person, appearance }) {
  return `${person.title}, ${clock(appearance.span[0], true)} to ${clock(appearance.span[1], true)}, shot ${appearance.shot}`;
}

function tellOf(bar) {
  const { person, appearance } = bar.tells;
  const [start, end] = appearance.span;
  const pictured = appearance.tracks.map((place) => report.tracks[place]).find((track) => track.pictures.length);
  showTip(
    bar.getBoundingClientRect(),
    pictured ? picture(pictured.pictures[0], "") : blank(String(person.number)),
    person.title,
    `${clock(start, true)} to ${clock(end, true)}`,
    `${length(end - start)} in shot ${appearance.shot}`,
  );
}

function listenToZoom() {
  const zoom = document.getElementById("zoom");
  // as far as half a minute in the window
  zoom.max = Math.max(1, Math.log2(watchedSeconds / 30)).toFixed(2);
  zoom.addEventListener("input", drawZoomed);
  addEventListener("resize", drawZoomed);
  drawZoomed();
}

/** Widens the lanes around the middle of the view; bars keep their places, which are shares of the width. */
function drawZoomed() {
  const view = document.getElementById("lanes-view");
  const lanes = document.getElementById("lanes");
  const zoom = document.getElementById("zoom");
  const middle = (view.scrollLeft + view.clientWidth / 2) / lanes.offsetWidth;
  const factor = 2 ** zoom.value;
  lanes.style.width = factor * 100 + "%";
  view.scrollLeft = middle * lanes.offsetWidth - view.clientWidth / 2;
  const told = factor === 1 ? "whole film" : length(watchedSeconds / factor) + " in view";
  document.getElementById("zoom-shown").textContent = told;
  zoom.setAttribute("aria-valuetext", told);
  bands.classList.toggle("dense", axis.offsetWidth < report.shots.length * PIXELS_A_SHOT);
  drawTicks();
}

function drawTicks() {
  const pixelsASecond = axis.offsetWidth / watchedSeconds;
  const every = TICKS.find((seconds) => seconds * pixelsASecond >= PIXELS_A_TICK) || 7200;
  const ticks = [];
  for (let time = Math.ceil(report.film.from / every) * every; time < report.film.until; time += every) {
    const tick = element("span", { class: "tick" }, clock(time));
    tick.style.left = ((time - report.film.from) / watchedSeconds) * 100 + "%";
    ticks.push(tick);
  }
  axis.replaceChildren(...ticks);
}
