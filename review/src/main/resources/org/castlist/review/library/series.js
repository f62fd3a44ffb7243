// The cast of a series carried from film to film: who is known from before, which names are proposed, and who is new.

import { chanceText } from "./chances.js";
import { face } from "./faces.js";
import { library } from "./library.js";
import { call } from "./acts.js";
import { button, element, isolated, once } from "/page/elements.js";
import { Grid } from "/page/grid.js";
import { oneAfterAnother } from "/page/reading.js";
import { Refusal, get } from "/page/server.js";
import { toastProblem } from "/page/toasts.js";
import { length } from "/page/words.js";

let episodes = [];
let wanted;
const heading = element("h1", { tabindex: "-1" }, "Series");
const lead = element("p", { class: "lead" });
const readSoon = once(200, () => read());
const search = element("input", {
  type: "search",
  placeholder: "Films of the series",
  "aria-label": "Only films whose names have these letters",
  "aria-keyshortcuts": "/",
  oninput: readSoon,
});
const table = new Grid({
  label: "Films in order",
  width: 9999,
  height: (_, letter) => (innerWidth < 640 ? 6 : 4) * letter,
  gap: 0,
  make: episodeRow,
  empty: "No film has such a name.",
});
const list = element("div", {}, element("div", { class: "sieve" }, search), table.whole);
const one = element("div", { class: "episode", hidden: true });

export const series = {
  title: () => wanted ?? "Series",
  element: element("section", { class: "series", "aria-label": "Series" }, heading, lead, list, one),
  enter: (film) => {
    wanted = film;
    draw();
    read();
  },
  update: () => read(),
  focus: () => heading.focus({ preventScroll: true }),
  press: (event) => (event.key === "/" && !wanted ? (search.focus(), true) : false),
};

const read = oneAfterAnother(async () => {
  try {
    const answer = await get("/api/series?of=" + encodeURIComponent(search.value.trim()));
    episodes = answer.episodes.map((episode) => ({ ...episode, id: episode.film }));
    draw();
  } catch (problem) {
    problem instanceof Refusal && toastProblem(problem.message);
  }
});

function draw() {
  const episode = episodes.find((other) => other.film === wanted);
  list.hidden = Boolean(episode);
  one.hidden = !episode;
  heading.replaceChildren(episode ? isolated(episode.film) : "Series");
  if (episode) {
    lead.textContent = sumText(episode);
    drawEpisode(episode);
  } else {
    lead.textContent = "Film by film, in the order of their names: who was seen before, whose name is proposed, and who is new.";
    table.show(episodes);
  }
}

function proposedIn(episode) {
  return episode.known.filter((seen) => seen.proposed);
}

function sumText(episode) {
  return `${episode.known.length} carried over, ${proposedIn(episode).length} of them with a name proposed; ${episode.fresh.length} new.`;
}

function episodeRow(episode) {
  const film = element("a", {});
  const numbers = ["carried over", "names proposed", "new faces"].map((label) => ({ label, place: element("strong", {}) }));
  const sums = numbers.map(({ label, place }) => element("span", { class: "sum" }, place, " ", label));
  const cell = { node: element("div", { class: "episode-row" }, film, ...sums), entry: film, renew };
  renew(episode);
  return cell;

  function renew(now) {
    film.href = "#/series/" + encodeURIComponent(now.film);
    film.replaceChildren(isolated(now.film));
    [now.known, proposedIn(now), now.fresh].forEach((people, i) => (numbers[i].place.textContent = people.length.toLocaleString("en")));
  }
}

function drawEpisode(episode) {
  const at = episodes.indexOf(episode);
  const link = (other, words) => (other ? element("a", { href: "#/series/" + encodeURIComponent(other.film) }, words) : "");
  const around = [link(episodes[at - 1], "← before"), element("a", { href: "#/series" }, "all films"), link(episodes[at + 1], "next →")];
  const parts = [
    ["Names proposed", proposedIn(episode)],
    ["Carried over", episode.known.filter((seen) => !seen.proposed)],
    ["New faces", episode.fresh],
  ];
  one.replaceChildren(
    element("p", { class: "around" }, ...around),
    ...parts.filter(([, people]) => people.length).map(([title, people]) => part(title, people)),
  );
}

function part(title, people) {
  const rows = people.map((seen) => ({ seen, member: library().member(seen.id) })).filter((row) => row.member);
  return element(
    "table",
    { class: "cast" },
    element("caption", {}, `${title} (${people.length})`),
    element("thead", {}, element("tr", {}, ...["Face", "Person", "Seen before as", "On screen"].map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...rows.map(row)),
  );
}

function row({ seen, member }) {
  const link = element("a", { class: "small-face", href: "#/person/" + encodeURIComponent(seen.id), "aria-label": `Open ${member.owner.title}` });
  link.append(face(member));
  const earlier = seen.earlier && library().member(seen.earlier);
  const name = element("td", {}, isolated(seen.name ?? member.there), " ");
  if (seen.proposed) {
    const yes = button(["Yes, ", isolated(seen.proposed)], () => call(seen.proposed, [member]), { class: "main" });
    name.append(element("small", {}, "may be ", isolated(seen.proposed), `, ${chanceText(seen.chance)} `), yes);
  }
  return element(
    "tr",
    {},
    element("td", {}, link),
    name,
    element("td", {}, earlier ? element("span", { class: "small-face" }, face(earlier)) : "", " ", isolated(seen.earlier ?? "never")),
    element("td", {}, length(seen.seconds)),
  );
}
