// The map: marks grow and shrink with the meetings that the filters leave.
import { filters } from "./address.js";
import { meetings as read, narrowed } from "./directory.js";
import { label } from "./labels.js";
import { count, link, svg } from "./make.js";
import { roving } from "./roving.js";
import { stage } from "./stage.js";

const view = document.getElementById("view");
const figure = view.querySelector(".pl-stage");
const picture = figure.querySelector("svg");
const world = picture.querySelector(".pl-world");
const card = figure.querySelector(".pl-pointed");
const body = view.querySelector(".pl-places tbody");
const { places, sides, meetings } = await read();

const spots = [...world.querySelectorAll("a")].map((node) => {
  const mark = node.querySelector("circle");
  const [x, y] = ["cx", "cy"].map((name) => Number(mark.getAttribute(name)));
  const text = node.getAttribute("aria-label").replace(/: [\d,]+ \w+$/, "");
  return { id: node.dataset.id, node, mark, x, y, text, number: 0 };
});
const rows = [...body.rows].map((row) => ({ row, id: row.dataset.id, at: row.dataset.at }));
const numbers = new Map();
const names = svg("g", { class: "pl-names", "aria-hidden": "true" });
picture.append(names);

let at = { k: 1, x: 0, y: 0 };
let room = { width: 1, height: 1 };
let ranked = [];
const wide = (number) => (number ? 5 + 2.6 * Math.sqrt(number) : 0);

function drawn(transform, space) {
  [at, room] = [transform, space];
  world.setAttribute("transform", `translate(${at.x} ${at.y}) scale(${at.k})`);
  write();
}

function write() {
  for (const { mark, number } of spots) mark.setAttribute("r", (wide(number) / 2 / at.k).toFixed(2));
  label(
    names,
    ranked.map(({ text, x, y, number }) => ({ text, x: x * at.k + at.x, y: y * at.k + at.y, off: wide(number) / 2 + 3 })),
    room,
    60,
  );
}

const reach = roving(picture, () => ranked.map(({ node, x, y }) => ({ link: node, x, y })));

filters(view.querySelector("form"), (given) => {
  const some = narrowed(meetings, sides, given).filter((one) => meetings[one.countsAs] === one);
  const latest = new Map();
  numbers.clear();
  for (const one of some) {
    if (one.place < 0) continue;
    const { id } = places[one.place];
    numbers.set(id, (numbers.get(id) ?? 0) + 1);
    latest.set(id, one);
  }
  const stood = new Map();
  for (const { id, at: spot } of rows) if (spot) stood.set(spot, (stood.get(spot) ?? 0) + (numbers.get(id) ?? 0));
  for (const spot of spots) {
    spot.number = stood.get(spot.id) ?? 0;
    spot.node.classList.toggle("pl-out", !spot.number);
    spot.node.setAttribute("tabindex", "-1");
    spot.node.setAttribute("aria-label", `${spot.text}: ${count(spot.number, "meeting")}`);
  }
  ranked = spots.filter((spot) => spot.number).sort((a, b) => b.number - a.number);
  const kept = rows.filter(({ id }) => numbers.has(id)).sort((a, b) => numbers.get(b.id) - numbers.get(a.id));
  for (const { row, id } of kept) {
    const { href, name, when } = latest.get(id);
    row.cells[2].textContent = numbers.get(id);
    const quiet = document.createElement("span");
    quiet.className = "pl-quiet";
    quiet.textContent = when;
    row.cells[3].replaceChildren(link(href, name), " ", quiet);
  }
  body.replaceChildren(...kept.map(({ row }) => row));
  const placed = [...numbers.values()].reduce((sum, number) => sum + number, 0);
  const without = some.length - placed;
  view.querySelector(".pl-said").textContent =
    `${count(placed, "meeting")} at ${count(numbers.size, "place")}` +
    (without ? `; of ${count(without, "more meeting")} no place is on record.` : ".");
  reach();
  write();
});

for (const [kind, leaves] of [["pointerover", false], ["pointerout", true], ["focusin", false], ["focusout", true]]) {
  picture.parentElement.addEventListener(kind, (event) => {
    const spot = leaves ? null : spots.find(({ node }) => node === event.target.closest("a"));
    if (event.pointerType === "touch") return;
    if (spot) card.replaceChildren(link(spot.node.getAttribute("href"), spot.text), ` · ${count(spot.number, "meeting")}`);
    else card.replaceChildren();
  });
}

stage(figure, { width: Number(picture.dataset.width), height: Number(picture.dataset.height), closest: 60, drawn });
