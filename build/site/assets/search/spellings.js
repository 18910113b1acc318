// Every spelling of a Korean syllable, and which syllables a spelling may be: plenipo.names.korean.spellings.

import { CYRILLIC, KANA, LATIN } from "./fold.js";
import { composed, lettersOf } from "./hangul.js";
import { enter } from "./tables.js";

/** Spellings of syllables by the tables of rules. */
export class Spellings {
  constructor(rules) {
    this._rules = rules;
    this._known = new Map();
    this._tables = new Map();
  }

  /** Every spelling of a syllable in a script, with the bits of the systems that spell it so. */
  of(character, script, family) {
    const name = script + family + character;
    if (!this._known.has(name)) this._known.set(name, this._found(character, script, family));
    return this._known.get(name);
  }

  /** The syllables of some that each spelling may be, with the bits of systems; `family` and `script` name them. */
  table(characters, script, family) {
    const name = script + family;
    if (!this._tables.has(name)) {
      const table = new Map();
      for (const character of characters) {
        for (const [spelt, bits] of this.of(character, script, family)) enter(table, spelt, [character, bits]);
      }
      this._tables.set(name, table);
    }
    return this._tables.get(name);
  }

  _found(character, script, family) {
    if (script === KANA) return new Map(Object.entries(this._rules.kana[family ? "family" : "given"][character] ?? {}));
    const found = new Map();
    const letters = lettersOf(character);
    for (const one of [letters, ...withInitialR(letters, family)]) {
      for (const [spelt, bits] of this._combined(one, script)) found.set(spelt, (found.get(spelt) ?? 0) | bits);
    }
    if (family) for (const spelt of this._rules.families[script]?.[character] ?? []) found.set(spelt, this._rules.any);
    found.delete("");
    return found;
  }

  *_combined([initial, vowel, final], script) {
    const [initials, vowels, finals] = this._rules.letters[script];
    for (const first of initials[initial]) {
      for (const middle of vowels[vowel]) {
        for (const last of final ? finals[final] ?? [""] : [""]) yield [first + middle + last, 0];
      }
    }
    for (const [bit, [starts, middles, ends, voiced]] of Object.entries(this._rules.systems[script] ?? {})) {
      const rest = middles[vowel] + ends[final];
      yield [starts[initial] + rest, Number(bit)];
      yield [(voiced[initial] ?? starts[initial]) + rest, Number(bit)];
    }
  }
}

/** What a syllable in the key of both norms may have been with an initial ㄹ or ㄴ. */
export function withInitialR([initial, vowel, final], family) {
  if (!family && !"열율".includes(composed([initial, vowel, final]))) return [];
  if (initial === "ㅇ" && "ㅑㅕㅖㅛㅠㅣ".includes(vowel)) {
    return [["ㄹ", vowel, final], ...(vowel === "ㅣ" ? [] : [["ㄴ", vowel, final]])];
  }
  return initial === "ㄴ" ? [["ㄹ", vowel, final]] : [];
}

/** The names of a directory as a tree of syllables, through which a spelling is walked: plenipo.names.korean.readings. */
export class Readings {
  constructor(keys, rules, spellings) {
    this._longest = rules.longest;
    this._any = rules.any;
    this._spellings = spellings;
    this._tree = {};
    this._first = new Set();
    this._all = new Set();
    for (const key of keys) {
      let node = this._tree;
      for (const character of key) {
        this._all.add(character);
        node = node[character] ??= {};
      }
      node.end = true;
      this._first.add(key[0]);
    }
  }

  /** What folded words, family name first, may write: keys with the bits of systems. */
  of(words, script) {
    const text = words.join(""), found = new Map();
    const breaks = new Set();
    let length = 0;
    for (const word of words) breaks.add((length += word.length));
    const walk = (start, node, key, bits) => {
      if (start === text.length) {
        if (node.end && !(found.get(key) >= bits)) found.set(key, bits);
        return;
      }
      const table = this.table(script, !key);
      const last = Math.min(start + this._longest, text.length);
      for (let end = start + 1; end <= last; end += 1) {
        for (const [character, systems] of table.get(text.slice(start, end)) ?? []) {
          if (node[character]) walk(end, node[character], key + character, bits & systems);
        }
        if (breaks.has(end)) break;
      }
    };
    walk(0, this._tree, "", this._any);
    return found;
  }

  /** The syllables of the names that a spelling may be. */
  table(script, family) {
    return this._spellings.table(family ? this._first : this._all, script, family);
  }

  /** Make the tables that a first look-up would wait for. */
  warm() {
    for (const script of [LATIN, CYRILLIC]) for (const family of [true, false]) this.table(script, family);
  }
}
