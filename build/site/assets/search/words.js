// Pages by the words on them: whole words, beginnings, parts, and words with a slip or two in them.

import { wordsOf } from "./fold.js";

const TITLE = 1, LINE = 0.6, MORE = 0.5;
const PREFIX = 0.8, INFIX = 0.55, SLIP = 0.5;
const LATIN = /^[\u0000-\u024f]+$/;
const FORGIVEN = [[8, 2], [4, 1]];
const MOST_KNOWN = 500;

/** Words of pages, with Hangul in single letters so that a half-typed syllable finds. */
export class Words {
  constructor(folding) {
    this._folding = folding;
    this.pages = [];
    this._postings = new Map();
    this._words = [];
    this._masks = [];
    this._known = new Map();
  }

  /** Enter a page: an object with `title`, `line`, `names` and `more` (texts) and `worth`, a factor for its score. */
  add(page) {
    const number = this.pages.push(page) - 1;
    for (const text of page.more) this._enter(text, number, MORE);
    this._enter(page.line, number, LINE);
    for (const text of [page.title, ...page.names]) this._enter(text, number, TITLE);
    this._known.clear();
  }

  _enter(text, number, worth) {
    for (const word of this._split(text)) {
      let found = this._postings.get(word);
      if (!found) {
        this._postings.set(word, (found = new Map()));
        this._words.push(word);
        this._masks.push(maskOf(word));
      }
      if (!(found.get(number) >= worth)) found.set(number, worth);
    }
  }

  _split(text) {
    return wordsOf(this._folding.key(text)).map((word) => word.normalize("NFD"));
  }

  /** Pages that have all words of a query, or, if none has, those with all words that any page has. */
  find(query) {
    const said = this._split(query);
    const found = said.map((word) => this._pagesOf(word)).filter((pages) => pages.size);
    if (!found.length) return [];
    const [least, ...others] = found.sort((one, other) => one.size - other.size);
    const missing = said.length - found.length;
    const hits = [];
    for (const [number, score] of least) {
      let sum = score;
      for (const other of others) sum = other.has(number) ? sum + other.get(number) : NaN;
      if (sum > 0) hits.push({ page: this.pages[number], score: this._scored(number, sum / said.length, said) });
    }
    return missing && hits.length > MOST_KNOWN ? [] : hits.sort((one, other) => other.score - one.score);
  }

  _scored(number, mean, said) {
    const page = this.pages[number], whole = said.join(" ");
    page.spelt ??= [page.title, ...page.names].map((text) => this._split(text).join(" "));
    page.length ??= page.spelt[0].split(" ").length;
    const bonus = page.spelt.includes(whole) ? 0.4 : page.spelt.some((text) => text.startsWith(whole)) ? 0.15 : 0;
    return mean * page.worth + bonus + 0.1 * Math.min(1, said.length / page.length);
  }

  _pagesOf(said) {
    if (!this._known.has(said)) {
      if (this._known.size > MOST_KNOWN) this._known.clear();
      this._known.set(said, this._looked(said));
    }
    return this._known.get(said);
  }

  _looked(said) {
    const found = new Map(), most = LATIN.test(said) ? 2 : 1;
    const enter = (word, how) => {
      for (const [number, worth] of this._postings.get(word)) {
        if (!(found.get(number) >= worth * how)) found.set(number, worth * how);
      }
    };
    for (const word of this._words) {
      if (word === said) enter(word, 1);
      else if (word.startsWith(said)) enter(word, PREFIX + (0.2 * said.length) / word.length);
      else if (said.length > most && word.includes(said)) enter(word, INFIX);
    }
    const slips = FORGIVEN.find(([length]) => said.length >= length)?.[1] ?? 0;
    if (!found.size && slips) {
      const mask = maskOf(said);
      for (const [at, word] of this._words.entries()) {
        if (bits(mask & ~this._masks[at]) > slips) continue;
        const off = Math.min(distance(said, word, slips), distance(said, word.slice(0, said.length), slips) + 0.5);
        if (off <= slips) enter(word, SLIP - 0.12 * off);
      }
    }
    return found;
  }
}

/** The letters of a word as bits: words that share too few need no closer look. */
function maskOf(word) {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bits(mask) {
  let count = 0;
  for (; mask; mask &= mask - 1) count += 1;
  return count;
}

/** How many slips part two words (Damerau, 1964, by optimal alignment); more than `most` gives Infinity. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let last = [], row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let steps = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        steps = Math.min(steps, last[j - 2] + 1);
      }
      next.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return Infinity;
    [last, row] = [row, next];
  }
  return row[other.length];
}
