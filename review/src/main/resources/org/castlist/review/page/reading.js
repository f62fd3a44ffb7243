// Reading what may change while it is read.

/** Calls that come while an answer is on its way share the one after it: the first may not know of what happened since. */
export function oneAfterAnother(read) {
  let now;
  let next;
  return function again() {
    if (!now) {
      now = read().finally(() => (now = undefined));
      return now;
    }
    next ??= now
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return again();
      });
    return next;
  };
}
