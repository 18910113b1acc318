// Looking people up by a spelling of their name: plenipo.names.index in the browser.

import { Folding, wordsOf } from "./fold.js";
import { Tables } from "./tables.js";
import { Ways } from "./ways.js";

export const SURE = 0.7;
const APART = /[()（）[\]【】/,;、，]+/u;

/** The people of a directory, by every spelling of their names; a person is a number in `people`. */
export class NameIndex {
  constructor(people, rules, folding = new Folding(rules)) {
    this.folding = folding;
    this.tables = new Tables(people, folding);
    this.ways = new Ways(this.tables, rules, folding);
  }

  /** The people whom a spelling may mean, the surest first. */
  find(text) {
    const found = this._found(text);
    if (found.length && found[0].score >= SURE) return found;
    const apart = text.split(APART).filter((part) => part.trim() && part !== text);
    return this._ranked([...found, ...apart.flatMap((part) => this._found(part))]);
  }

  _found(text) {
    const words = wordsOf(this.folding.key(text));
    let found = [];
    for (const way of words.length ? this.ways.bolder : []) {
      found = this._ranked([...found, ...way(text.trim(), words)]);
      if (found.length && found[0].score >= SURE) break;
    }
    return found;
  }

  _ranked(hits) {
    const best = new Map(), { people } = this.tables;
    for (const hit of hits) {
      const known = best.get(hit.person);
      if (!known || known.score < hit.score) best.set(hit.person, hit);
    }
    return [...best.values()].sort(
      (one, other) =>
        other.score - one.score ||
        people[other.person].weight - people[one.person].weight ||
        (people[one.person].id < people[other.person].id ? -1 : 1),
    );
  }
}
