// The queue of doubtful links: one question at a time, one key each.

import { say, undo } from "./acts.js";
import { chanceText, cosineText } from "./chances.js";
import { face, faceRow, otherFaces } from "./faces.js";
import { changes, library } from "./library.js";
import { announce, button, element, isFocusLost, isolated, key } from "/page/elements.js";
import { oneAfterAnother } from "/page/reading.js";
import { get } from "/page/server.js";
import { count, length } from "/page/words.js";

const ANSWERS = [
  ["same", "S", "Same person"],
  ["different", "D", "Two people"],
  ["ignore", "I", "Cannot tell"],
];
const FACES = 6;

let queue;
let question;
let isOpen = false;
const answered = new Set();
const skipped = new Set();
const ask = element("h1", { tabindex: "-1", id: "ask" });
const why = element("p", { class: "small why" });
const sides = element("div", { class: "sides" });
const buttons = element(
  "div",
  { class: "answers three", role: "group", "aria-labelledby": "ask" },
  ...ANSWERS.map(([name, letter, words]) =>
    button([key(letter), element("span", {}, words)], () => give(name), { class: "answer " + name, "aria-keyshortcuts": letter }),
  ),
);
const goal = element("p", { class: "small goal" });
const asked = element("div", { hidden: true }, goal, ask, why, sides, buttons);
const rest = element("div", { class: "rest" });

export const decide = {
  title: () => "Decide",
  element: element("section", { class: "decide", "aria-label": "Decide" }, asked, rest),
  enter: () => {
    isOpen = true;
    queue ? draw() : sayWaiting("Looking for links worth a look…");
    read();
  },
  update: () => read(),
  leave: () => (isOpen = false),
  focus: () => (rest.hidden ? ask : rest.querySelector("h1"))?.focus({ preventScroll: true }),
  press,
};

/** Asked for when the part is open; a search through a large library takes seconds. */
const read = oneAfterAnother(async () => {
  try {
    queue = await get("/api/decisions");
    drawBadge();
    isOpen && draw();
  } catch (problem) {
    queue || sayWaiting(problem.message);
  }
});

changes.addEventListener("change", () => queue && isOpen && draw());

function drawBadge() {
  const badge = document.getElementById("left");
  badge.textContent = queue.left.toLocaleString("en");
  badge.hidden = queue.left === 0;
}

function sayWaiting(sentence) {
  asked.hidden = true;
  rest.hidden = false;
  rest.replaceChildren(element("p", { class: "lead", role: "status" }, sentence));
}

function members(ids) {
  return ids.map((id) => library().member(id)).filter(Boolean);
}

/** A question about people who are linked otherwise by now is no question any more. */
function isOpenStill(one) {
  const owners = new Set([...one.these, ...one.those].map((id) => library().person(id)));
  return !answered.has(one.id) && !skipped.has(one.id) && !owners.has(undefined) && owners.size === (one.linked ? 1 : 2);
}

function draw() {
  const open = queue.questions.filter(isOpenStill);
  const now = open.find((one) => one.id === question?.id) || open[0];
  const isOther = now?.id !== question?.id || asked.hidden;
  question = now;
  asked.hidden = !now;
  rest.hidden = Boolean(now);
  if (!now) {
    drawRest();
  } else if (isOther) {
    goal.textContent = `${count(queue.left, "link", "links")} may be worth a look; what may put most screen time right comes first.`;
    ask.textContent = now.linked ? "Is this really the same person?" : "Is this the same person?";
    why.textContent = whyText(now);
    sides.replaceChildren(side(members(now.these)), side(members(now.those)));
    announce(`${ask.textContent} ${why.textContent}`);
    scrollTo({ top: 0, behavior: "instant" });
  }
}

function whyText({ linked, chance, cosine, seconds }) {
  const faces = `by their faces the chance that they are one is ${chanceText(chance)}, cosine ${cosineText(cosine)}`;
  const worth = `An answer is expected to put ${length(seconds)} of screen time right.`;
  return `They are ${linked ? "linked" : "not linked"}: ${faces}. ${worth}`;
}

function side(shown) {
  const clearest = [...shown].sort((a, b) => b.clarity - a.clarity);
  const owner = clearest[0].owner;
  const title = owner.name && clearest.some((member) => member.name) ? owner.name : clearest[0].id;
  const link = element("a", { href: "#/person/" + encodeURIComponent(clearest[0].id) }, isolated(title));
  const films = element("span", { class: "small" }, isolated(clearest[0].film), ", ", length(clearest.reduce((sum, member) => sum + member.seconds, 0)));
  return element(
    "figure",
    { class: "side" },
    element("figcaption", {}, link, films),
    element("div", { class: "large-face" }, face(clearest[0], "In " + clearest[0].film)),
    clearest.length > 1 ? faceRow(clearest.slice(1), FACES) : otherFaces(clearest[0], FACES),
  );
}

function drawRest() {
  const words = queue.searched
    ? "Every link that is left is sure enough, and no pair was nearly linked."
    : "Every link that is left is sure enough. In so large a library pairs that were nearly linked are not looked for.";
  const again = skipped.size ? button("Ask again what I could not tell", () => (skipped.clear(), draw())) : "";
  rest.replaceChildren(element("h1", { tabindex: "-1" }, "Nothing left to decide"), element("p", { class: "lead" }, words), again);
}

/** The next question is there at once; this one comes back should the server refuse. */
async function give(name) {
  const now = question;
  if (!now) {
    return;
  }
  if (name === "ignore") {
    skipped.add(now.id);
    return moveOn();
  }
  const type = name === "same" ? "same" : now.linked ? "part" : "different";
  const sent = say(type, members(now.these), members(now.those));
  answered.add(now.id);
  moveOn();
  await sent;
  await read();
  answered.delete(now.id);
  isOpen && draw();
}

function moveOn() {
  draw();
  isFocusLost() && decide.focus();
}

function press(event) {
  const letter = event.key.toLowerCase();
  const [name] = ANSWERS.find(([, shortcut]) => shortcut.toLowerCase() === letter) || [];
  if (name) {
    give(name);
  } else if (letter === "u") {
    undo();
  } else {
    return false;
  }
  return true;
}
