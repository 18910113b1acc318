// How given names go with those on record: short names, initials and middle names, as in plenipo.names.ways.

import { setOf } from "./fold.js";
import { MANNER } from "./manner.js";

/** Given names, and the short names of those who bear them. */
export class Given {
  constructor(groups) {
    this._groups = groups.map((group) => setOf(group));
  }

  /** How the given names that somebody said go with those on record: a score, a reason and its manner. */
  alike(said, known) {
    if (!said.length || !known.length) return null;
    if (said.join(" ") === known.join(" ")) return [0.88, "without particles, form", MANNER.LOOSE];
    const agree = extra(said.slice(1), known.slice(1));
    if (said[0] === known[0]) return agree ? [0.88, "with middle names, form", MANNER.LOOSE] : null;
    if (agree && this._groups.some((group) => group.has(said[0]) && group.has(known[0]))) {
      return [0.86, "short name, form", MANNER.SHORT];
    }
    const initials = said.every((word, at) => word.length === 1 && (!known[at] || word === known[at][0]));
    if (initials) return [0.75, "initials, form", MANNER.INITIALS];
    return said.length === known.length && extra(said, known) ? [0.8, "initials written out, form", MANNER.INITIALS] : null;
  }
}

/** Whether middle names agree: one side has none, or they are the same or each other's initials. */
function extra(said, known) {
  if (!said.length || !known.length) return true;
  return said.slice(0, known.length).every((one, at) => {
    const other = known[at];
    return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]);
  });
}
