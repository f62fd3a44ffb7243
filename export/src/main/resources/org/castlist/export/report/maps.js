// The tracks as dots on a plane, without adaptation and with it, and which of them went to somebody else.

const MOVES_AT_FIRST = 12;
const NAMES_ON_A_MAP = 40;
const MARGIN = 45;
const SPACES = { before: 0, after: 1 };
const SHAPES = [
  (r) => `m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (r) => `m${-0.9 * r} ${-0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
  (r) => `m0 ${-1.3 * r}l${1.2 * r} ${2.1 * r}h${-2.4 * r}z`,
  (r) => `m0 ${-1.35 * r}l${1.35 * r} ${1.35 * r}l${-1.35 * r} ${1.35 * r}l${-1.35 * r} ${-1.35 * r}z`,
];

const owners = new Map(); // the person of a track, by its place
report.people.forEach((person) => person.tracks.forEach((place) => owners.set(place, person)));
const dots = (report.maps?.points || []).map(([place, ...xy]) => ({ place, at: [xy.slice(0, 2), xy.slice(2)] }));
const moveOf = new Map(); // of a track that went to somebody else, by its place
(report.maps?.moves || []).forEach((move) => move.tracks.forEach((place) => moveOf.set(place, move)));
const panels = [];
const [highest, lowest] = [Math.min, Math.max].map((most) => dots.flatMap((dot) => dot.at.map(([, y]) => y)).reduce((a, b) => most(a, b), 500));

function drawMaps() {
  fill("maps-lead", mapsLead());
  fill("maps-note", mapsNote());
  report.truth && drawScores();
  const spaces = report.maps.same ? [["after", "With and without adaptation"]] : [["before", "Without adaptation"], ["after", "With adaptation"]];
  const looks = looksOfTruth(owners);
  for (const [space, title] of spaces) {
    panels.push(panel(space, title + (truth.size ? ": people found" : ""), foundGroups()));
    truth.size && panels.push(panel(space, title + ": true people", trueGroups(looks)));
  }
  fill("panels", ...panels.map(({ figure }) => figure));
  drawMoves();
}

function madeBy(name) {
  return report.made.find(([title]) => title === name)?.[1] || "";
}

function mapsLead() {
  const { peopleBefore, peopleAfter, moves } = report.maps;
  const moved = moves.reduce((sum, move) => sum + move.tracks.length, 0);
  const by = madeBy("adaptation") ? ` by ${madeBy("adaptation")}` : "";
  if (!moved) {
    const done = report.maps.same ? "left every track where it was, and changed nothing" : "moved tracks, but changed nobody";
    return `Adaptation${by} ${done}: there ${peopleAfter === 1 ? "is" : "are"} the same ${count(peopleAfter, "person", "people")} without it.`;
  }
  return (
    `Without adaptation there are ${count(peopleBefore, "person", "people")}, with adaptation${by} ${peopleAfter.toLocaleString("en")}; ` +
    `${count(moved, "track", "tracks")} of ${dots.length.toLocaleString("en")} went to somebody else. Corrections are not counted here.`
  );
}

function mapsNote() {
  const compared = madeBy("compared.adaptation");
  const plain = compared ? `Without adaptation means ${compared} and ${madeBy("compared.clustering")}. ` : "";
  return (
    plain +
    "Each dot is a track, coloured by the person it is now; a ring marks a track that adaptation gave to somebody else, a small cross one that is nobody’s. " +
    "Near means alike; far and the axes mean nothing (t-SNE). Point at a dot, or step through them with the arrow keys, to see the face on every map."
  );
}

function foundGroups() {
  const groups = shownPeople.map((person) => ({ name: person.title, label: String(person.number), look: person.look, dots: [] }));
  const nobody = { name: "nobody", look: "nobody", dots: [] };
  for (const dot of dots) {
    const rank = shownPeople.indexOf(owners.get(dot.place));
    (rank < 0 ? nobody : groups[rank]).dots.push(dot);
  }
  return [nobody, ...groups];
}

function trueGroups(looks) {
  const groups = new Map([...looks].map(([name, look]) => [name, { name, label: shortened(name), look, dots: [] }]));
  const unlabelled = { name: "no label", look: "nobody", dots: [] };
  dots.forEach((dot) => (groups.get(truth.get(dot.place)) || unlabelled).dots.push(dot));
  return [unlabelled, ...groups.values()];
}

function shortened(name) {
  const letters = [...name];
  return letters.length > 24 ? letters.slice(0, 23).join("") + "…" : name;
}

function drawing(tag, attributes, ...children) {
  const made = document.createElementNS(document.getElementById("ink").namespaceURI, tag); // as an address it may not stand here
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

/** One path for all dots of a person: thousands of tracks are a few shapes to the browser. */
function panel(space, title, groups) {
  const which = SPACES[space];
  const radius = dots.length < 150 ? 13 : dots.length < 1000 ? 9 : 6;
  const shapes = groups.filter((group) => group.dots.length).map((group) => {
    const nobody = group.look === "nobody";
    const shape = nobody ? `m${-radius / 2} ${-radius / 2}l${radius} ${radius}m0 ${-radius}l${-radius} ${radius}` : SHAPES[Number(/pattern-(\d)/.exec(group.look)[1])](radius);
    return drawing("path", { class: "dots " + group.look, d: group.dots.map((dot) => `M${dot.at[which].join(" ")}${shape}`).join("") });
  });
  const rings = dots.filter((dot) => moveOf.has(dot.place)).map((dot) => `M${dot.at[which].join(" ")}${SHAPES[0](radius * 1.5)}`);
  const marker = drawing("circle", { class: "marker", r: 2 * radius + 4, hidden: "" });
  const svg = drawing(
    "svg",
    { viewBox: `${-MARGIN} ${highest - 1.5 * MARGIN} ${1000 + 2 * MARGIN} ${lowest - highest + 2.5 * MARGIN}`, tabindex: "0", role: "group", "aria-label": `${title}, ${count(dots.length, "track", "tracks")}; the arrow keys step through them` },
    ...shapes,
    drawing("path", { class: "rings", d: rings.join("") }),
    ...names(groups, which),
    marker,
  );
  const made = { figure: element("figure", {}, element("figcaption", {}, title), svg), svg, which, marker };
  listenToPanel(made, groups.flatMap((group) => group.dots.map((dot) => ({ dot, group }))));
  return made;
}

/** The largest groups by name, each at the dot in the middle of its own, where no larger one's name stands already. */
function names(groups, which) {
  const taken = [];
  const free = ({ x, y, width }) => taken.every((other) => Math.abs(other.y - y) > 30 || Math.abs(other.x - x) > (other.width + width) / 2);
  return groups
    .filter((group) => group.label && group.dots.length)
    .sort((a, b) => b.dots.length - a.dots.length)
    .slice(0, NAMES_ON_A_MAP)
    .flatMap((group) => {
      const [x, y] = middleOf(group.dots.map((dot) => dot.at[which]));
      const width = 20 * group.label.length + 8;
      const at = { x: Math.max(Math.min(x, 1000 + MARGIN - width / 2), width / 2 - MARGIN), y: y - 22, width };
      return free(at) && taken.push(at) ? [drawing("text", { class: group.look, x: at.x, y: at.y }, group.label)] : [];
    });
}

function middleOf(points) {
  const median = (axis) => points.map((point) => point[axis]).sort((a, b) => a - b)[points.length >> 1];
  return nearest(points, [median(0), median(1)], (point) => point);
}

function nearest(items, [x, y], place) {
  const far = (item) => (place(item)[0] - x) ** 2 + (place(item)[1] - y) ** 2;
  return items.reduce((best, item) => (far(item) < far(best) ? item : best));
}

function listenToPanel(panel, order) {
  panel.svg.addEventListener("pointermove", (event) => pointAt(panel, event));
  panel.svg.addEventListener("pointerdown", (event) => pointAt(panel, event));
  panel.svg.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leaveMaps());
  panel.svg.addEventListener("blur", leaveMaps);
  let now = -1;
  panel.svg.addEventListener("keydown", (event) => {
    const next = stepped(order, now, event.key);
    if (next !== undefined) {
      event.preventDefault();
      now = next;
      markEverywhere(order[now].dot, panel);
    }
  });
}

/** The next or last dot, or the first one of the next or last person. */
function stepped(order, now, key) {
  const last = order.length - 1;
  const starts = order.map((one, i) => i).filter((i) => !i || order[i].group !== order[i - 1].group);
  switch (key) {
    case "ArrowRight": return Math.min(now + 1, last);
    case "ArrowLeft": return Math.max(now - 1, 0);
    case "ArrowDown": return starts.find((i) => i > now) ?? last;
    case "ArrowUp": return starts.filter((i) => i < now).pop() ?? 0;
    case "Home": return 0;
    case "End": return last;
  }
}

function pointAt(panel, event) {
  const box = panel.svg.getBoundingClientRect();
  const unit = (1000 + 2 * MARGIN) / box.width;
  const at = [(event.clientX - box.left) * unit - MARGIN, (event.clientY - box.top) * unit + highest - 1.5 * MARGIN];
  const dot = nearest(dots, at, (one) => one.at[panel.which]);
  const [x, y] = dot.at[panel.which];
  Math.hypot(x - at[0], y - at[1]) < 16 * unit ? markEverywhere(dot, panel) : leaveMaps();
}

/** Rings the track on every map, and tells of it beside its dot on one of them. */
function markEverywhere(dot, panel) {
  for (const { marker, which } of panels) {
    marker.setAttribute("cx", dot.at[which][0]);
    marker.setAttribute("cy", dot.at[which][1]);
    marker.removeAttribute("hidden");
  }
  const track = report.tracks[dot.place];
  const person = owners.get(dot.place);
  const move = moveOf.get(dot.place);
  const lines = [`${clock(track.span[0], true)} in shot ${track.shot}, ${track.id}`];
  truth.has(dot.place) && lines.push(element("span", {}, "really ", isolated(truth.get(dot.place))));
  move && lines.push(element("span", {}, isolated(move.from), " → ", isolated(move.to)));
  const face = track.pictures.length ? picture(track.pictures[0], "") : blank(person ? String(person.number) : "–");
  showTip(panel.marker.getBoundingClientRect(), face, person ? person.title : "Nobody", ...lines);
}

function leaveMaps() {
  panels.forEach(({ marker }) => marker.setAttribute("hidden", ""));
  hideTip();
}

function drawMoves() {
  const container = document.getElementById("moves");
  const make = (move) => {
    const title = element("span", {}, isolated(move.from), " → ", isolated(move.to));
    return folded([sheetTitle(title, move.tracks, "")], move.tracks);
  };
  container.after(...firstFew(report.maps.moves, MOVES_AT_FIRST, make, container, (rest) => `Show ${count(rest, "more move", "more moves")}`));
}
