// The annotate page: the actors of a text, marked in it and listed. Nothing leaves the page.

import { ROOT, loadOffices, loadPeople } from "./data.js";
import { Attached } from "./hangul-words.js";
import { Mentions } from "./mentions.js";
import { NameIndex } from "./names.js";
import { Offices, dayOf } from "./offices.js";

const MOST = 300000;
const DAY = /^#on=(\d{4}-\d{2}-\d{2})$/;
let loaded = null;

async function load() {
  const [{ people, rules, folding, roles }, held] = await Promise.all([loadPeople(), loadOffices()]);
  const names = new NameIndex(people, rules, folding);
  return { people, roles, offices: new Offices(held), mentions: new Mentions(names, new Attached(held)) };
}

/** The people of a mention, those in office that day first; certain if one alone is left. */
function meant({ people }, directory, day) {
  const inOffice = day === null ? [] : people.filter((one) => directory.offices.on(one, day).some(({ certain }) => certain));
  const weight = (one) => (inOffice.includes(one) ? 1e6 : 0) + directory.people[one].weight;
  const ranked = [...people].sort((one, other) => weight(other) - weight(one));
  return inOffice.length === 1 ? [inOffice[0]] : ranked;
}

function officesOf(person, directory, day) {
  const { people, roles, offices } = directory;
  if (day === null) return people[person].office ? [`${people[person].office} (latest known)`] : [];
  return offices.on(person, day).map(({ role, certain }) => roles[role] + (certain ? "" : " (perhaps)"));
}

function element(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

function linked(person, directory, text) {
  const link = element("a", "", text);
  link.href = new URL(`people/${directory.people[person].id}/`, ROOT).href;
  return link;
}

function marked(text, mentions, directory, day) {
  const pieces = [];
  let at = 0;
  for (const one of mentions) {
    const [first, ...others] = one.meant, { name } = directory.people[first];
    const link = linked(first, directory, text.slice(one.start, one.end));
    const offices = officesOf(first, directory, day).join("; ");
    link.title = others.length ? `${one.meant.length} people of this name` : [name, offices].filter(Boolean).join(": ");
    const mark = element("mark", others.length ? "pl-mark pl-mark--open" : one.short ? "pl-mark pl-mark--short" : "pl-mark", link);
    pieces.push(text.slice(at, one.start), mark);
    at = one.end;
  }
  return [...pieces, text.slice(at)];
}

/** A table of the people, in the order of the text. */
function listed(text, mentions, directory, day) {
  const rows = new Map();
  for (const { meant: people, start, end } of mentions) {
    const key = people.join(" ");
    const row = rows.get(key) ?? { people, times: 0, forms: new Set() };
    row.times += 1;
    row.forms.add(text.slice(start, end));
    rows.set(key, row);
  }
  const table = element("table", "pl-table"), head = element("tr", "");
  for (const title of ["Person", "Office", "Written", "Times"]) {
    const cell = element("th", title === "Times" ? "pl-number" : "", title);
    cell.scope = "col";
    head.append(cell);
  }
  const body = element("tbody", "");
  for (const row of rows.values()) body.append(rowOf(row, directory, day));
  table.append(element("thead", "", head), body);
  return table;
}

function rowOf({ people, times, forms }, directory, day) {
  const who = element("td", "pl-main"), held = element("td", ""), how = element("td", ""), often = element("td", "pl-number", String(times));
  people.forEach((person, at) => {
    const line = element("div", "", at ? "or " : "", linked(person, directory, directory.people[person].name));
    line.append(" ", element("span", "pl-quiet", directory.people[person].state));
    who.append(line);
    held.append(element("div", "", officesOf(person, directory, day).join("; ") || "no office known that day"));
  });
  [...forms].slice(0, 8).forEach((form, at) => how.append(at ? " · " : "", element("bdi", "", form)));
  held.dataset.th = "Office";
  how.dataset.th = "Written";
  often.dataset.th = "Times";
  return element("tr", "", who, held, how, often);
}

function start(form) {
  const text = form.querySelector("textarea"), on = form.querySelector("input[type=date]");
  const said = document.querySelector("[data-pl-said]"), found = document.querySelector("[data-pl-found]");
  const say = (words) => (said.textContent = words);

  async function annotate() {
    const words = text.value.slice(0, MOST);
    if (!words.trim()) return say("There is no text yet.");
    say("Reading …");
    try {
      loaded ??= load();
      const directory = await loaded, day = dayOf(on.value);
      const mentions = directory.mentions.find(words).map((one) => ({ ...one, meant: meant(one, directory, day) }));
      const people = new Set(mentions.map((one) => one.meant.join(" "))).size;
      document.querySelector("[data-pl-marked]").replaceChildren(...marked(words, mentions, directory, day));
      document.querySelector("[data-pl-people]").replaceChildren(listed(words, mentions, directory, day));
      found.hidden = !mentions.length;
      const cut = text.value.length > MOST ? ` The first ${MOST.toLocaleString("en")} characters were read.` : "";
      const times = `${mentions.length} ${mentions.length === 1 ? "mention" : "mentions"}`;
      say((mentions.length ? `${people} ${people === 1 ? "person" : "people"}, ${times}.` : "Nobody of the directory is in this text.") + cut);
    } catch (error) {
      loaded = null;
      say(`The index could not be loaded (${error.message}).`);
    }
    return undefined;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    annotate();
  });
  const remember = () =>
    history.replaceState(history.state, "", on.value ? `#on=${on.value}` : location.pathname + location.search);

  on.addEventListener("change", () => {
    remember();
    if (text.value.trim()) annotate();
  });
  form.querySelector("[data-pl-example]")?.addEventListener("click", () => {
    text.value = form.dataset.example;
    on.value = form.dataset.on;
    on.dispatchEvent(new Event("change"));
  });
  text.addEventListener("focus", () => (loaded ??= load()).catch(() => (loaded = null)));
  const asked = DAY.exec(location.hash)?.[1];
  if (asked) on.value = asked;
  else if (on.value) remember(); // the reader was quicker than this script
  for (const button of form.querySelectorAll("button")) button.disabled = false;
}

const form = document.querySelector("[data-pl-annotate]");
if (form) start(form);
