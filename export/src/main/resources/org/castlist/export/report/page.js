"use strict";

// What every part of the page uses: the data, making elements, saying times, showing pictures only when they are near.
// Data reach the page as text and attributes, never as markup.

const report = JSON.parse(document.getElementById("data").textContent);
const shownPeople = report.people.filter((person) => !person.hidden);

// A folder of pictures: what a film says in time is said in pictures, and each is named.
const ofPictures = Boolean(report.names);

report.people.forEach((person, place) => {
  person.place = place;
  person.anchor = "p-" + person.number;
});
shownPeople.forEach((person, rank) => {
  person.look = lookOf(rank);
});

/** Neighbours differ in both, and 32 people pass before a pair repeats. */
function lookOf(rank) {
  return `hue-${rank % 8} pattern-${(rank + Math.floor(rank / 8)) % 4}`;
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

function fill(id, ...children) {
  document.getElementById(id).append(...children);
}

function isolated(text) {
  return element("bdi", {}, text);
}

function numberOf(person) {
  return element("span", { class: "number" }, String(person.number));
}

function count(number, one, many) {
  return number.toLocaleString("en") + " " + (number === 1 ? one : many);
}

/** A length as people say it: "4.2 s", "12 min 31 s", "1 h 5 min". */
function length(seconds) {
  const whole = Math.round(seconds);
  if (seconds < 59.95) {
    return (seconds < 10 ? seconds.toFixed(1) : String(whole)) + " s";
  }
  if (whole < 3600) {
    return Math.floor(whole / 60) + " min" + (whole % 60 ? " " + (whole % 60) + " s" : "");
  }
  return Math.floor(whole / 3600) + " h " + Math.floor((whole % 3600) / 60) + " min";
}

/** How much of the film, or how many of the pictures. */
function amount(seconds) {
  return ofPictures ? count(Math.round(seconds), "picture", "pictures") : length(seconds);
}

/** So many tracks, which are faces in a folder of pictures. */
function countTracks(number) {
  return ofPictures ? count(number, "face", "faces") : count(number, "track", "tracks");
}

/** A moment of the film: "1:05", "1:02:33"; with tenths where asked. */
function clock(seconds, tenths) {
  const units = Math.round(seconds * (tenths ? 10 : 1));
  const whole = tenths ? Math.floor(units / 10) : units;
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const start = hours ? hours + ":" + two(minutes) : String(minutes);
  return start + ":" + two(whole % 60) + (tenths ? "." + (units % 10) : "");
}

function percent(part) {
  return part > 0 && part < 0.01 ? "under 1 %" : Math.round(part * 100) + " %";
}

const pictures = { all: null, waiting: [] };

const nearby = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        nearby.unobserve(entry.target);
        pictures.all ? show(entry.target) : pictures.waiting.push(entry.target);
      }
    }
  },
  { rootMargin: "400px" },
);

/** A small picture of the album, which gets its pixels when it comes near the window. */
function picture(place, alt) {
  const image = element("img", { alt, width: 80, height: 80, decoding: "async", "data-place": place });
  nearby.observe(image);
  return image;
}

function show(image) {
  const bytes = pictures.all[Number(image.dataset.place)];
  if (bytes) {
    image.src = "data:image/jpeg;base64," + bytes;
  } else {
    image.replaceWith(blank("?"));
  }
}

function blank(text) {
  return element("div", { class: "blank", "aria-hidden": "true" }, text);
}

/** The album stands behind the script, so that the page is there before it is read. */
function readPictures() {
  pictures.all = JSON.parse(document.getElementById("small-pictures").textContent);
  pictures.waiting.splice(0).forEach(show);
  fill("pictures-note", picturesNote(pictures.all));
}

function picturesNote(all) {
  const unreadable = all.filter((bytes) => !bytes).length;
  const shown = all.length - unreadable;
  const told =
    shown < report.picturesKept
      ? `To keep this file small it shows ${count(shown, "picture", "pictures")} of the ${report.picturesKept.toLocaleString("en")} kept; the others lie in the project folder.`
      : `All ${count(shown, "kept picture is", "kept pictures are")} shown.`;
  return told + (unreadable ? ` ${count(unreadable, "picture", "pictures")} could not be read.` : "");
}

/** Tells about something at a box of the window: a face, whose it is, and more lines. */
function showTip(at, face, title, ...lines) {
  const tip = document.getElementById("tip");
  const told = lines.flatMap((line, i) => (i ? [element("br", {}), line] : [line]));
  tip.replaceChildren(face, element("div", {}, element("strong", {}, isolated(title)), ...told));
  tip.hidden = false;
  const middle = (Math.max(at.left, 0) + Math.min(at.right, innerWidth)) / 2;
  tip.style.left = Math.max(8, Math.min(middle - tip.offsetWidth / 2, innerWidth - tip.offsetWidth - 8)) + "px";
  const above = at.top - tip.offsetHeight - 8;
  tip.style.top = (above > 8 ? above : at.bottom + 8) + "px";
}

function hideTip() {
  document.getElementById("tip").hidden = true;
}

/** Puts the first few items into a container, and the others when asked. */
function firstFew(items, few, make, container, others) {
  items.slice(0, few).forEach((item) => container.append(make(item)));
  if (items.length <= few) {
    return [];
  }
  const button = element("button", { class: "more", type: "button" }, others(items.length - few));
  button.addEventListener("click", () => {
    const made = items.slice(few).map(make);
    container.append(...made);
    button.remove();
    made[0].querySelector("a, [tabindex]")?.focus();
  });
  return [button];
}
