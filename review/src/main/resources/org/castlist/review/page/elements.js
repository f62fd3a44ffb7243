// Making elements. What comes from a film or a reviewer reaches the page as text, never as markup.

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      made.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== undefined) {
      made.setAttribute(name, value === true ? "" : value);
    }
  }
  made.append(...children);
  return made;
}

/** A name keeps its own direction of writing to itself. */
export function isolated(text) {
  return element("bdi", {}, text);
}

export function button(text, onclick, attributes = {}) {
  return element("button", { type: "button", ...attributes, onclick }, ...[text].flat());
}

/** What screen readers say and nobody sees. */
export function unseen(text) {
  return element("span", { class: "unseen" }, text);
}

export function key(letter) {
  return element("kbd", { "aria-hidden": "true" }, letter);
}

/** Tells a screen reader something that the eye sees anyway. */
export function announce(text) {
  document.getElementById("told").textContent = text;
}

export function isTyping(target) {
  return (
    target instanceof HTMLElement && Boolean(target.closest("input:not([type=checkbox], [type=radio], [type=range]), textarea, select"))
  );
}

/** Whether the keys go nowhere: what had the focus is gone or hidden, which the browser notices only when it draws. */
export function isFocusLost() {
  return document.activeElement === document.body || !document.activeElement?.checkVisibility();
}

/** A little later, and only once for many calls. */
export function once(milliseconds, act) {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, milliseconds);
  };
}
