// Reads the cast, shows the part of the page that the address names, and tells when the server is gone.

import { cast, changes, refresh, watch } from "./cast.js";
import { redo, undo } from "./corrections.js";
import { decide } from "./decide.js";
import { button } from "./elements.js";
import { history } from "./history.js";
import { listenToKeys, openKeys } from "./keys.js";
import { people } from "./people.js";
import { person } from "./person.js";
import { rerun } from "./rerun.js";
import { connection } from "./server.js";
import { unknown } from "./unknown.js";

const VIEWS = { people, person, decide, unknown, history, rerun };
const main = document.getElementById("main");
const banner = document.getElementById("banner");
const scrolled = new Map();
let view;
let address;

/** "#/person/p-3/t-1-1" is the part "person" with what it shall show. */
function route() {
  const [name, ...parts] = location.hash.replace(/^#\/?/, "").split("/").map(decoded);
  const next = VIEWS[name] || people;
  const isFirst = view === undefined;
  scrolled.set(address, scrollY);
  address = location.hash;
  if (next !== view) {
    view?.leave?.();
    view = next;
    main.replaceChildren(view.element);
  }
  view.enter(...parts);
  sayWhere(name);
  scrollTo({ top: scrolled.get(address) ?? 0, behavior: "instant" });
  isFirst || view.focus();
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function sayWhere(name) {
  document.body.dataset.part = VIEWS[name] ? name : "people";
  document.title = `${view.title()} · ${cast().film.name}`;
  const here = name === "person" || !VIEWS[name] ? "people" : name;
  document
    .querySelectorAll(".bar nav a")
    .forEach((link) => (link.hash === "#/" + here ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current")));
}

function drawBar() {
  document.getElementById("film").textContent = cast().film.name;
  document.getElementById("undo").disabled = !cast().undo;
  document.getElementById("redo").disabled = !cast().redo;
  document.getElementById("outdated").hidden = !cast().outdated;
}

function say(sentence, ...more) {
  banner.hidden = false;
  banner.replaceChildren(sentence, ...more);
}

connection.addEventListener("gone", () =>
  say("The review server does not answer. Was it stopped? Nothing that you typed is lost; this page asks again every two seconds. "),
);
connection.addEventListener("back", () => (banner.hidden = true));
changes.addEventListener("locked", (event) => say(event.detail));
changes.addEventListener("change", () => {
  drawBar();
  if (view) {
    view.update();
    sayWhere(location.hash.replace(/^#\/?/, "").split("/")[0]);
  }
});

async function start() {
  try {
    await refresh();
  } catch (problem) {
    say(
      problem.message + " ",
      button("Try again", () => {
        banner.hidden = true;
        start();
      }),
    );
    return;
  }
  window.history.scrollRestoration = "manual";
  addEventListener("hashchange", route);
  route();
  watch();
  // milliseconds from opening the page to a page that can be used
  document.documentElement.dataset.readyAfter = String(Math.round(performance.now()));
}

document.getElementById("undo").addEventListener("click", undo);
document.getElementById("redo").addEventListener("click", redo);
document.getElementById("keys").addEventListener("click", openKeys);
document.querySelector(".skip").addEventListener("click", (event) => {
  // the address stays what it is: it names the part of the page
  event.preventDefault();
  main.focus();
});
listenToKeys(() => view);
start();
