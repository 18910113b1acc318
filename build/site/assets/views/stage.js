// A drawing that can be moved and looked at more closely: by buttons, keys, dragging, Ctrl and wheel, two fingers.
import { select, zoom, zoomIdentity } from "../vendor/d3-zoom.js";
import { asked, keep } from "./address.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

// What moves a drawing: dragging, two fingers, the wheel with Ctrl, so that a page still scrolls over it.
export const gestures = (closest) =>
  zoom()
    .scaleExtent([1, closest])
    .filter((event) => {
      if (event.type === "wheel") return event.ctrlKey || event.metaKey;
      if (event.touches) return event.touches.length > 1;
      return !event.button;
    })
    .clickDistance(4);

// `drawn` is called with the transform from the drawing's own units to pixels, { k, x, y }, and the room in pixels.
export function stage(figure, { width, height, closest = 24, drawn }) {
  const picture = figure.querySelector("svg");
  const selection = select(picture);
  let room = { width: 1, height: 1 };
  let fit = { k: 1, x: 0, y: 0 };
  let now = zoomIdentity;
  let later;

  const show = () => drawn({ k: now.k * fit.k, x: now.k * fit.x + now.x, y: now.k * fit.y + now.y }, room, now.k);

  const behaviour = gestures(closest).on("zoom", ({ transform }) => {
    now = transform;
    show();
    clearTimeout(later);
    later = setTimeout(remember, 250);
  });

  // The middle of what is seen, in the drawing's own units, so that the address means the same in any window.
  function remember() {
    const { k, x, y } = { k: now.k * fit.k, x: now.k * fit.x + now.x, y: now.k * fit.y + now.y };
    const middle = [(room.width / 2 - x) / k, (room.height / 2 - y) / k].map(Math.round);
    keep({ at: now.k > 1.001 ? `${now.k.toFixed(2)},${middle}` : "" });
  }

  const moved = (how, smooth = true) => (smooth && !calm.matches ? selection.transition().duration(220) : selection).call(how);

  function centred(k, x, y, smooth = true) {
    const scale = k * fit.k;
    const to = zoomIdentity
      .translate(room.width / 2 - x * scale - 0, room.height / 2 - y * scale)
      .scale(k)
      .translate(-fit.x, -fit.y);
    moved((target) => behaviour.transform(target, to), smooth);
  }

  function measured() {
    const box = picture.getBoundingClientRect();
    if (!box.width || (box.width === room.width && box.height === room.height)) return;
    room = { width: box.width, height: box.height };
    const k = Math.min(box.width / width, box.height / height);
    fit = { k, x: (box.width - k * width) / 2, y: (box.height - k * height) / 2 };
    behaviour.extent([[0, 0], [box.width, box.height]]).translateExtent([[0, 0], [box.width, box.height]]);
    const [scale, x, y] = asked("at").split(",").map(Number);
    if (scale >= 1 && scale <= closest && Number.isFinite(x) && Number.isFinite(y)) centred(scale, x, y, false);
    else moved((target) => behaviour.transform(target, zoomIdentity), false);
    show();
  }

  const actions = {
    in: () => moved((target) => behaviour.scaleBy(target, 1.7)),
    out: () => moved((target) => behaviour.scaleBy(target, 1 / 1.7)),
    all: () => moved((target) => behaviour.transform(target, zoomIdentity)),
  };
  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", actions[button.dataset.zoom]);
  }
  picture.addEventListener("keydown", (event) => {
    const action = { "+": "in", "=": "in", "-": "out", "0": "all" }[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    actions[action]();
  });

  picture.removeAttribute("viewBox");
  selection.call(behaviour).on("dblclick.zoom", null);
  measured();
  new ResizeObserver(measured).observe(picture);
  return { centred, redraw: show };
}
