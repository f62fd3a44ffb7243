// The page of the people across films.

import { redo, undo } from "./acts.js";
import { countFilms } from "./chances.js";
import { decide } from "./decide.js";
import { history } from "./history.js";
import { changes, library, refresh, watch } from "./library.js";
import { people } from "./people.js";
import { person } from "./person.js";
import { series } from "./series.js";
import { openPage } from "/page/shell.js";

const TOLD = [
  [
    "Everywhere",
    [
      ["1 to 4", "People, Decide, Series, History"],
      ["U or Ctrl-Z", "undo"],
      ["Shift-Ctrl-Z", "redo"],
      ["/", "search"],
      ["Esc", "close, or select nothing"],
      ["?", "these keys"],
    ],
  ],
  [
    "Decide",
    [
      ["S", "the same person"],
      ["D", "two people"],
      ["I", "ignore: cannot tell"],
      ["U", "undo"],
    ],
  ],
  [
    "People",
    [
      ["arrows", "from person to person"],
      ["Enter", "name"],
      ["A", "accept the proposed names"],
      ["O", "open"],
      ["X", "select"],
      ["M", "the two selected are the same"],
    ],
  ],
  [
    "A person",
    [
      ["arrows", "from film to film"],
      ["X", "select"],
      ["T", "take out: not this person"],
      ["S", "surely this person"],
      ["N", "name"],
      ["A", "accept the proposed names"],
      ["M", "the same as somebody else"],
    ],
  ],
];

openPage({
  views: { people, person, decide, series, history },
  home: "people",
  under: { person: "people" },
  model: { changes, refresh, watch, title: () => countFilms(library().films.length), drawBar, undo, redo },
  keys: { parts: ["people", "decide", "series", "history"], told: TOLD },
});

function drawBar() {
  document.getElementById("films").textContent = countFilms(library().films.length);
  document.getElementById("undo").disabled = !library().undo;
  document.getElementById("redo").disabled = !library().redo;
}
