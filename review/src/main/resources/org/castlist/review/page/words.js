// Saying times, lengths and counts as people say them.

export function count(number, one, many) {
  return number.toLocaleString("en") + " " + (number === 1 ? one : many);
}

export function countTracks(number) {
  return count(number, "track", "tracks");
}

/** A length: "4.2 s", "12 min 31 s", "1 h 5 min". */
export function length(seconds) {
  const whole = Math.round(seconds);
  if (seconds < 59.95) {
    return (seconds < 10 ? seconds.toFixed(1) : String(whole)) + " s";
  }
  if (whole < 3600) {
    return Math.floor(whole / 60) + " min" + (whole % 60 ? " " + (whole % 60) + " s" : "");
  }
  return Math.floor(whole / 3600) + " h " + Math.floor((whole % 3600) / 60) + " min";
}

/** How much of the film, or how many of its pictures where the film is a folder of them. */
export function amount(film, seconds) {
  return film.pictures ? count(Math.round(seconds), "picture", "pictures") : length(seconds);
}

/** A moment of the film: "1:05", "1:02:33"; with tenths where asked. */
export function clock(seconds, tenths = false) {
  const units = Math.round(seconds * (tenths ? 10 : 1));
  const whole = tenths ? Math.floor(units / 10) : units;
  const two = (number) => String(number).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const start = hours ? hours + ":" + two(minutes) : String(minutes);
  return start + ":" + two(whole % 60) + (tenths ? "." + (units % 10) : "");
}

/** Never 100 % of what is not whole. */
export function percent(part) {
  if (part > 0 && part < 0.01) {
    return "under 1 %";
  }
  return (part < 1 ? Math.min(99, Math.round(part * 100)) : 100) + " %";
}

/** How names are compared: without regard to case, accents and spaces around. */
export function folded(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").trim().replace(/\s+/g, " ").toLocaleLowerCase();
}
