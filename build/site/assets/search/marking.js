// A text with its actors marked, and tables of them. All that comes from records or from the reader is text, never HTML.

import { PERSON } from "./actors.js";
import { ROOT } from "./data.js";

const MOST_FORMS = 8;
const UNBROKEN = /[^\s\u2e80-\uffff]{31}/;
const KINDS = { person: "Person", organization: "Organization", role: "Office", place: "Place" };

function element(tag, name, ...inside) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...inside);
  return made;
}

/** A text in its own direction, and with breaks where a line has no room for it: as plenipo.site.inline has it. */
const form = (text) => element("bdi", UNBROKEN.test(text) ? "pl-long" : "", text);

function linked({ path }, text) {
  const link = element("a", "", text);
  link.href = new URL(path, ROOT).href;
  return link;
}

/** The text in pieces, each mention a marked link. */
export function marked(text, mentions) {
  const pieces = [];
  let at = 0;
  for (const one of mentions) {
    const link = linked(one.meant[0], text.slice(one.start, one.end));
    link.title = titled(one);
    pieces.push(text.slice(at, one.start), element("mark", classed(one), link));
    at = one.end;
  }
  return [...pieces, text.slice(at)];
}

function titled({ kind, meant }) {
  const [first] = meant;
  if (meant.length > 1) return kind === PERSON ? `${meant.length} people of this name` : `${KINDS[kind]}: one of ${meant.length}`;
  if (kind === PERSON) return [first.name, first.offices.join("; ")].filter(Boolean).join(": ");
  return `${KINDS[kind]}: ${[first.name, first.body].filter(Boolean).join(", ")}`;
}

function classed({ kind, meant, short }) {
  const more = meant.length > 1 ? " pl-mark--open" : short ? " pl-mark--short" : "";
  return `pl-mark${kind === PERSON ? "" : ` pl-mark--${kind}`}${more}`;
}

/** A table of the people, in the order of the text. */
export const peopleOf = (text, mentions) => table(["Person", "Office"], "Office", rowsOf(text, mentions, heldBy));

/** A table of the organizations, offices and places. */
export const othersOf = (text, mentions) => table(["Name", "What"], "What", rowsOf(text, mentions, whatOf));

const heldBy = ({ meant }) => meant.map(({ offices }) => element("div", "", form(offices.join("; ") || "no office known that day")));
const whatOf = ({ kind }) => [KINDS[kind]];

function rowsOf(text, mentions, said) {
  const rows = new Map();
  for (const one of mentions) {
    const key = `${one.kind} ${one.key}`, row = rows.get(key) ?? { ...one, said: said(one), times: 0, forms: new Set() };
    row.times += 1;
    row.forms.add(text.slice(one.start, one.end));
    rows.set(key, row);
  }
  return [...rows.values()];
}

function table(titles, second, rows) {
  const head = element("tr", ""), body = element("tbody", "");
  for (const title of [...titles, "Written", "Times"]) {
    const cell = element("th", title === "Times" ? "pl-number" : "", title);
    cell.scope = "col";
    head.append(cell);
  }
  body.append(...rows.map((row) => rowOf(row, second)));
  return element("table", "pl-table", element("thead", "", head), body);
}

function rowOf({ meant, said, times, forms }, second) {
  const who = element("td", "pl-main"), how = element("td", ""), what = element("td", "", ...said), often = element("td", "pl-number", String(times));
  meant.forEach((one, at) => {
    const line = element("div", "", at ? "or " : "", linked(one, form(one.name)));
    line.append(" ", element("span", "pl-quiet", form(one.body)));
    who.append(line);
  });
  [...forms].slice(0, MOST_FORMS).forEach((one, at) => how.append(at ? " · " : "", form(one)));
  what.dataset.th = second;
  how.dataset.th = "Written";
  often.dataset.th = "Times";
  return element("tr", "", who, what, how, often);
}
