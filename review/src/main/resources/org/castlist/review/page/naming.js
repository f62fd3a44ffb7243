// Naming a person in place: the name becomes a field, and the field a name again.

import { button, element, isFocusLost, isolated } from "./elements.js";
import { NameField } from "./name-field.js";

/**
 * The name as a button that becomes a field; its element stays the same while the people change around it. The {namer} has a
 * book of names, call(person, name), which tells whether the name was taken, and meet(person, other), where the name is another's.
 */
export class Naming {
  constructor(person, { namer, level, onnamed } = {}) {
    this.namer = namer;
    this.onnamed = onnamed;
    this.element = element(level || "div", { class: "naming" });
    this.renew(person);
  }

  renew(person) {
    const shown = person.id + person.title + person.name;
    this.person = person;
    if (!this.field && shown !== this.shown) {
      this.shown = shown;
      this.#showName();
    }
  }

  edit() {
    if (this.field) {
      return this.field.focus();
    }
    const id = this.person.id;
    this.field = new NameField({
      book: this.namer.book,
      label: "Name of " + this.person.title,
      value: this.person.name || "",
      except: id,
      onname: (name) => this.#call(name),
      onperson: (other) => this.#merge(other),
      oncancel: () => this.#done(),
    });
    // a finger has no Enter
    const save = button("✓", () => this.field.commit(), { class: "save", "aria-label": "Save the name" });
    this.element.replaceChildren(this.field.element, save);
    this.element.classList.add("edited");
    this.field.focus();
    return undefined;
  }

  async #call(name) {
    if (!name || name === this.person.name) {
      return this.#done();
    }
    const taken = await this.namer.call(this.person, name);
    return taken ? this.#done(true) : this.field?.input.focus();
  }

  #merge(other) {
    this.namer.meet(this.person, other, { onmerged: () => this.#done(true), onsamename: () => this.#call(other.name) });
  }

  #done(isNamed = false) {
    const hadFocus = this.element.contains(document.activeElement) || isFocusLost();
    this.field = undefined;
    this.element.classList.remove("edited");
    this.#showName();
    if (hadFocus) {
      this.element.querySelector("button")?.focus({ preventScroll: true });
    }
    isNamed && this.onnamed?.();
  }

  #showName() {
    const { name, title } = this.person;
    const words = name ? [isolated(name)] : [isolated(title), element("span", { class: "invite" }, "click to name")];
    this.element.replaceChildren(
      button(words, () => this.edit(), {
        class: "name" + (name ? "" : " unnamed"),
        "aria-label": name ? `${name}, rename` : `${title}, give a name`,
      }),
    );
  }
}
