// What is selected: one by one, a range, or all.

export class Selection extends EventTarget {
  constructor() {
    super();
    this.ids = new Set();
  }

  get size() {
    return this.ids.size;
  }

  has(id) {
    return this.ids.has(id);
  }

  toggle(id) {
    this.ids.has(id) ? this.ids.delete(id) : this.ids.add(id);
    this.anchor = id;
    this.#changed();
  }

  /** From what was last picked to here; where that is gone, from the given one. */
  upTo(id, items, from = id) {
    const placeOf = (wanted) => items.findIndex((item) => item.id === wanted);
    if (placeOf(this.anchor) < 0) {
      this.anchor = from;
    }
    const [first, last] = [placeOf(this.anchor), placeOf(id)].sort((one, other) => one - other);
    items.slice(first, last + 1).forEach((item) => this.ids.add(item.id));
    this.#changed();
  }

  all(items) {
    items.forEach((item) => this.ids.add(item.id));
    this.#changed();
  }

  clear() {
    this.ids.clear();
    this.anchor = undefined;
    this.#changed();
  }

  /** Forgets what is no longer there. */
  keep(items) {
    const there = new Set(items.map((item) => item.id));
    const gone = [...this.ids].filter((id) => !there.has(id));
    gone.forEach((id) => this.ids.delete(id));
    gone.length && this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
