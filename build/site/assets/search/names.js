// Looking people up by a spelling of their name: plenipo.names.index in the browser.

import { Folding, wordsOf } from "./fold.js";
import { groupsOf } from "./manner.js";
import { Tables, rounded } from "./tables.js";
import { Ways } from "./ways.js";

const APART = /[()（）[\]【】/,;、，]+/u;

/** The people of a directory, by every spelling of their names; a person is a number in `people`. */
export class NameIndex {
  constructor(people, rules, folding = new Folding(rules)) {
    this.folding = folding;
    this.tables = new Tables(people, folding, rules);
    this._manners = groupsOf(rules.manners);
    this.ways = new Ways(this.tables, rules, folding);
  }

  /** Whether a hit names a person. */
  isSure(hit) {
    return hit !== undefined && hit.score >= this.tables.limits.sure;
  }

  /** The people whom a spelling may mean, the surest first; who answers to both parts of `文在寅(ムン・ジェイン)` is surer. */
  find(text) {
    const found = this._found(text);
    const parts = text.split(APART).filter((part) => part.trim() && part !== text);
    const apart = parts.map((part) => this._found(part));
    if (!this.isSure(found[0])) return this._undoubted(text, this._agreed(found, apart));
    const answers = new Map();
    for (const { person } of apart.flat()) answers.set(person, (answers.get(person) ?? 0) + 1);
    const agreed = [...answers.values()].some((count) => count > 1);
    const hits = agreed ? found.map((hit) => (answers.get(hit.person) > 1 ? hit : this._doubted(hit))) : found;
    return this._undoubted(text, hits);
  }

  /** Hits of a whole text and of its parts; one that waits for more is sure where another script is its person's too. */
  _agreed(found, apart) {
    const { spelt, waiting } = this._manners, parts = new Map();
    for (const hits of apart) {
      for (const person of new Set(hits.filter(({ manner }) => spelt.has(manner)).map((hit) => hit.person))) {
        parts.set(person, (parts.get(person) ?? 0) + 1);
      }
    }
    const { agreed } = this.tables.limits;
    return [found, ...apart].flat().map((hit) => (waiting.has(hit.manner) && parts.get(hit.person) > 1 ? { ...hit, score: agreed } : hit));
  }

  _undoubted(text, hits) {
    return this._ranked(hits.map((hit) => this.ways.doubted(text, hit)));
  }

  /** A hit, where the name in brackets is somebody else's. */
  _doubted(hit) {
    return { ...hit, score: rounded(hit.score - this.tables.limits.doubt) };
  }

  _found(text) {
    const words = wordsOf(this.folding.key(text)).filter((word, at, all) => word !== all[at - 1]);
    let found = [];
    for (const way of words.length ? this.ways.bolder : []) {
      found = this._ranked([...found, ...way(text.trim(), words)]);
      if (this.isSure(found[0])) break;
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
