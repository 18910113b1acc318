// The annotate page: the actors of a text, marked in it and listed. Nothing leaves the page.

import { KINDS, PERSON, finder } from "./actors.js";
import { marked, othersOf, peopleOf } from "./marking.js";
import { dayOf } from "./offices.js";

const MOST = 300000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WORDS = {
  person: ["person", "people"], organization: ["organization", "organizations"],
  role: ["office", "offices"], place: ["place", "places"],
};
const counted = (number, [one, more]) => `${number} ${number === 1 ? one : more}`;
const part = (name) => document.querySelector(`[data-pl-${name}]`);

/** How many of each kind are in a text, and how often. */
function summary(mentions, kinds) {
  if (!mentions.length) return kinds.join() === PERSON ? "Nobody of the directory is in this text." : "Nothing of the directory is in this text.";
  const found = KINDS.filter((kind) => kinds.includes(kind)).map((kind) => {
    const keys = new Set(mentions.filter((one) => one.kind === kind).map(({ key }) => key));
    return keys.size ? counted(keys.size, WORDS[kind]) : "";
  });
  return `${found.filter(Boolean).join(", ")}, ${counted(mentions.length, ["mention", "mentions"])}.`;
}

function show(words, mentions) {
  const people = mentions.filter(({ kind }) => kind === PERSON), others = mentions.filter(({ kind }) => kind !== PERSON);
  part("marked").replaceChildren(...marked(words, mentions));
  part("people").replaceChildren(peopleOf(words, people));
  part("others").replaceChildren(othersOf(words, others));
  part("people").parentElement.hidden = !people.length;
  part("others").parentElement.hidden = !others.length;
  part("found").hidden = !mentions.length;
}

function start(form) {
  const text = form.querySelector("textarea"), on = form.querySelector("input[type=date]");
  const boxes = [...form.querySelectorAll("input[name=kinds]")];
  const preset = boxes.filter((box) => box.defaultChecked).map((box) => box.value).join();
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const say = (words) => (part("said").textContent = words);
  let asked = "", loading = null;

  /** The finder for what is chosen; asked for again after it failed. */
  function ready() {
    const kinds = chosen();
    if (!loading || asked !== kinds.join()) {
      const begun = finder(kinds);
      begun.catch(() => loading === begun && (loading = null));
      [asked, loading] = [kinds.join(), begun];
    }
    return loading;
  }

  async function annotate() {
    const words = text.value.slice(0, MOST), kinds = chosen();
    if (!words.trim()) return say("There is no text yet.");
    if (!kinds.length) return say("Nothing is chosen to look for.");
    say("Reading …");
    try {
      const mentions = (await ready()).find(words, dayOf(on.value));
      if (kinds.join() !== chosen().join()) return undefined; // a later choice is on its way
      show(words, mentions);
      const cut = text.value.length > MOST ? ` The first ${MOST.toLocaleString("en")} characters were read.` : "";
      say(summary(mentions, kinds) + cut);
    } catch (error) {
      say(`The index could not be loaded (${error.message}).`);
    }
    return undefined;
  }

  /** What is chosen, as the address has it: nothing for what is so from the start. */
  function state() {
    const kinds = chosen().join(), parts = [];
    if (on.value) parts.push(`on=${on.value}`);
    if (kinds !== preset) parts.push(`kinds=${kinds}`);
    return parts.join("&");
  }

  const remember = () => history.replaceState(history.state, "", state() ? `#${state()}` : location.pathname + location.search);

  function restore() {
    const given = new URLSearchParams(location.hash.slice(1)), day = given.get("on") ?? "";
    if (DAY.test(day)) on.value = day;
    if (given.has("kinds")) for (const box of boxes) box.checked = given.get("kinds").split(",").includes(box.value);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    annotate();
  });
  form.addEventListener("change", ({ target }) => {
    if (target === text) return;
    remember();
    if (text.value.trim()) annotate();
  });
  form.querySelector("[data-pl-example]")?.addEventListener("click", () => {
    text.value = form.dataset.example;
    on.value = form.dataset.on;
    on.dispatchEvent(new Event("change", { bubbles: true }));
  });
  text.addEventListener("focus", () => ready().catch(() => {}));
  restore();
  if (state()) remember(); // the reader may have been quicker than this script
  for (const button of form.querySelectorAll("button")) button.disabled = false;
}

const form = document.querySelector("[data-pl-annotate]");
if (form) start(form);
