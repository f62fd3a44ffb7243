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

  /** From where the reviewer last was to here. */
  upTo(id, items) {
    const from = Math.max(
      0,
      items.findIndex((item) => item.id === (this.anchor ?? id)),
    );
    const to = items.findIndex((item) => item.id === id);
    items.slice(Math.min(from, to), Math.max(from, to) + 1).forEach((item) => this.ids.add(item.id));
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
