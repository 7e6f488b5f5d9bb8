/* Where one types: Enter sends, and a slash or an at sign opens a list to choose from. */

/** Give a composer its keys and its list. */
export function attend(form) {
  const field = form.elements.text;
  const list = form.querySelector("[role=listbox]");
  const completion = new Completion(field, list);

  field.addEventListener("input", () => completion.suggest());
  field.addEventListener("blur", () => completion.close());
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (completion.takes(event.key)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      completion.close();
      form.requestSubmit();
    }
  });
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault(); // the field keeps the focus
    const option = event.target.closest("[role=option]");
    if (option) completion.insert(option);
  });
  form.closest("section").addEventListener("click", ({ target }) => {
    if (!target.matches("[data-fill]")) return;
    field.value = target.dataset.fill;
    field.focus();
  });
}

class Completion {
  constructor(field, list) {
    this.field = field;
    this.list = list;
    this.options = [...list.children];
    this.active = null;
  }

  /** Offer what the text up to the caret could become. */
  suggest() {
    const text = this.before();
    const fits = matches(text, this.options);
    for (const option of this.options) option.hidden = !fits.includes(option);
    this.list.hidden = fits.length === 0;
    const finished = fits.some((option) => text.startsWith(option.dataset.insert));
    this.point(finished ? null : fits[0] ?? null);
  }

  /** Whether the key was for the list, and is dealt with. */
  takes(key) {
    if (this.list.hidden) return false;
    if (key === "Escape") this.close();
    else if (key === "ArrowDown") this.step(1);
    else if (key === "ArrowUp") this.step(-1);
    else if ((key === "Enter" || key === "Tab") && this.active) this.insert(this.active);
    else return false;
    return true;
  }

  step(by) {
    const shown = this.options.filter((option) => !option.hidden);
    const from = this.active ? shown.indexOf(this.active) : by < 0 ? 0 : -1;
    this.point(shown.at((from + by) % shown.length));
  }

  point(option) {
    this.active?.setAttribute("aria-selected", "false");
    this.active = option;
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  insert(option) {
    const before = this.before();
    const start = before.length - openToken(before).length;
    this.field.setRangeText(`${option.dataset.insert} `, start, before.length, "end");
    this.suggest();
  }

  close() {
    this.list.hidden = true;
    this.point(null);
  }

  before() {
    return this.field.value.slice(0, this.field.selectionStart);
  }
}

/** The part of the text that is being completed: a command from its slash on, or the last @word. */
function openToken(text) {
  return text.match(/^\/[^\n]*$/)?.[0] ?? text.match(/(?<!\S)@[\w.-]*$/)?.[0] ?? "";
}

/** Options that the text begins, or else the one command it goes on with. */
function matches(text, options) {
  const token = openToken(text).toLowerCase();
  const mention = text.match(/(?<!\S)@[\w.-]*$/)?.[0].toLowerCase();
  if (mention) return options.filter((option) => option.dataset.insert.toLowerCase().startsWith(mention));
  if (!token) return [];
  const begun = options.filter((option) => option.dataset.insert.startsWith(token));
  if (begun.length > 0) return begun;
  const going = options.filter((option) => token.startsWith(`${option.dataset.insert} `));
  return going.sort((one, other) => other.dataset.insert.length - one.dataset.insert.length).slice(0, 1);
}
