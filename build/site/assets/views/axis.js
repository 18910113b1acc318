// Where an axis of time has its ticks: years, months or days, as many as there is room for.
import { svg } from "./make.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = 86_400_000;
const MONTH = 30.44;

// From one day to another in so many pixels: the days to mark, each with its text.
export function ticks([from, to], width) {
  const each = (to - from) / Math.max(2, width / 84);
  if (each <= 14) return byDays(from, to, [1, 2, 7, 14].find((step) => step >= each));
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
  return byMonths(from, to, months.find((step) => step * MONTH >= each) ?? 1200);
}

function byDays(from, to, step) {
  const found = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    const date = new Date(at * DAY);
    found.push({ at, text: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}` });
  }
  return found;
}

function byMonths(from, to, step) {
  const found = [];
  const date = new Date(from * DAY);
  const before = date.getUTCFullYear() * 12 + date.getUTCMonth();
  for (let month = Math.ceil(before / step) * step; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
    if (at > to) return found;
    const year = Math.floor(month / 12);
    if (at >= from) found.push({ at, text: month % 12 ? `${MONTHS[month % 12]} ${year}` : `${year}` });
  }
}

// A tick, and its text below it, which keeps within the width of the drawing.
export function tick(x, foot, base, text, width) {
  const half = 3.5 * text.length;
  return [
    svg("line", { class: "pl-tick", x1: x, x2: x, y1: 0, y2: foot }),
    svg("text", { class: "pl-year", x: Math.min(Math.max(x, half), width - half), y: base }, text),
  ];
}
