// A field for a name that completes it from the names there are.

import { element } from "./elements.js";
import { folded } from "./words.js";

const SUGGESTIONS = 6;
let numbered = 0;

/**
 * Tells onname(text) of a new name, onperson(person) of one that exists, and oncancel() of Escape. The {book} of names has
 * people(), named(text, except) and entry(person), what a suggestion shows.
 */
export class NameField {
  constructor({ book, label, value = "", except, suggestAll = false, onname, onperson, oncancel }) {
    Object.assign(this, { book, except, suggestAll, onname, onperson, oncancel });
    this.suggested = [];
    this.at = -1;
    const listId = "names-" + ++numbered;
    this.input = element("input", {
      type: "text",
      role: "combobox",
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": listId,
      autocomplete: "off",
      autocapitalize: "words",
      spellcheck: "false",
      enterkeyhint: "done",
      placeholder: label,
      maxlength: "200",
      oninput: () => this.#suggest(),
      onkeydown: (event) => this.#press(event),
      onblur: () => this.#close(),
      onfocus: () => this.suggestAll && this.#suggest(),
    });
    this.input.value = value;
    this.list = element("div", { class: "suggestions", id: listId, role: "listbox", "aria-label": "Names there are", hidden: true });
    // the field keeps the focus while a suggestion is pressed
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.#take(event.target.closest("[role=option]")));
    this.element = element("div", { class: "name-field" }, this.input, this.list);
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  get text() {
    return this.input.value.trim().replace(/\s+/g, " ");
  }

  /** What is typed or chosen becomes the answer. */
  commit() {
    if (this.at >= 0) {
      this.onperson(this.suggested[this.at]);
      return;
    }
    const same = this.text && this.book.named(this.text, this.except);
    if (same) {
      this.onperson(same);
    } else {
      this.onname(this.text);
    }
  }

  #suggest() {
    const typed = folded(this.text);
    this.suggested = typed || this.suggestAll ? suggestions(this.book.people(), typed, this.except) : [];
    this.at = -1;
    this.list.replaceChildren(...this.suggested.map((person, i) => this.#option(person, i)));
    this.#show(this.suggested.length > 0);
  }

  #option(person, place) {
    const id = `${this.list.id}-${place}`;
    return element("div", { class: "suggestion", role: "option", id, "aria-selected": "false" }, ...this.book.entry(person));
  }

  #press(event) {
    const last = this.suggested.length - 1;
    // Enter that ends an input method's composing is not ours
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      event.stopPropagation();
      this.list.hidden && this.#suggest();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#mark(this.at + step < -1 ? last : this.at + step > last ? -1 : this.at + step);
    } else if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      this.commit();
    } else if (event.key === "Escape" && this.oncancel) {
      event.preventDefault();
      event.stopPropagation();
      this.oncancel();
    }
  }

  #mark(place) {
    this.at = place;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === place)));
    const option = this.list.children[place];
    option?.scrollIntoView({ block: "nearest" });
    option ? this.input.setAttribute("aria-activedescendant", option.id) : this.input.removeAttribute("aria-activedescendant");
  }

  #take(option) {
    if (option) {
      this.at = [...this.list.children].indexOf(option);
      this.commit();
    }
  }

  #close() {
    this.#show(false);
    this.at = -1;
  }

  #show(isShown) {
    this.list.hidden = !isShown;
    this.input.setAttribute("aria-expanded", String(isShown));
    this.input.removeAttribute("aria-activedescendant");
  }
}

/** Names that begin so stand before those with a later word that does; among equals the one seen longer comes first. */
function suggestions(people, typed, except) {
  const rank = (person) => {
    const title = folded(person.title);
    return title.startsWith(typed)
      ? 0
      : title.includes(" " + typed)
        ? 1
        : String(person.number) === typed
          ? 1
          : title.includes(typed)
            ? 2
            : 9;
  };
  return people
    .filter((person) => person.id !== except && !person.hidden)
    .map((person) => ({ person, rank: rank(person) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => Number(!a.person.name) - Number(!b.person.name) || a.rank - b.rank || b.person.screenTime - a.person.screenTime)
    .slice(0, SUGGESTIONS)
    .map((one) => one.person);
}
