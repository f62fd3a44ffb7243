// Draws the page, then reads the pictures that stand behind this script.

function drawMade() {
  const rows = report.made.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
  fill("made-lines", ...rows);
  const licences = report.made.filter(([name]) => /licen[cs]e/i.test(name)).map(([name, value]) => `${name}: ${value}`);
  fill("licence-note", licences.join(" "));
  fill("colophon", `Made by Castlist ${report.tool} from ${report.film.file}.`);
}

/** Leaves away what there is nothing to say about. */
function drop(...sections) {
  for (const id of sections) {
    document.getElementById(id).hidden = true;
    document.querySelector(`nav a[href="#${id}"]`).hidden = true;
  }
}

drawFacts();
drawPeople();
if (shownPeople.length) {
  ofPictures ? drop("timeline") : drawTimeline();
  drawTogether();
  drawSheets();
} else {
  drop("timeline", "together", "tracks");
}
drawUnknown();
if (report.maps?.points.length) {
  drawMaps();
} else {
  drop("maps");
}
drawMade();

document.addEventListener("keydown", (event) => event.key === "Escape" && hideTip());
document.addEventListener("scroll", hideTip, { passive: true, capture: true });

document.addEventListener("DOMContentLoaded", () => {
  readPictures();
  // milliseconds from opening the file to a page with all its pictures at hand
  document.documentElement.dataset.readyAfter = String(Math.round(performance.now()));
});
