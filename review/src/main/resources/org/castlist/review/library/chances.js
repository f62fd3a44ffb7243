// Saying how sure a link is.

import { count } from "/page/words.js";

/** A chance in words that never claim certainty: "99.8 %", "over 99.9 %". */
export function chanceText(chance) {
  if (chance > 0.999) {
    return "over 99.9 %";
  }
  return chance < 0.01 ? "under 1 %" : (100 * chance).toFixed(chance > 0.9 ? 1 : 0) + " %";
}

/** A cosine as people who know cosines write it. */
export function cosineText(cosine) {
  return cosine.toFixed(2);
}

export function countFilms(number) {
  return count(number, "film", "films");
}
