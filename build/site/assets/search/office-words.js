// What the words of an office say, in many languages, in the English words of roles: plenipo.names.offices.

import { setOf } from "./fold.js";

const ARTICLE = /^ال/u;

/** The meanings of words around names. */
export class OfficeWords {
  constructor({ words, whole, eastern, states, elsewhere }) {
    this._table = words.map((line) => {
      const [english, others] = line.split(":");
      return [english, [...setOf(others)]];
    });
    this._whole = whole;
    this._eastern = new RegExp(eastern, "u");
    this.states = setOf(states);
    this._walks = new RegExp(elsewhere, "u");
    this._known = new Map();
  }

  /** What a folded word says of an office; nothing for a word that says none of these. */
  of(word) {
    if (!this._known.has(word)) this._known.set(word, this._found(word));
    return this._known.get(word);
  }

  /** What words around a name say of an office. */
  saidOf(words) {
    return new Set(words.flatMap((word) => this.of(word)));
  }

  /** Whether folded words around a name say that its bearer is of another walk of life. */
  isElsewhere(words) {
    return words.some((word) => this._walks.test(word));
  }

  _found(word) {
    const eastern = this._eastern.test(word), bare = eastern ? word : word.replace(ARTICLE, "");
    const says = eastern ? (one) => bare.includes(one) : (one) => (one.length > this._whole ? bare.startsWith(one) : bare === one);
    return this._table.filter(([, others]) => others.some(says)).map(([english]) => english);
  }
}
