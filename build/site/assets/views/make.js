// Elements, with their attributes and what is in them; text is always text.
const SVG = "http://www.w3.org/2000/svg";

const filled = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
};

export const html = (tag, attributes, ...children) =>
  filled(document.createElement(tag), attributes, children);

export const svg = (tag, attributes, ...children) =>
  filled(document.createElementNS(SVG, tag), attributes, children);

// A name whose direction must not leak into its surroundings.
export const name = (text, lang) =>
  /^[\x20-\x7e]*$/.test(text) ? text : html("bdi", { lang: lang || null }, text);

export const link = (href, text) => html("a", { href }, name(text));

export const count = (number, one, more = `${one}s`) => `${number.toLocaleString("en-GB")} ${number === 1 ? one : more}`;

// A table with a heading for each column; rows are lists of cells, a cell is a list of texts and elements.
export const table = (headings, rows, kind = "pl-table--tight") =>
  html(
    "table",
    { class: `pl-table ${kind}` },
    html("thead", {}, html("tr", {}, headings.map((heading) => html("th", { scope: "col" }, heading)))),
    html(
      "tbody",
      {},
      rows.map((row) =>
        html("tr", {}, row.map((cell, i) => html("td", i ? { "data-th": headings[i] } : { class: "pl-main" }, cell))),
      ),
    ),
  );

const DAY = 86_400_000;
export const day = (number) => new Date(number * DAY).toISOString().slice(0, 10);
export const dayNumber = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? Math.round(Date.parse(text) / DAY) : NaN);

const WORDS = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
export const inWords = (number) => WORDS.format(new Date(number * DAY));
