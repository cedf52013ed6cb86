// Colours: as the system has them, light or dark.

class Theme {
  constructor() {
    this.choice = "auto";
    this.box = /** @type {HTMLElement} */ (document.querySelector(".themes"));
    this.buttons = [...this.box.querySelectorAll("button")];
  }

  /** @param {() => void} changed */
  start(changed) {
    for (const button of this.buttons) {
      button.addEventListener("click", () => {
        this.show(button.dataset.theme);
        changed();
      });
    }
    this.box.hidden = false;
  }

  /** @param {string | undefined} choice */
  show(choice) {
    this.choice = choice === "light" || choice === "dark" ? choice : "auto";
    const root = document.documentElement;
    if (this.choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = this.choice;
    for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.theme === this.choice));
  }

  parts() {
    return this.choice === "auto" ? [] : [`theme=${this.choice}`];
  }

  /** @param {string[]} parts */
  read(parts) {
    const part = parts.find((one) => one.startsWith("theme="));
    if (part) this.show(part.slice(6));
  }
}
