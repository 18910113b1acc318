// Names beside their marks, the weightiest first, as many as there is room for.
import { svg } from "./make.js";

const ROOM = 13;

// `wanted`: [{ text, x, y, off }] in pixels, in order of weight; `off` is how far the text keeps from the mark.
export function label(group, wanted, room, most) {
  const taken = [];
  const texts = [];
  for (const { text, x, y, off, strong } of wanted) {
    if (texts.length >= most) break;
    if (x < 0 || y < 8 || x > room.width || y > room.height - 4) continue;
    const width = 6.4 * text.length + 4;
    const right = x + off + width < room.width;
    const left = right ? x + off : x - off - width;
    const box = [left, y - ROOM / 2, left + width, y + ROOM / 2];
    if (left < 0 || taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    texts.push(
      svg(
        "text",
        { x: right ? left : x - off, y: y + 4, "text-anchor": right ? "start" : "end", class: strong ? "pl-strong" : null },
        text,
      ),
    );
  }
  group.replaceChildren(...texts);
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
