// The timeline: the meetings of the list as marks on an axis, a line for each counterpart.
import { select, zoomIdentity } from "../vendor/d3-zoom.js";
import { filters } from "./address.js";
import { tick, ticks } from "./axis.js";
import { count, day, dayNumber, inWords, svg } from "./make.js";
import { roving } from "./roving.js";
import { gestures } from "./stage.js";

const LANES = 9;
const CLOSEST = 14;
const SHADES = [1, 3, 6, 12, 24];
const MARK = 8;
const NAMED = 50;

const view = document.getElementById("view");
const figure = view.querySelector(".pl-stage");
const canvas = figure.querySelector(".pl-canvas");
const picture = figure.querySelector("svg");
const card = figure.querySelector(".pl-pointed");
const middle = canvas.dataset.middle;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const items = [...view.querySelectorAll(".pl-chronicle li")].map((row) => {
  const { f, t, l, s } = row.dataset;
  const link = row.querySelector("a");
  return {
    row,
    first: dayNumber(f),
    last: dayNumber(t ?? f),
    level: l,
    loose: "q" in row.dataset,
    sides: s.split(" ").filter((side) => side && side !== middle),
    href: link.getAttribute("href"),
    name: link.textContent,
    when: row.querySelector("span").textContent,
  };
});
const called = new Map([...view.querySelector("[name=side]").options].map((option) => [option.value, option.text.replace(/ \(\d+\)$/, "")]));
const edge = Math.max(10, (Math.max(...items.map(({ last }) => last)) - items[0].first) * 0.015);
const start = items[0].first - edge;
const end = Math.max(...items.map(({ last }) => last)) + edge;

const axis = svg("g", { class: "pl-axis", "aria-hidden": "true" });
const lanes = svg("g", { class: "pl-lanes", "aria-hidden": "true" });
const marks = svg("g", {});
picture.replaceChildren(axis, marks, lanes);

let room = { width: 1, height: 1 };
let now = zoomIdentity;
let given = {};
let left = [];
let drawn = [];

const x = (number) => ((number - start) / (end - start)) * room.width * now.k + now.x;
const at = (pixel) => start + ((pixel - now.x) / (room.width * now.k)) * (end - start);
const period = () => [Math.round(at(0)), Math.round(at(room.width)) - 1];

function mark(item) {
  const line = svg("rect", { height: MARK, rx: MARK / 2, class: `pl-meeting${item.loose ? " pl-meeting--loose" : ""}` });
  const link = svg("a", { href: item.href, tabindex: "-1", class: `pl-level-${item.level}`, "aria-label": `${item.when}: ${item.name}` }, line);
  return { item, line, link, x: 0, y: 0 };
}

// Which lines there are, and what stands in each; the smallest counterparts share the last.
function arrange() {
  const by = new Map();
  for (const item of left) {
    for (const side of item.sides.length ? item.sides : [""]) {
      if (given.side && side !== given.side) continue;
      by.set(side, [...(by.get(side) ?? []), item]);
    }
  }
  const ranked = [...by].sort((a, b) => (b[0] !== "") - (a[0] !== "") || b[1].length - a[1].length);
  const kept = ranked.length > LANES ? ranked.slice(0, LANES - 1) : ranked;
  const rest = new Set(ranked.slice(kept.length).flatMap(([, some]) => some));
  drawn = kept.map(([side, some]) => ({ name: called.get(side) ?? "Others", marks: some.map(mark) }));
  if (rest.size) drawn.push({ name: "Others", marks: left.filter((item) => rest.has(item)).map(mark) });
  marks.replaceChildren(...drawn.flatMap((lane) => lane.marks.map(({ link }) => link)));
}

const inSight = () => left.filter(({ first, last }) => x(last + 1) > 0 && x(first) < room.width).length;

function draw() {
  const foot = room.height - 22;
  const high = foot / Math.max(1, drawn.length);
  const named = drawn.length === 1 && inSight() <= NAMED;
  const step = named ? 20 : MARK + 2;
  const rows = Math.max(1, Math.floor((high - 20) / step));
  const texts = [];
  lanes.replaceChildren(
    ...drawn.flatMap((lane, n) => [
      svg("line", { class: "pl-tick", x1: 0, x2: room.width, y1: n * high, y2: n * high }),
      svg("text", { class: "pl-strip", x: 2, y: n * high + 13 }, `${lane.name} `),
    ]),
  );
  drawn.forEach((lane, n) => {
    const ends = Array(rows).fill(-Infinity);
    for (const one of lane.marks) {
      const [from, to] = [x(one.item.first), x(one.item.last + 1)];
      const seen = to > -20 && from < room.width + 20;
      one.link.classList.toggle("pl-out", !seen);
      if (!seen) continue;
      let row = ends.findIndex((taken) => taken + 2 <= from);
      const long = Math.max(0, to - from - MARK);
      const crowded = row < 0;
      if (crowded) row = ends.indexOf(Math.min(...ends));
      ends[row] = from + long + MARK + (named ? 8 + 6.2 * one.item.name.length : 0);
      [one.x, one.y] = [from + MARK / 2, n * high + 20 + row * step + MARK / 2];
      if (named && !crowded) texts.push(svg("text", { class: "pl-strip", x: one.x + long + 8, y: one.y + 4 }, one.item.name));
      one.line.setAttribute("x", (one.x - MARK / 2).toFixed(1));
      one.line.setAttribute("y", (one.y - MARK / 2).toFixed(1));
      one.line.setAttribute("width", (long + MARK).toFixed(1));
    }
  });
  lanes.append(...texts);
  axis.replaceChildren(
    ...ticks(period(), room.width).flatMap(({ at: number, text }) => tick(x(number), foot, room.height - 5, text, room.width)),
  );
}

const shown = () => drawn.flatMap((lane) => lane.marks).filter(({ link }) => !link.classList.contains("pl-out"));
const reach = roving(picture, shown);

// The list, the calendar and the sentence follow what is seen.
function follow() {
  const [from, to] = now.k > 1.001 ? period() : [-Infinity, Infinity];
  let number = 0;
  for (const item of items) {
    const seen = left.includes(item) && item.last >= from && item.first <= to;
    item.row.hidden = !seen;
    number += seen;
  }
  for (const section of view.querySelectorAll(".pl-chronicle section")) {
    section.hidden = !section.querySelector("li:not([hidden])");
  }
  for (const cell of view.querySelectorAll(".pl-calendar td")) {
    const some = left.filter(({ row }) => row.dataset.f.startsWith(cell.dataset.month)).length;
    const link = cell.querySelector("a");
    if (!link) continue;
    link.textContent = some || "";
    link.toggleAttribute("hidden", !some);
    link.setAttribute("aria-label", link.getAttribute("aria-label").replace(/: .*/, `: ${count(some, "meeting")}`));
    cell.className = `pl-shade-${SHADES.filter((least) => some >= least).length}`;
    const begins = dayNumber(`${cell.dataset.month}-01`);
    cell.classList.toggle("pl-within", from > -Infinity && begins + 27 >= from && begins <= to);
  }
  const span = now.k > 1.001 ? ` from ${inWords(from)} to ${inWords(to)}` : "";
  view.querySelector(".pl-said").textContent = `${count(number, "meeting")}${span}.`;
  reach();
}

const behaviour = gestures((end - start) / CLOSEST)
  .on("zoom", ({ transform }) => {
    now = transform;
    draw();
  })
  .on("end", ({ sourceEvent }) => {
    if (sourceEvent || moving) tell();
  });
const selection = select(picture);
let moving = false;

function tell() {
  moving = false;
  const [from, to] = now.k > 1.001 ? period().map(day) : ["", ""];
  if (form && (given.from !== from || given.to !== to)) form.set({ from, to });
}

function move(how) {
  moving = true;
  how(calm.matches ? selection : selection.transition().duration(220));
}

function look(from, to) {
  const whole = end - start;
  const [first, last] = [Number.isNaN(from) ? start : Math.max(start, from), Number.isNaN(to) ? end : Math.min(end, to + 1)];
  const k = Math.min(whole / CLOSEST, Math.max(1, whole / Math.max(1, last - first)));
  const to0 = zoomIdentity.translate((-(first - start) / whole) * room.width * k, 0).scale(k);
  selection.call(behaviour.transform, to0);
}

function changed(values) {
  const narrower = given.side !== values.side || given.level !== values.level;
  const moved = given.from !== values.from || given.to !== values.to;
  given = values;
  if (narrower) {
    left = items.filter((item) => (!given.side || item.sides.includes(given.side)) && (!given.level || item.level === given.level));
    arrange();
  }
  if (moved) {
    const [from, to] = period().map(day);
    if (values.from !== from || values.to !== to) look(dayNumber(values.from), dayNumber(values.to));
  }
  draw();
  follow();
}

function measured() {
  const box = picture.getBoundingClientRect();
  if (!box.width || box.width === room.width) return;
  room = { width: box.width, height: box.height };
  const all = [[0, 0], [box.width, box.height]];
  behaviour.extent(all).translateExtent(all);
  if (given.from !== undefined) look(dayNumber(given.from), dayNumber(given.to));
}

let form = null;
measured();
selection.call(behaviour).on("dblclick.zoom", null);
form = filters(view.querySelector("form"), changed);
new ResizeObserver(measured).observe(picture);

const actions = {
  in: () => move((target) => behaviour.scaleBy(target, 2)),
  out: () => move((target) => behaviour.scaleBy(target, 0.5)),
  all: () => move((target) => behaviour.transform(target, zoomIdentity)),
  earlier: () => move((target) => behaviour.translateBy(target, (room.width * 0.4) / now.k, 0)),
  later: () => move((target) => behaviour.translateBy(target, (-room.width * 0.4) / now.k, 0)),
};
for (const button of figure.querySelectorAll("[data-zoom], [data-period]")) {
  button.addEventListener("click", actions[button.dataset.zoom ?? button.dataset.period]);
}
picture.addEventListener("keydown", (event) => {
  const action = { "+": "in", "=": "in", "-": "out", "0": "all" }[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions[action]();
});
view.querySelector(".pl-calendar").addEventListener("click", (event) => {
  const cell = event.target.closest("td");
  if (!event.target.closest("a")) return;
  event.preventDefault();
  const first = dayNumber(`${cell.dataset.month}-01`);
  const [year, month] = cell.dataset.month.split("-").map(Number);
  form.set({ from: day(first), to: day(Math.round(Date.UTC(year, month, 0) / 86_400_000)) });
});
for (const [kind, leaves] of [["pointerover", false], ["pointerout", true], ["focusin", false], ["focusout", true]]) {
  picture.parentElement.addEventListener(kind, (event) => {
    const link = leaves ? null : event.target.closest("a");
    card.textContent = link ? link.getAttribute("aria-label") : "";
  });
}
