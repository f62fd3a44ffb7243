// The queue of decisions: one question at a time, one key each.

import { cast } from "./cast.js";
import { answer, correct, undo } from "./corrections.js";
import { currentDecisions, decisions, readDecisions } from "./decisions.js";
import { announce, button, element, isFocusLost, key } from "./elements.js";
import { Question, preload, wordsOf } from "./question.js";
import { count, percent } from "./words.js";

const ANSWERS = [
  ["same", "S"],
  ["different", "D"],
  ["ignore", "I"],
  ["not-a-face", "N"],
];
const BY_KEY = { s: "same", d: "different", i: "ignore", n: "not-a-face" };

let question;
let drawn;
let isOpen = false;
// answered here, while the server may still tell of them
const answered = new Set();

const ask = element("h1", { tabindex: "-1", id: "ask" });
const why = element("p", { class: "small why" });
const goal = element("p", { class: "small" });
const bar = element("progress", { max: "1", value: "0", "aria-label": "Share of screen time that is right" });
const place = element("div", {});
const buttons = element("div", { class: "answers", role: "group", "aria-labelledby": "ask" });
const asked = element("div", { hidden: true }, ask, why, place, buttons);
const rest = element("div", { class: "rest", hidden: true });

export const decide = {
  title: () => "Decide",
  element: element("section", { class: "decide", "aria-label": "Decide" }, element("div", { class: "goal" }, goal, bar), asked, rest),
  enter: () => {
    isOpen = true;
    currentDecisions() ? draw() : sayWaiting();
    readDecisions().catch((problem) => currentDecisions() || sayWaiting(problem.message));
  },
  update: () => undefined,
  leave: () => {
    isOpen = false;
    drawn?.stop();
  },
  focus: () => (rest.hidden ? ask : rest.querySelector("h1"))?.focus({ preventScroll: true }),
  press,
};

decisions.addEventListener("change", () => {
  drawBadge();
  isOpen && draw();
});

function drawBadge() {
  const badge = document.getElementById("left");
  badge.textContent = currentDecisions().left.toLocaleString("en");
  badge.hidden = currentDecisions().left === 0;
}

function sayWaiting(sentence = "Looking for the questions worth asking…") {
  asked.hidden = true;
  rest.hidden = false;
  rest.replaceChildren(element("p", { class: "lead", role: "status" }, sentence));
}

function open() {
  return currentDecisions().questions.filter((one) => !answered.has(one.id) && exists(one));
}

/** A question about people or tracks that are gone is no question any more. */
function exists(one) {
  return (
    one.people.every((id) => cast().personById.has(id)) && cast().tracksOf(one.these).length > 0 && cast().tracksOf(one.those).length > 0
  );
}

function draw() {
  drawGoal();
  const questions = open();
  const same = questions.find((one) => one.id === question?.id);
  show(same || questions[0]);
  const next = questions.find((one) => one !== question);
  next && preload(next);
}

function drawGoal() {
  const { expected } = currentDecisions();
  bar.value = expected;
  goal.textContent = `${wayToGoal(currentDecisions())} Right by now, as far as can be told: ${percent(expected)}.`.trim();
}

function wayToGoal({ left, reaches, goal: wanted, questions }) {
  const decisionsLeft = count(left, "decision", "decisions");
  if (questions.length === 0) {
    return "";
  }
  if (!reaches) {
    return `${decisionsLeft} can be asked for; ${percent(wanted)} of screen time may need a look at the people themselves.`;
  }
  return left
    ? `About ${decisionsLeft} to ${percent(wanted)} of screen time.`
    : `${percent(wanted)} of screen time is reached; what follows is the fine work.`;
}

function show(now) {
  const isSame = now && drawn && signature(now) === drawn.signature;
  question = now;
  asked.hidden = !now;
  rest.hidden = Boolean(now);
  if (!now) {
    showRest();
  } else if (!isSame) {
    drawn?.stop();
    drawn = new Question(now);
    drawn.signature = signature(now);
    place.replaceChildren(drawn.element);
    const words = wordsOf(now);
    ask.replaceChildren(...words.ask);
    why.textContent = now.why;
    buttons.replaceChildren(...ANSWERS.map(([name, letter]) => answerButton(name, letter, words[name])), ...leftIsWrong(now));
    announce(`${ask.textContent} ${now.why}`);
    scrollTo({ top: 0, behavior: "instant" });
  }
}

/** The same question about people who were named or changed meanwhile is drawn anew. */
function signature(now) {
  const people = now.people.map((id) => cast().personById.get(id)).map((one) => [one.id, one.title]);
  return JSON.stringify([now.id, now.these, now.those, people]);
}

function answerButton(name, letter, words) {
  return button([key(letter), element("span", {}, ...[words].flat())], () => give(name), {
    class: "answer " + name,
    "aria-keyshortcuts": letter,
  });
}

function leftIsWrong(now) {
  return now.kind === "twice"
    ? [button([key("F"), element("span", {}, "The first is not")], giveFirst, { class: "answer", "aria-keyshortcuts": "F" })]
    : [];
}

function showRest() {
  drawn?.stop();
  drawn = undefined;
  const all = currentDecisions().questions.length === 0;
  rest.replaceChildren(
    element("h1", { tabindex: "-1" }, all ? "Nothing left to decide" : "One moment…"),
    element(
      "p",
      { class: "lead" },
      all
        ? "No question is left that would change the cast noticeably. Names are given on "
        : "The next questions are being found. Meanwhile: ",
      element("a", { href: "#/people" }, "People"),
      ".",
    ),
  );
}

/** The next question is there at once; this one comes back should the server refuse. */
async function give(name) {
  const now = question;
  if (now) {
    await settle(now, () => answer(now, name));
  }
}

async function giveFirst() {
  const now = question;
  if (now?.kind === "twice") {
    await settle(now, () => correct({ type: "not-this-person", tracks: now.these, person: now.people[0] }));
  }
}

async function settle(now, send) {
  answered.add(now.id);
  draw();
  isFocusLost() && decide.focus();
  if (await send()) {
    // by now the server tells of it no more
    await readDecisions().catch(() => undefined);
  }
  answered.delete(now.id);
  draw();
}

function press(event) {
  const letter = event.key.toLowerCase();
  if (letter in BY_KEY) {
    give(BY_KEY[letter]);
  } else if (letter === "u") {
    undo();
  } else if (letter === "p") {
    drawn?.play();
  } else if (letter === "f") {
    giveFirst();
  } else {
    return false;
  }
  return true;
}
