// Where a face is in the picture, between the frames in which it was found too.

import { get } from "./server.js";

const KEPT = 200;
const GAP_SECONDS = 0.6;
const asked = new Map();

/** The boxes of a track, [time, x, y, width, height] each, in the order of time; the last few hundred tracks are remembered. */
export function boxesOf(id) {
  if (!asked.has(id)) {
    const boxes = get("/api/tracks/" + encodeURIComponent(id)).then((answer) => answer.boxes);
    // what could not be asked is asked again next time; until then there is no box to draw
    asked.set(
      id,
      boxes.catch(() => (asked.delete(id), [])),
    );
    if (asked.size > KEPT) {
      asked.delete(asked.keys().next().value);
    }
  }
  return asked.get(id);
}

/** The box at a time, or nothing where the face is not seen. */
export function boxAt(boxes, time) {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    boxes[middle][0] <= time + 1e-6 ? (low = middle + 1) : (high = middle);
  }
  const before = boxes[low - 1];
  const after = boxes[low];
  if (!before || !after) {
    const nearest = before || after;
    return nearest && Math.abs(nearest[0] - time) < GAP_SECONDS / 2 ? nearest.slice(1) : undefined;
  }
  const gap = after[0] - before[0];
  if (gap > GAP_SECONDS) {
    return undefined;
  }
  const share = (time - before[0]) / gap;
  return [1, 2, 3, 4].map((i) => before[i] + (after[i] - before[i]) * share);
}
