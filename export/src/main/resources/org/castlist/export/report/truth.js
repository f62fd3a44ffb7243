// Who the tracks really show, where somebody said so, and how right the people are.

const truth = new Map(report.truth ? report.truth.people : []); // by place of a track

/** A look for each labelled person: that of the person found with whom they share most tracks, and nobody's twice. */
function looksOfTruth(owners) {
  const shares = new Map();
  for (const [place, name] of truth) {
    const person = owners.get(place);
    if (person?.look) {
      const key = name + "\n" + person.place;
      const share = shares.get(key) || { name, person, tracks: 0 };
      share.tracks++;
      shares.set(key, share);
    }
  }
  const looks = new Map();
  const taken = new Set();
  for (const { name, person } of [...shares.values()].sort((a, b) => b.tracks - a.tracks)) {
    if (!looks.has(name) && !taken.has(person)) {
      looks.set(name, person.look);
      taken.add(person);
    }
  }
  let rank = shownPeople.length;
  for (const name of truth.values()) {
    looks.has(name) || looks.set(name, lookOf(rank++));
  }
  return looks;
}

const SCORES = [
  ["WCP", "weighted clustering purity: the share of the tracks that are of the commonest person of their group"],
  ["B3F", "B-cubed F: purity and completeness in one number"],
  ["RATIO", "groups over labelled people, best at 1: purity alone is perfect for groups of one"],
  ["COVERAGE", "the share of the labelled tracks that belong to somebody"],
];

function drawScores() {
  const labelled = count(truth.size, "labelled track", "labelled tracks");
  const elsewhere = report.truth.elsewhere ? `; ${count(report.truth.elsewhere, "label is", "labels are")} of tracks that this project has not` : "";
  const head = ["", ...SCORES.map(([name]) => name.replace("B3F", "B³-F").replace("RATIO", "ratio").replace("COVERAGE", "coverage")), "groups", "people"];
  const rows = report.truth.scores.map((score) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, score.of),
      ...SCORES.map(([name]) => element("td", {}, name in score ? score[name].toFixed(3) : "–")),
      element("td", {}, String(score.clusters)),
      element("td", {}, String(score.people)),
    ),
  );
  const table = element(
    "table",
    { class: "scores" },
    element("caption", {}, `How right the people are, by ${labelled}${elsewhere}. Each track counts once.`),
    element("thead", {}, element("tr", {}, ...head.map((name, i) => element("th", { scope: "col", title: i && i <= SCORES.length ? SCORES[i - 1][1] : "" }, name)))),
    element("tbody", {}, ...rows),
  );
  fill("scores", element("div", { class: "matrix-view" }, table));
}
