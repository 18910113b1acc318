// One stop for the Tab key in a drawing of many links; arrow keys go to the nearest one in their direction.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// `spots` gives what can be reached now: [{ link, x, y }].
export function roving(picture, spots) {
  const stop = (link) => {
    for (const other of picture.querySelectorAll('a[tabindex="0"]')) other.setAttribute("tabindex", "-1");
    link?.setAttribute("tabindex", "0");
  };
  // Not on the picture itself: a drawing that listens for the focus would take it.
  picture.parentElement.addEventListener("focusin", ({ target }) => {
    const link = target.closest("a");
    if (link) stop(link);
  });
  picture.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (!way) return;
    const all = spots();
    const here = all.find((spot) => spot.link === document.activeElement);
    if (!here) return;
    event.preventDefault();
    let best = null;
    for (const spot of all) {
      const ahead = (spot.x - here.x) * way[0] + (spot.y - here.y) * way[1];
      const aside = Math.abs((spot.x - here.x) * way[1]) + Math.abs((spot.y - here.y) * way[0]);
      const far = ahead + 2 * aside;
      if (spot !== here && ahead > 0.01 && (!best || far < best.far)) best = { far, link: spot.link };
    }
    best?.link.focus();
  });
  return () => stop(spots()[0]?.link);
}
