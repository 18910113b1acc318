// The network: everybody where the build placed them, joined by the meetings that the filters leave.
import { filters } from "./address.js";
import { meetings as read, narrowed } from "./directory.js";
import { label } from "./labels.js";
import { count, html, link, name, svg } from "./make.js";
import { choices } from "./people.js";
import { roving } from "./roving.js";
import { stage } from "./stage.js";

const COLOURED = 5;
const STRENGTHS = [1, 2, 5];
const LISTED = 100;

const view = document.getElementById("view");
const figure = view.querySelector(".pl-stage");
const picture = figure.querySelector("svg");
const card = figure.querySelector(".pl-pointed");
const said = view.querySelector(".pl-said");
const body = view.querySelector(".pl-pairs tbody");

// Between the steps the page may answer its reader: nothing here is worth a frozen moment.
const breath = () => new Promise((go) => setTimeout(go));

const { people, sides, meetings } = await read();
await breath();

// Who met whom at some meetings, across the table: for each person a map from the other to how often.
function across(some) {
  const met = new Map();
  for (const { seats, countsAs } of some) {
    for (const one of seats) {
      for (const other of seats) {
        if (one.side === other.side || one.person === other.person) continue;
        if (!met.has(one.person)) met.set(one.person, new Map());
        const theirs = met.get(one.person);
        if (!theirs.has(other.person)) theirs.set(other.person, new Set());
        theirs.get(other.person).add(countsAs);
      }
    }
  }
  return met;
}

const ever = across(meetings);
await breath();
const numbers = new Map();
for (const person of ever.keys()) {
  numbers.set(people[person].side, (numbers.get(people[person].side) ?? 0) + 1);
}
const coloured = [...numbers].sort((a, b) => b[1] - a[1]).slice(0, COLOURED).map(([side]) => side);
const colour = (side) => (coloured.indexOf(side) + 1 || "other");

const lines = STRENGTHS.map((_, i) => svg("path", { class: `pl-edge pl-edge-${i + 1}` }));
const own = svg("path", { class: "pl-edge pl-edge-own" });
const world = svg("g", {}, ...lines, own);
const nodes = [];
for (const [i, { x, y, href, name, side }] of people.entries()) {
  const mark = svg("circle", { class: "pl-knot", cx: x, cy: y });
  const node = svg("a", { href, tabindex: "-1", class: `pl-side-${colour(side)}`, "aria-label": name, "data-i": i }, mark);
  nodes.push({ node, mark, i, x, y });
  world.append(node);
  if (i % 100 === 99) await breath();
}
const names = svg("g", { class: "pl-names", "aria-hidden": "true" });
picture.replaceChildren(world, names);

const width = 1000;
const height = Math.max(...people.map(({ y }) => y), 1) + 20;
let at = { k: 1, x: 0, y: 0 };
let room = { width: 1, height: 1 };
let scale = 1;
let met = new Map();
let ranked = [];
let reachable = [];
let chosen = null;
let under = null;

const degree = (i) => met.get(i)?.size ?? 0;
const wide = (i) => Math.max(2.5, (4 + 2.1 * Math.sqrt(degree(i))) * Math.min(1.5, Math.max(0.45, Math.sqrt(at.k))));
const radius = (i) => (wide(i) / 2 / at.k).toFixed(2);
const line = (i, j) => `M${people[i].x} ${people[i].y}L${people[j].x} ${people[j].y}`;

function write() {
  const shown = under ?? chosen;
  const wanted = shown === null ? ranked : [shown, ...[...(met.get(shown)?.keys() ?? [])].sort((a, b) => degree(b) - degree(a))];
  const spots = wanted.map((i) => ({
    text: people[i].name,
    x: people[i].x * at.k + at.x,
    y: people[i].y * at.k + at.y,
    off: wide(i) / 2 + 3,
    strong: i === shown,
  }));
  label(names, spots, room, Math.round((room.width / 40) * Math.sqrt(scale)));
}

function drawn(transform, space, zoomed) {
  [at, room, scale] = [transform, space, zoomed];
  world.setAttribute("transform", `translate(${at.x} ${at.y}) scale(${at.k})`);
  for (const { mark, i } of nodes) mark.setAttribute("r", radius(i));
  write();
}

// What is shown of one person stays as it is while nothing changes: a link must not go away under a click.
let told = null;
function point(i, anew = false) {
  const shown = i ?? chosen;
  if (shown === told && !anew) return;
  told = shown;
  const near = shown === null ? null : met.get(shown) ?? new Map();
  world.classList.toggle("pl-hushed", near !== null);
  own.setAttribute("d", near ? [...near.keys()].map((other) => line(shown, other)).join("") : "");
  for (const one of nodes) one.node.classList.toggle("pl-close", near !== null && (one.i === shown || near.has(one.i)));
  if (near === null) card.replaceChildren();
  else {
    const meetings = new Set([...near.values()].flatMap((some) => [...some]));
    const { name: called, native, lang, href, side } = people[shown];
    card.replaceChildren(
      link(href, called), native ? " " : "", native ? name(native, lang) : "", ` · ${sides[side].name} · met `,
      `${count(near.size, "person", "people")} at ${count(meetings.size, "meeting")}`,
    );
  }
  write();
}

const rows = new Map([...body.rows].map((row) => [row.id, row]));

// The row of a person, made when a choice first calls for it.
function row(i) {
  const { id, href, name: called, side } = people[i];
  if (!rows.has(id)) {
    const [person, theirs] = [html("td", { class: "pl-main" }, link(href, called)), html("td", {}, link(sides[side].href, sides[side].name))];
    rows.set(id, html("tr", { id }, person, theirs, html("td", { class: "pl-number", "data-th": "Met" }), html("td")));
  }
  return rows.get(id);
}

function list(whole) {
  const kept = whole ? ranked.slice(0, LISTED) : ranked;
  for (const i of kept) {
    const theirs = [...met.get(i)].sort((a, b) => b[1].size - a[1].size || (people[a[0]].name < people[b[0]].name ? -1 : 1));
    const cells = row(i).cells;
    cells[2].textContent = theirs.length;
    cells[3].replaceChildren(
      ...theirs.flatMap(([other, some], n) => [
        n ? ", " : "", name(people[other].name), some.size > 1 ? ` (${some.size})` : "",
      ]),
    );
  }
  body.replaceChildren(...kept.map(row));
}

const reach = roving(picture, () =>
  reachable.map((i) => ({ link: nodes[i].node, x: people[i].x, y: people[i].y })),
);

const search = choices(view.querySelector("#pl-people"), people);
let first = true;

function changed(given, event) {
  const some = narrowed(meetings, sides, given);
  const number = given.side ? sides.findIndex(({ id }) => id === given.side) : -1;
  const seated = number < 0 ? some : some.map((one) => facing(one, number));
  met = across(seated.flat());
  ranked = [...met.keys()].sort((a, b) => degree(b) - degree(a) || (people[a].name < people[b].name ? -1 : 1));
  const whole = !(given.from || given.to || given.side || given.level);
  reachable = whole ? [...ranked, ...people.keys()].filter((i, n) => n < ranked.length || !ever.has(i)) : ranked;
  const paths = STRENGTHS.map(() => []);
  const where = new Set();
  let pairs = 0;
  for (const [one, theirs] of met) {
    for (const [other, times] of theirs) {
      if (one > other) continue;
      pairs += 1;
      for (const meeting of times) where.add(meeting);
      paths[STRENGTHS.findLastIndex((least) => times.size >= least)].push(line(one, other));
    }
  }
  lines.forEach((one, i) => one.setAttribute("d", paths[i].join("")));
  for (const { node, mark, i } of nodes) {
    node.classList.toggle("pl-out", !met.has(i) && !(whole && !ever.has(i)));
    node.setAttribute("aria-label", `${people[i].name}, ${sides[people[i].side].name}: met ${degree(i)}`);
    mark.setAttribute("r", radius(i));
  }
  said.textContent =
    `${count(met.size, "person", "people")}, ${count(pairs, "pair")} who met, at ${count(where.size, "meeting")}.` +
    (given.who && !search.find(given.who) ? ` Nobody here is called “${given.who}”.` : "");
  const person = search.find(given.who ?? "");
  chosen = person ? people.indexOf(person) : null;
  if (!first || !whole) list(whole);
  first = false;
  reach();
  point(null, true);
  if (person && event?.target?.name === "who") room.width > 1 && scene?.centred(Math.max(scale, 2), person.x, person.y);
}

// A meeting as one side saw it: each of the others with those who sat there for this side.
function facing(one, side) {
  return one.seats
    .filter((seat) => seat.side !== side)
    .map((seat) => ({ ...one, seats: [seat, ...one.seats.filter((other) => other.side === side)] }));
}

let scene = null;
await breath();
const form = filters(view.querySelector("form"), changed, { who: search.code });
await breath();
scene = stage(figure, { width, height, drawn });

const of = (target) => {
  const node = target.closest?.("a[data-i]");
  return node ? Number(node.dataset.i) : null;
};
for (const [kind, leaves] of [["pointerover", false], ["pointerout", true], ["focusin", false], ["focusout", true]]) {
  picture.parentElement.addEventListener(kind, (event) => {
    if (event.pointerType === "touch") return;
    under = leaves ? null : of(event.target);
    point(under);
  });
}
// A finger covers what it points at: the nearest mark is chosen first, its name below leads on.
picture.addEventListener("click", (event) => {
  if (event.pointerType !== "touch") return;
  event.preventDefault();
  const box = picture.getBoundingClientRect();
  const [x, y] = [(event.clientX - box.left - at.x) / at.k, (event.clientY - box.top - at.y) / at.k];
  let best = null;
  for (const i of reachable) {
    const far = Math.hypot(people[i].x - x, people[i].y - y) * at.k;
    if (far < 26 && (!best || far < best.far)) best = { far, i };
  }
  form.set({ who: best ? search.shown(people[best.i]) : "" });
});

view.querySelector(".pl-legend").replaceChildren(
  ...coloured.flatMap((side, i) => [legend(i + 1), sides[side].name, " "]),
  legend("other"),
  "others",
);
function legend(kind) {
  const dot = document.createElement("span");
  dot.className = `pl-dot pl-side-${kind}`;
  return dot;
}
