// A grid that may hold ten thousand things: only those near the window are elements.

import { element } from "./elements.js";

const ROWS_BESIDE = 3;

/** Cells are made by {make(item) -> {node, renew(item), entry}}: entry is what the arrow keys focus. Items have an id. */
export class Grid {
  constructor({ label, role = "list", itemRole = "listitem", width, height, gap = 12, make, empty = "" }) {
    Object.assign(this, { itemRole, width, height, gap, make });
    this.items = [];
    this.cells = new Map();
    this.element = element("div", { class: "grid", role, "aria-label": label });
    this.note = element("p", { class: "empty", hidden: true }, empty);
    this.whole = element("div", { class: "grid-whole" }, this.element, this.note);
    this.element.addEventListener("keydown", (event) => this.#step(event));
    this.element.addEventListener("focusin", (event) => this.#noticeFocus(event));
    new ResizeObserver(() => this.#layOut()).observe(this.whole);
    // the grid draws once a frame, however often the window scrolls
    addEventListener("scroll", () => this.#drawSoon(), { passive: true });
    addEventListener("resize", () => this.#drawSoon(), { passive: true });
  }

  show(items) {
    const had = this.#focusedId();
    const place = this.items.findIndex((item) => item.id === had);
    this.items = items;
    this.places = new Map(items.map((item, i) => [item.id, i]));
    this.note.hidden = items.length > 0;
    if (!this.places.has(this.current)) {
      this.current = items[Math.max(0, Math.min(place, items.length - 1))]?.id;
    }
    for (const [id, cell] of this.cells) {
      this.places.has(id) && cell.renew(items[this.places.get(id)]);
    }
    this.#layOut();
    if (had && !this.places.has(had) && this.current && !this.#isEdited(this.cells.get(had))) {
      this.focus(this.current);
    }
  }

  /** Brings an item into the window and focuses it. */
  focus(id) {
    if (this.places?.has(id)) {
      this.reveal(id);
      this.#makeCurrent(id);
      this.cells.get(id)?.entry.focus({ preventScroll: true });
    }
  }

  /** Scrolls no further than needed. */
  reveal(id) {
    const [, top] = this.#spot(this.places.get(id));
    const seen = this.element.getBoundingClientRect().top + top;
    const above = this.covered?.() ?? 72;
    const below = innerHeight - this.rowHeight - 96;
    if (seen < above || seen > below) {
      scrollBy({ top: seen < above ? seen - above - 8 : seen - below, behavior: "instant" });
    }
    this.#draw();
  }

  #layOut() {
    const room = this.element.clientWidth;
    if (!room) {
      return;
    }
    this.columns = Math.max(1, Math.floor((room + this.gap) / (this.width + this.gap)));
    this.cellWidth = (room - this.gap * (this.columns - 1)) / this.columns;
    // who reads with larger letters gets higher cells
    this.rowHeight = this.height(this.cellWidth, parseFloat(getComputedStyle(document.documentElement).fontSize));
    const rows = Math.ceil(this.items.length / this.columns);
    this.element.style.height = Math.max(0, rows * (this.rowHeight + this.gap) - this.gap) + "px";
    this.#draw();
  }

  #drawSoon() {
    this.drawing ||= requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    cancelAnimationFrame(this.drawing);
    this.drawing = 0;
    if (!this.rowHeight || !this.element.isConnected) {
      return;
    }
    const pitch = this.rowHeight + this.gap;
    const top = -this.element.getBoundingClientRect().top;
    const first = Math.max(0, Math.floor(top / pitch) - ROWS_BESIDE) * this.columns;
    const last = Math.min(this.items.length, (Math.ceil((top + innerHeight) / pitch) + ROWS_BESIDE) * this.columns);
    const wanted = new Set(this.items.slice(first, Math.max(first, last)).map((item) => item.id));
    for (const [id, cell] of this.cells) {
      if (!wanted.has(id) && !this.#isEdited(cell) && !(this.places.has(id) && cell.node.contains(document.activeElement))) {
        cell.node.remove();
        this.cells.delete(id);
      }
    }
    this.#fill(first, last);
  }

  /** Elements stand in the order of the items, for those who hear the page. */
  #fill(first, last) {
    let next = this.element.firstChild;
    for (let place = first; place < last; place++) {
      const item = this.items[place];
      const cell = this.cells.get(item.id) || this.#makeCell(item);
      this.#put(cell, place);
      if (cell.node === next) {
        next = next.nextSibling;
      } else if (!cell.node.contains(document.activeElement)) {
        this.element.insertBefore(cell.node, next);
      }
    }
  }

  #makeCell(item) {
    const cell = this.make(item);
    cell.node.setAttribute("role", this.itemRole);
    cell.node.dataset.id = item.id;
    this.cells.set(item.id, cell);
    reachable(cell.node, item.id === this.current);
    return cell;
  }

  #put(cell, place) {
    const [left, top] = this.#spot(place);
    const style = cell.node.style;
    style.left = left + "px";
    style.top = top + "px";
    style.width = this.cellWidth + "px";
    style.height = this.rowHeight + "px";
    cell.node.setAttribute("aria-posinset", place + 1);
    cell.node.setAttribute("aria-setsize", this.items.length);
  }

  #spot(place) {
    const column = place % this.columns;
    const row = Math.floor(place / this.columns);
    return [column * (this.cellWidth + this.gap), row * (this.rowHeight + this.gap)];
  }

  #step(event) {
    const place = this.places?.get(this.current);
    const isText = event.target.matches("input:not([type=checkbox]), [role=option] input");
    if (place === undefined || isText || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const page = this.columns * Math.max(1, Math.floor(innerHeight / (this.rowHeight + this.gap)) - 1);
    const steps = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: this.columns,
      ArrowUp: -this.columns,
      PageDown: page,
      PageUp: -page,
      Home: -place,
      End: this.items.length,
    };
    const to = Math.max(0, Math.min(place + steps[event.key], this.items.length - 1));
    if (event.key in steps) {
      event.preventDefault();
      this.focus(this.items[to].id);
      this.onstep?.(this.items[place], this.items[to], event.shiftKey);
    }
  }

  #noticeFocus(event) {
    const id = event.target.closest("[data-id]")?.dataset.id;
    if (id && id !== this.current) {
      this.#makeCurrent(id);
    }
  }

  /** Only one cell is in the order of the Tab key; the arrow keys lead to the others. */
  #makeCurrent(id) {
    const before = this.cells.get(this.current);
    before && reachable(before.node, false);
    this.current = id;
    const now = this.cells.get(id);
    now && reachable(now.node, true);
  }

  #focusedId() {
    return this.element.contains(document.activeElement) ? document.activeElement.closest("[data-id]")?.dataset.id : undefined;
  }

  #isEdited(cell) {
    return Boolean(cell?.node.querySelector(".name-field"));
  }
}

function reachable(node, isReachable) {
  const parts = [node, ...node.querySelectorAll("a, button, input")].filter((part) => part !== node || node.hasAttribute("tabindex"));
  parts.forEach((part) => (part.tabIndex = isReachable ? 0 : -1));
}
