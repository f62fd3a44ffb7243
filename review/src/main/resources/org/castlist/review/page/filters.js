// The choice of which people are shown.

import { element } from "./elements.js";

export class Filters {
  /** {choices} are a key, a title, which people belong, and what to say when there are none. */
  constructor({ name, choices, onchange }) {
    Object.assign(this, { name, choices, onchange });
    this.chosen = choices[0];
    this.element = element(
      "div",
      { class: "filters", role: "radiogroup", "aria-label": "Which people" },
      ...choices.map((choice) => this.#radio(choice)),
    );
  }

  /** Says how many each choice would show. */
  count(people) {
    this.choices.forEach(([, , belongs], i) => {
      const number = people.filter(belongs).length.toLocaleString("en");
      this.element.children[i].querySelector(".of").textContent = " " + number;
    });
  }

  has(person) {
    return this.chosen[2](person);
  }

  get whenEmpty() {
    return this.chosen[3];
  }

  #radio(choice) {
    const radio = element("input", {
      type: "radio",
      name: this.name,
      value: choice[0],
      onchange: () => {
        this.chosen = choice;
        scrollTo({ top: 0 });
        this.onchange();
      },
    });
    radio.checked = choice === this.chosen;
    return element("label", {}, radio, element("span", {}, choice[1], element("small", { class: "of" })));
  }
}
