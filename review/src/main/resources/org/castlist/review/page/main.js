// The page of one film.

import { cast, changes, refresh, watch } from "./cast.js";
import { redo, undo } from "./corrections.js";
import { decide } from "./decide.js";
import { history } from "./history.js";
import { people } from "./people.js";
import { person } from "./person.js";
import { rerun } from "./rerun.js";
import { openPage } from "./shell.js";
import { unknown } from "./unknown.js";

const TOLD = [
  [
    "Everywhere",
    [
      ["1 to 5", "People, Decide, Unknown, History, Re-run"],
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
      ["S", "the same"],
      ["D", "different"],
      ["I", "ignore: cannot tell"],
      ["N", "the second is not a face"],
      ["F", "the first is not (twice in a frame)"],
      ["P", "play both"],
      ["U", "undo"],
    ],
  ],
  [
    "People",
    [
      ["arrows", "from person to person"],
      ["Enter", "name"],
      ["O", "open"],
      ["X", "select"],
      ["M", "merge the selected"],
      ["H", "hide, or show again"],
    ],
  ],
  [
    "Tracks",
    [
      ["arrows", "from track to track; with Shift select"],
      ["Enter", "play the moment"],
      ["Space or X", "select"],
      ["A", "select all"],
      ["V", "move to…"],
      ["W", "new person"],
      ["N", "name the person"],
      ["M", "merge the person"],
      ["P", "play, stop"],
    ],
  ],
];

openPage({
  views: { people, person, decide, unknown, history, rerun },
  home: "people",
  under: { person: "people" },
  model: { changes, refresh, watch, title: () => cast().film.name, drawBar, undo, redo },
  keys: { parts: ["people", "decide", "unknown", "history", "rerun"], told: TOLD },
});

function drawBar() {
  document.getElementById("film").textContent = cast().film.name;
  document.getElementById("undo").disabled = !cast().undo;
  document.getElementById("redo").disabled = !cast().redo;
  document.getElementById("outdated").hidden = !cast().outdated;
}
