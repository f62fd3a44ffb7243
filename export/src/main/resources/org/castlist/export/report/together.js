// Who is on screen with whom, and for how long.

const PEOPLE_IN_THE_MATRIX = 14;

const secondsTogether = new Map();
for (const [first, second, seconds] of report.together) {
  for (const [one, other] of [[first, second], [second, first]]) {
    if (!secondsTogether.has(one)) {
      secondsTogether.set(one, new Map());
    }
    secondsTogether.get(one).set(other, seconds);
  }
}

/** The others on screen with a person, longest first, as [person, seconds]. */
function companionsOf(person) {
  return [...(secondsTogether.get(person.place) || [])]
    .map(([place, seconds]) => [report.people[place], seconds])
    .filter(([other]) => !other.hidden)
    .sort((a, b) => b[1] - a[1]);
}

function drawTogether() {
  const people = shownPeople.slice(0, PEOPLE_IN_THE_MATRIX);
  if (!shownPeople.some((person) => companionsOf(person).length)) {
    fill("together-lead", ofPictures ? "No picture shows two people." : "No two people are on screen at once in this film.");
    return;
  }
  const some = people.length < shownPeople.length ? ` The first ${people.length} of the list above are here; each person’s card names their own.` : "";
  const told = ofPictures ? "How many pictures show both." : "Minutes and seconds that two people are on screen at once. Two people who are only ever shown in turn do not count.";
  fill("together-lead", told + some);
  fill("matrix", matrix(people));
}

function matrix(people) {
  const longest = Math.max(...report.together.map(([, , seconds]) => seconds));
  const columns = people.map((person) =>
    element("th", { scope: "col", class: person.look, title: person.title, "aria-label": person.title }, numberOf(person)),
  );
  const rows = people.map((person) => {
    const name = element("span", { class: "name" }, isolated(person.title));
    const cells = people.map((other) => cell(person, other, longest));
    return element("tr", {}, element("th", { scope: "row", class: person.look, title: person.title }, numberOf(person), name), ...cells);
  });
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, element("td", { class: "none" }), ...columns)),
    element("tbody", {}, ...rows),
  );
}

function cell(person, other, longest) {
  if (person === other) {
    return element("td", { class: "self" });
  }
  const seconds = secondsTogether.get(person.place)?.get(other.place) || 0;
  if (!seconds) {
    return element("td", { class: "none" }, "·");
  }
  const weight = Math.min(3, 1 + Math.floor((seconds / longest) * 3));
  const told = ofPictures ? String(Math.round(seconds)) : seconds < 1 ? seconds.toFixed(1) + " s" : clock(seconds);
  return element("td", { class: "weight-" + weight }, told);
}
