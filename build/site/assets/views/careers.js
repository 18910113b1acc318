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
    for (const tenure of one.tenures) {
      y += ROW;
      parts.push(bar(tenure, roles[tenure.role].name, at, y - 12));
    }
    y += 6;
  }
  const lines = ticks([low - edge, high + edge], 500).map(({ at: day, text }) =>
    svg("g", {}, svg("line", { class: "pl-tick", x1: `${at(day)}%`, x2: `${at(day)}%`, y1: 0, y2: y }), svg("text", { class: "pl-year", x: `${at(day)}%`, y: y + 34 }, text)),
  );
  const marks = meetings.map(({ first }) => svg("line", { class: "pl-knot", x1: `${at(first)}%`, x2: `${at(first)}%`, y1: y + 2, y2: y + 16 }));
  const said = `Careers of ${people.map((one) => one.name).join(" and ")} on one axis, with ${count(meetings.length, "shared meeting")}; the tables below say the same.`;
  return html(
    "figure",
    { class: "pl-chart" },
    svg("svg", { width: "100%", height: y + 40, role: "img", "aria-label": said }, lines, parts, marks),
    html(
      "figcaption",
      {},
      ...[["core", "certain"], ["possible", "possible"], ["mark", "shared meetings"]].flatMap(([kind, word]) => [
        html("span", { class: `pl-key pl-key--${kind}` }),
        `${word} `,
      ]),
    ),
  );
}

// Solid where certain, pale where possible; where an end is unknown the pale part ends soon.
function bar({ begins, begun, ended, ends, when }, text, at, y) {
  const known = [begins, begun, ended, ends].filter(Number.isFinite).map(at);
  const rects = [];
  if (known.length) {
    const from = Number.isFinite(begins) ? at(begins) : Math.max(0, Math.min(...known) - FADE);
    const to = Number.isFinite(ends) ? at(ends) : Math.min(100, Math.max(...known) + FADE);
    rects.push(["pl-possible", from, to]);
    if (begun <= ended) rects.push(["pl-core", at(begun), at(ended)]);
  }
  return svg(
    "g",
    {},
    svg("title", {}, `${text}: ${when}`),
    svg("text", { class: "pl-label", x: 0, y: y - 6 }, text),
    rects.map(([kind, from, to]) =>
      svg("rect", { class: kind, x: `${from}%`, width: `${Math.max(0.5, to - from)}%`, y, height: 8 }),
    ),
  );
}
