// Every track as a strip of pictures: the people's, and the unknown.

const TRACKS_AT_ONCE = 60;

function drawSheets() {
  fill(
    "tracks-lead",
    ofPictures
      ? "A track is one face in one picture. Open a person to see the faces that were taken for theirs."
      : "A track is one face followed through one shot. Open a person to see the faces that were taken for theirs.",
  );
  fill(
    "sheets",
    ...shownPeople.map((person) => {
      const title = [numberOf(person), sheetTitle(isolated(person.title), person.tracks, "")];
      const sheet = folded(title, person.tracks);
      sheet.id = "tracks-" + person.anchor;
      sheet.className = person.look;
      return sheet;
    }),
  );
  addEventListener("hashchange", openAddressed);
  document.addEventListener("click", (event) => {
    // a link to the address that is already shown fires no hashchange
    const link = event.target.closest("a[href^='#tracks-']");
    link && open(link.getAttribute("href").slice(1));
  });
  openAddressed();
}

function drawUnknown() {
  const tracks = report.unknown.reduce((sum, bin) => sum + bin.tracks.length, 0);
  fill(
    "unknown-lead",
    tracks
      ? `${countTracks(tracks)} ${tracks === 1 ? "belongs" : "belong"} to nobody above. Nothing is left out silently: each is here, with the reason.`
      : `No ${ofPictures ? "face" : "track"} is unknown.`,
  );
  fill("bins", ...report.unknown.map((bin) => folded([sheetTitle(isolated(bin.title), bin.tracks, bin.explanation)], bin.tracks)));
  const before = Object.entries(report.leftOut).filter(([, number]) => number);
  if (before.length) {
    fill("left-out", element("p", { class: "small" }, "Left out before there were tracks: " + before.map(leftOut).join(", ") + "."));
  }
}

function leftOut([key, number]) {
  if (ofPictures && key === "damagedFrames") {
    return count(number, "picture", "pictures") + " that could not be read, named below";
  }
  return number.toLocaleString("en") + " " + key.replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase());
}

function sheetTitle(name, places, explanation) {
  const seconds = places.reduce((sum, place) => sum + report.tracks[place].span[1] - report.tracks[place].span[0], 0);
  const facts = countTracks(places.length) + (ofPictures ? "" : ", " + length(seconds)) + (explanation ? ": " + explanation : "");
  return element("span", { class: "sheet-title" }, name, element("span", { class: "small" }, facts));
}

/** A heading that unfolds into a sheet, which is made when it is first opened. */
function folded(title, places) {
  const sheet = element("div", { class: "sheet" });
  const details = element("details", {}, element("summary", {}, ...title), sheet);
  details.addEventListener("toggle", () => unrolled(sheet, places), { once: true });
  return details;
}

/** Fills a sheet a screenful at a time, the next when its end comes near. */
function unrolled(sheet, places) {
  places.slice(0, TRACKS_AT_ONCE).forEach((place) => sheet.append(strip(report.tracks[place])));
  const rest = places.slice(TRACKS_AT_ONCE);
  if (rest.length) {
    const end = element("div", { class: "small" }, "… and " + countTracks(rest.length));
    sheet.append(end);
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          watcher.disconnect();
          end.remove();
          unrolled(sheet, rest);
        }
      },
      { rootMargin: "800px" },
    );
    watcher.observe(end);
  }
}

function strip(track) {
  const [start, end] = track.span;
  const faces = track.pictures.map((place, i) => picture(place, `Face ${i + 1} of track ${track.id}`));
  const unseen = track.kept - track.pictures.length;
  return element(
    "figure",
    { class: "track" },
    element("div", { class: "strip" }, ...(faces.length ? faces : [blank("–")])),
    element(
      "figcaption",
      {},
      ofPictures ? isolated(report.names[track.shot]) : `${clock(start, true)} · ${length(end - start)}`,
      element("br", {}),
      (ofPictures ? track.id : `shot ${track.shot} · ${track.id}`) + (unseen ? ` · ${unseen} not shown` : ""),
    ),
  );
}

function openAddressed() {
  open(decodeURIComponent(location.hash.slice(1)));
}

function open(id) {
  const details = document.getElementById(id);
  if (details instanceof HTMLDetailsElement) {
    details.open = true;
  }
}
