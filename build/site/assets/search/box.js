// The search boxes: a field with a list of answers (the combobox pattern of WAI-ARIA), the query in the address.

import { ROOT } from "./data.js";

const ADDRESS = "#q=";
const MOST = 40;
const NARROW = matchMedia("(max-width: 59.984em)");
let worker = null, boxes = [];

/** Start the search; it loads its index once. */
function engine() {
  if (!worker) {
    worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => boxes.forEach((box) => box.take(data));
    worker.onerror = () => boxes.forEach((box) => box.take({ failed: "the search could not start" }));
  }
  return worker;
}

class Box {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("input");
    this.panel = root.querySelector(".pl-search__panel");
    this.list = root.querySelector("[role=listbox]");
    this.status = root.querySelector("[role=status]");
    this.asked = "";
    this.active = -1;
    this.waits = false;
    const { input } = this;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    input.addEventListener("focus", () => engine());
    input.addEventListener("input", () => this.ask());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("click", () => this.ask());
    root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.choose();
    });
    root.querySelector(".pl-search__close").addEventListener("click", () => this.close());
    this.list.addEventListener("pointermove", ({ target }) => {
      const option = target.closest("[role=option]");
      if (option) this.mark([...this.list.children].indexOf(option), false);
    });
    root.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !root.contains(relatedTarget)) this.close();
    });
  }

  get visible() {
    return this.root.checkVisibility?.({ visibilityProperty: true }) ?? this.input.offsetParent !== null;
  }

  open(query) {
    this.root.classList.add("pl-search--open");
    if (query !== undefined) this.input.value = query;
    this.input.focus();
    if (query !== undefined) this.ask();
    else this.input.select();
  }

  close() {
    this.root.classList.remove("pl-search--open");
    this.show(false);
    this.waits = false;
    if (location.hash.startsWith(ADDRESS)) history.replaceState(history.state, "", location.pathname + location.search);
  }

  ask() {
    const query = this.input.value.trim();
    this.asked = query;
    if (!query) {
      this.close();
      if (NARROW.matches && this.root.matches(".md-header *")) this.root.classList.add("pl-search--open");
      return;
    }
    history.replaceState(history.state, "", ADDRESS + encodeURIComponent(query));
    if (this.panel.hidden) this.say("Loading the index …");
    this.show(true);
    engine().postMessage({ query });
  }

  show(shown) {
    this.panel.hidden = !shown;
    this.input.setAttribute("aria-expanded", String(shown));
    if (!shown) this.mark(-1);
  }

  take({ query, found, whole, failed }) {
    if (failed && !this.panel.hidden) this.say(`The index could not be loaded (${failed}).`);
    if (failed || query !== this.asked || !query) return;
    this.list.replaceChildren(...found.map((answer, at) => this.option(answer, at)));
    this.list.hidden = !found.length;
    const many = found.length === 1 ? "1 answer" : found.length < MOST ? `${found.length} answers` : `The best ${MOST} answers`;
    this.say(found.length ? many : "Nothing found. Try another spelling, an office, a place or a year.");
    this.mark(-1);
    this.list.scrollTop = 0;
    this.root.dataset.answered = query;
    if (whole) this.root.dataset.whole = "";
    if (this.waits) this.choose();
  }

  say(words) {
    this.status.textContent = words;
  }

  option({ path, title, lang, native, kind, line, why }, at) {
    const option = piece("a", "pl-answer", "");
    option.href = new URL(path, ROOT).href;
    option.id = `${this.list.id}-${at}`;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const head = piece("span", "pl-answer__head", "");
    head.append(piece("bdi", "pl-answer__title", title, lang));
    if (native) head.append(" ", piece("bdi", "pl-native", native.text, native.lang));
    option.append(head, " ", piece("span", "pl-answer__kind", kind), " ", piece("span", "pl-answer__line", line));
    if (why) {
      const said = piece("span", "pl-answer__why", "");
      if (why.form) said.append(piece("bdi", "", why.form, why.lang), ": ");
      said.append(why.reason);
      option.append(" ", said);
    }
    return option;
  }

  mark(at, scroll = true) {
    const options = this.list.children;
    options[this.active]?.setAttribute("aria-selected", "false");
    this.active = at;
    const option = options[at];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    if (scroll) option.scrollIntoView({ block: "nearest" });
  }

  choose() {
    const ready = this.root.dataset.answered === this.asked && this.asked;
    this.waits = Boolean(this.asked && !ready);
    if (ready) this.list.children[Math.max(this.active, 0)]?.click();
  }

  pressed(event) {
    if (event.isComposing) return;
    const count = this.list.children.length, open = !this.panel.hidden;
    if (event.key === "Escape") {
      event.preventDefault();
      if (open) this.close();
      else {
        this.input.value = "";
        this.close();
        this.input.blur();
      }
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) this.ask();
      else if (count) {
        const down = event.key === "ArrowDown";
        this.mark(down ? (this.active + 1) % count : this.active < 1 ? count - 1 : this.active - 1);
      }
    }
  }
}

function piece(tag, name, text, lang) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (lang) made.lang = lang;
  made.textContent = text;
  return made;
}

const best = () => boxes.find((box) => box.root.matches("main *")) ?? boxes[0];

function fromAddress() {
  if (!location.hash.startsWith(ADDRESS)) return;
  let query = location.hash.slice(ADDRESS.length);
  try {
    query = decodeURIComponent(query);
  } catch {
    // A broken escape is searched as it stands.
  }
  if (best().asked !== query || best().panel.hidden) best().open(query);
}

function start() {
  boxes = [...document.querySelectorAll("[data-pl-search]")].map((root) => new Box(root));
  if (!boxes.length) return;
  document.querySelector(".pl-search-open")?.addEventListener("click", (event) => {
    event.preventDefault();
    (boxes.find((box) => box.root.matches(".md-header *")) ?? best()).open();
  });
  for (const link of document.querySelectorAll("a.pl-try")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      best().open(link.textContent);
    });
  }
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "s"].includes(event.key)) return;
    event.preventDefault();
    best().open();
  });
  addEventListener("pointerdown", ({ target }) => {
    for (const box of boxes) if (!box.root.contains(target) && !box.panel.hidden) box.close();
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

start();
if (document.querySelector("[data-pl-annotate]")) import("./annotate.js");
