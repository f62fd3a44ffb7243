// The cards of the people, and the few facts on the title card.

const FACES_ON_A_CARD = 5;
const CARDS_AT_FIRST = 24;

function drawFacts() {
  const film = report.film;
  const unknown = report.unknown.reduce((sum, bin) => sum + bin.tracks.length, 0);
  const facts = ofPictures ? factsOfPictures(unknown) : [
    ["length", length(film.duration)],
    ["pixels", film.width + " × " + film.height],
    [shownPeople.length === 1 ? "person" : "people", shownPeople.length.toLocaleString("en")],
    ["shots", report.shots.length.toLocaleString("en")],
    ["face tracks", report.tracks.length.toLocaleString("en")],
    ["unknown tracks", unknown.toLocaleString("en")],
  ];
  fill("facts", ...facts.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}

function factsOfPictures(unknown) {
  return [
    ["pictures", report.shots.length.toLocaleString("en")],
    [shownPeople.length === 1 ? "person" : "people", shownPeople.length.toLocaleString("en")],
    ["faces", report.tracks.length.toLocaleString("en")],
    ["unknown faces", unknown.toLocaleString("en")],
  ];
}

function drawPeople() {
  const hidden = report.people.filter((person) => person.hidden);
  fill("people-lead", peopleLead());
  const cards = document.getElementById("cards");
  cards.after(...firstFew(shownPeople, CARDS_AT_FIRST, card, cards, (rest) => `Show ${count(rest, "more person", "more people")}`));
  if (hidden.length) {
    const grid = element("div", { class: "cards" }, ...hidden.map(card));
    fill(
      "hidden-people",
      element("details", {}, element("summary", {}, count(hidden.length, "hidden person", "hidden people")), grid),
    );
  }
}

function peopleLead() {
  if (!shownPeople.length) {
    return `Nobody was recognised in ${ofPictures ? "these pictures" : "this film"}.`;
  }
  const names = "Names come only from a reviewer. The number is the person’s id: 3 is p-3 in the other files.";
  if (ofPictures) {
    return `Sorted by the number of pictures; shares are of all ${report.shots.length.toLocaleString("en")}. ${names}`;
  }
  const film = report.film;
  const part = film.from > 0.5 || film.duration - film.until > 0.5;
  const watched = part ? `the part from ${clock(film.from)} to ${clock(film.until)}, which was watched` : "the film";
  return `Sorted by time on screen; shares are of ${watched}. ${names}`;
}

function card(person) {
  const whole = ofPictures ? report.shots.length : report.film.until - report.film.from;
  const share = person.screenTime / Math.max(whole, 0.001);
  const bar = element("div", {});
  bar.style.width = Math.min(100, share * 100) + "%";
  return element(
    "article",
    { class: "card " + (person.look || ""), id: person.anchor, "aria-labelledby": "name-" + person.anchor },
    portrait(person),
    element(
      "div",
      {},
      numberOf(person),
      element("h3", { id: "name-" + person.anchor }, isolated(person.title)),
      element("p", { class: "time" }, `${amount(person.screenTime)} · ${percent(share)}`),
      element("div", { class: "share", "aria-hidden": "true" }, bar),
      element("p", { class: "small" }, firstAndLast(person)),
    ),
    element("div", { class: "rest" }, faces(person), appearancesLine(person), companionsLine(person)),
  );
}

function firstAndLast(person) {
  const first = person.appearances[0];
  const last = person.appearances[person.appearances.length - 1];
  if (!ofPictures) {
    return `First seen ${clock(first.span[0])}, last ${clock(last.span[1])}`;
  }
  const name = report.names[first.shot];
  return first === last ? `In ${name}` : `First in ${name}, last in ${report.names[last.shot]}`;
}

function portrait(person) {
  if (!person.portrait) {
    const empty = blank(String(person.number));
    empty.classList.add("portrait");
    return empty;
  }
  const alt = "Clearest picture of " + person.title;
  const image = element("img", { class: "portrait", alt, width: 144, height: 144, decoding: "async" });
  image.src = "data:image/jpeg;base64," + person.portrait;
  return image;
}

/** The best pictures of the clearest tracks but the first, which is the portrait's or near it. */
function faces(person) {
  const best = person.tracks
    .map((place) => report.tracks[place])
    .filter((track) => track.pictures.length)
    .sort((a, b) => b.quality - a.quality);
  const chosen = best.slice(1, FACES_ON_A_CARD + 1).sort((a, b) => a.span[0] - b.span[0]);
  return element("div", { class: "faces" }, ...chosen.map((track) => picture(track.pictures[0], at(person, track))));
}

function at(person, track) {
  return person.title + (ofPictures ? ` in ${report.names[track.shot]}` : ` at ${clock(track.span[0])}`);
}

function appearancesLine(person) {
  const tracks = element("a", { href: "#tracks-" + person.anchor }, countTracks(person.tracks.length));
  return element(
    "p",
    { class: "small" },
    ofPictures ? "" : count(person.appearances.length, "appearance", "appearances") + " in ",
    person.hidden ? countTracks(person.tracks.length) : tracks,
  );
}

function companionsLine(person) {
  const companions = companionsOf(person).slice(0, 3);
  const line = element("p", { class: "small" });
  companions.forEach(([other, seconds], i) =>
    line.append(i ? ", " : "With ", isolated(other.title), (ofPictures ? " in " : " ") + amount(seconds)),
  );
  return line;
}
