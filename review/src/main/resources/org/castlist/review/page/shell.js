// The frame of a review page: shows the part that the address names, and tells when the server is gone.

import { button } from "./elements.js";
import { listenToKeys, openKeys } from "./keys.js";
import { connection } from "./server.js";

/**
 * Opens a page whose parts are {views}; a part that is named in {under} belongs to another one of the bar. The {model} tells
 * what is reviewed: changes, refresh(), watch(), title(), drawBar(), undo() and redo().
 */
export function openPage({ views, home, under = {}, model, keys }) {
  const main = document.getElementById("main");
  const banner = document.getElementById("banner");
  const scrolled = new Map();
  let view;
  let address;

  /** "#/person/p-3/t-1-1" is the part "person" with what it shall show. */
  function route() {
    const [name, ...parts] = location.hash.replace(/^#\/?/, "").split("/").map(decoded);
    const next = views[name] || views[home];
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

  function sayWhere(name) {
    const shown = views[name] ? name : home;
    document.body.dataset.part = shown;
    document.title = `${view.title()} · ${model.title()}`;
    const here = under[shown] || shown;
    document
      .querySelectorAll(".bar nav a")
      .forEach((link) => (link.hash === "#/" + here ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current")));
  }

  function say(sentence, ...more) {
    banner.hidden = false;
    banner.replaceChildren(sentence, ...more);
  }

  connection.addEventListener("gone", () =>
    say("The review server does not answer. Was it stopped? Nothing that you typed is lost; this page asks again every two seconds. "),
  );
  connection.addEventListener("back", () => (banner.hidden = true));
  model.changes.addEventListener("locked", (event) => say(event.detail));
  model.changes.addEventListener("change", () => {
    model.drawBar();
    if (view) {
      view.update();
      sayWhere(location.hash.replace(/^#\/?/, "").split("/")[0]);
    }
  });

  async function start() {
    try {
      await model.refresh();
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
    model.watch();
    // milliseconds from opening the page to a page that can be used
    document.documentElement.dataset.readyAfter = String(Math.round(performance.now()));
  }

  document.getElementById("undo").addEventListener("click", model.undo);
  document.getElementById("redo").addEventListener("click", model.redo);
  document.getElementById("keys").addEventListener("click", () => openKeys(keys.told));
  document.querySelector(".skip").addEventListener("click", (event) => {
    // the address stays what it is: it names the part of the page
    event.preventDefault();
    main.focus();
  });
  listenToKeys({ view: () => view, undo: model.undo, redo: model.redo, ...keys });
  start();
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
