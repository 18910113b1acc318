// Organizations, offices and places in texts: plenipo.annotation.scanning in the browser, the longest spelling first.

import { FREE, GAP, HANGUL, JOINING, OTHER, Signs } from "./spelling.js";

const ANY = 0, FIRST = 1, ALL = 2;
const CAPITAL = /^[\p{Uppercase}\p{Lt}]/u;
const LETTERS = /\p{L}/gu;
const ATTACHED = /^(?:[가-힣ᄀ-ᇿㄱ-ㆎ]|(?<=제)[0-9])+/u;

/** A finder of records by their spellings; `tables` are the rows of each kind, `attached` knows Korean particles. */
export class Others {
  constructor(signs, tables, attached) {
    this._signs = new Signs(signs);
    this._reach = signs.reach;
    this._acronym = signs.acronym;
    this._attached = attached;
    this._keys = new Map();
    this._lengths = new Map();
    for (const [kind, records] of Object.entries(tables)) {
      for (const record of records) for (const form of record.forms) this._enter(kind, record, form);
    }
    for (const key of this._keys.keys()) this._measure(key);
    for (const some of this._lengths.values()) some.sort((one, other) => other - one);
  }

  _enter(kind, record, form) {
    const known = new Set([form, /^[\0-\x7f]*$/.test(form) ? form : form.toUpperCase()].map((one) => this._signs.key(one)));
    for (const spelt of known) {
      if (!spelt || spelt.includes(GAP) || [OTHER, JOINING].includes(this._signs.kind(spelt, 0))) continue;
      const key = this._keys.get(spelt) ?? this._key(kind, spelt);
      if (key.kind === kind) key.records.add(record);
      key.wanted = Math.min(key.wanted, this._wanted(kind, form.trim()));
      this._keys.set(spelt, key);
    }
  }

  _key(kind, spelt) {
    const first = this._signs.kind(spelt, 0), last = this._signs.kindBefore(spelt, spelt.length);
    return { kind, records: new Set(), wanted: ALL, first, last };
  }

  _measure(key) {
    const opening = key.slice(0, 2), known = this._lengths.get(opening);
    if (!known) this._lengths.set(opening, [key.length]);
    else if (!known.includes(key.length)) known.push(key.length);
  }

  /** Which letters must be capitals where a form is found. */
  _wanted(kind, form) {
    const capitals = form === form.toUpperCase() && form !== form.toLowerCase();
    const acronym = capitals && /^[\x21-\x7e]*$/.test(form) && form.length <= this._acronym;
    if (acronym && form.match(LETTERS).length > 1) return ALL;
    return kind !== "role" && CAPITAL.test(form) ? FIRST : ANY;
  }

  /** Every place where a spelling stands by itself: start, end, kind and records; they may overlap. */
  candidates(text) {
    const spelt = this._signs.spelling(text), found = [];
    for (let start = 0; start < spelt.text.length; start += 1) {
      const two = this._lengths.get(spelt.text.slice(start, start + 2)), one = this._lengths.get(spelt.text[start]);
      for (const length of [...(two ?? []), ...((two !== one && one) || [])]) {
        const end = start + length, key = this._keys.get(spelt.text.slice(start, end));
        if (!key || end > spelt.text.length || !this._stands(text, spelt, start, end, key)) continue;
        found.push({ start: spelt.starts[start], end: spelt.ends[end - 1], kind: key.kind, records: [...key.records] });
      }
    }
    return found;
  }

  _stands(text, spelt, start, end, { wanted, first, last }) {
    const shown = text.slice(spelt.starts[start], spelt.ends[end - 1]);
    if (wanted === FIRST && !CAPITAL.test(shown)) return false;
    if (wanted === ALL && /\p{Lowercase}/u.test(shown)) return false;
    const before = start ? this._signs.kindBefore(spelt.text, start) : OTHER;
    if (first !== FREE && start && (before === first || before === JOINING)) return false;
    if (end >= spelt.text.length) return true;
    const after = this._signs.kind(spelt.text, end);
    if (after === JOINING) return false;
    if (last === FREE || last === OTHER || after !== last) return true;
    return last === HANGUL && this._follows(spelt.text, start, end);
  }

  /** Whether the Hangul after a name is attached to it, as particles and titles are. */
  _follows(text, start, end) {
    const run = ATTACHED.exec(text.slice(end, end + this._reach))?.[0];
    return run !== undefined && run.length < this._reach && this._attached.may(text.slice(start, end), run);
  }
}

/** Of mentions that overlap the leftmost, of these the longest, of these the first. */
export function apart(mentions) {
  const kept = [], reach = ({ end, until = end }) => until;
  let free = 0;
  for (const one of [...mentions].sort((one, other) => one.start - other.start || reach(other) - reach(one))) {
    if (one.start < free) continue;
    kept.push(one);
    free = reach(one);
  }
  return kept;
}
