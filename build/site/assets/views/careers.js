// Two careers on one axis of time, with the meetings that they shared.
import { ticks } from "./axis.js";
import { count, html, svg } from "./make.js";

const ROW = 34;
const FADE = 4;

export function careers(people, roles, meetings) {
  const tenures = people.flatMap((one) => one.tenures);
  const days = [
    ...tenures.flatMap(({ begins, begun, ended, ends }) => [begins, begun, ended, ends]).filter(Number.isFinite),
    ...meetings.map(({ first }) => first),
  ];
  if (!days.length) return html("p", {});
  const [low, high] = [Math.min(...days), Math.max(...days)];
  const edge = Math.max(60, (high - low) / 20);
  const at = (day) => (100 * (day - low + edge)) / (high - low + 2 * edge);
  const parts = [];
  let y = 0;
  for (const one of people) {
    y += 24;
    parts.push(svg("text", { class: "pl-label pl-strong", x: 0, y: y - 8 }, one.name));
    for (const tenure of one.tenures.toSorted((a, b) => since(a) - since(b))) {
      y += ROW;
      parts.push(bar(tenure, roles[tenure.role].name, at, y - 12));
    }
    y += 6;
  }
  const lines = ticks([low - edge, high + edge], 500).map(({ at: day, text }) =>
    svg("g", {}, svg("line", { class: "pl-tick", x1: `${at(day)}%`, x2: `${at(day)}%`, y1: 0, y2: y }), svg("text", { class: "pl-year", x: `${at(day)}%`, y: y + 34 }, text)),
  );
  const marks = meetings.map(({ first }) => svg("line", { class: "pl-mark", x1: `${at(first)}%`, x2: `${at(first)}%`, y1: y + 2, y2: y + 16 }));
  const said = `Careers of ${people.map((one) => one.name).join(" and ")} on one axis, with ${count(meetings.length, "shared meeting")}; the tables below say the same.`;
  return html(
    "figure",
    { class: "pl-chart" },
    svg("svg", { width: "100%", height: y + 40, role: "img", "aria-label": said }, hatch(), lines, parts, marks),
    html(
      "figcaption",
      {},
      sample("certain", rect("pl-core", { width: 26, y: 0.5 })),
      sample("possible", rect("pl-possible", { x: 0.5, width: 25, y: 0.5 })),
      sample("nobody says since or until when", svg("line", { class: "pl-unknown", x2: 26, y1: 5, y2: 5 })),
      meetings.length ? sample("a shared meeting", svg("line", { class: "pl-mark", x1: 13, x2: 13, y2: 10 })) : null,
    ),
  );
}

const since = ({ begins, begun }) => [begins, begun].find(Number.isFinite) ?? -Infinity;

const hatch = () =>
  svg(
    "defs",
    {},
    svg(
      "pattern",
      { id: "pl-hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      svg("path", { class: "pl-hatch", d: "M0 0V5" }),
    ),
  );

const rect = (kind, attributes) =>
  svg("rect", { class: kind, fill: kind === "pl-possible" && "url(#pl-hatch)", height: 8, ...attributes });

const sample = (words, drawing) =>
  html("span", { class: "pl-legend" }, svg("svg", { width: 26, height: 10, "aria-hidden": "true" }, drawing), ` ${words}`);

// Solid where certain, hatched where possible, dotted where nobody says since or until when.
function bar({ begins, begun, ended, ends, when }, text, at, y) {
  const known = [begins, begun, ended, ends].filter(Number.isFinite).map(at);
  const parts = [];
  if (known.length) {
    const [from, to] = [Math.min(...known), Math.max(...known)];
    const dots = (x1, x2) => svg("line", { class: "pl-unknown", x1: `${x1}%`, x2: `${x2}%`, y1: y + 4, y2: y + 4 });
    const span = (kind, x, end) => rect(kind, { x: `${x}%`, width: `${Math.max(0.5, end - x)}%`, y });
    if (!Number.isFinite(begins)) parts.push(dots(Math.max(0, from - FADE), from));
    if (!Number.isFinite(ends)) parts.push(dots(to, Math.min(100, to + FADE)));
    parts.push(span("pl-possible", from, to));
    if (begun <= ended) parts.push(span("pl-core", at(begun), at(ended)));
  }
  return svg(
    "g",
    {},
    svg("title", {}, `${text}: ${when}`),
    svg("text", { class: "pl-label", x: 0, y: y - 6 }, text),
    parts,
  );
}
