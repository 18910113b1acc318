// From a spelling back to the Korean names of the directory that it may write: plenipo.names.korean in short.

import { CYRILLIC, HAN, HANGUL, KANA, LATIN, OTHER_SCRIPT, scriptOf, wordsOf } from "./fold.js";
import { composed, isName, lettersOf, oneNorm } from "./hangul.js";

const LONGEST = 8;
const MOST_CHARACTER_READINGS = 64;
const ANY = 63;

/** Every spelling of a syllable in a script, with the bits of the systems that spell it so. */
export class Spellings {
  constructor(rules) {
    this._rules = rules;
    this._known = new Map();
  }

  of(character, script, family) {
    const name = script + family + character;
    if (!this._known.has(name)) this._known.set(name, this._found(character, script, family));
    return this._known.get(name);
  }

  _found(character, script, family) {
    if (script === KANA) return new Map(Object.entries(this._rules.kana[family ? "family" : "given"][character] ?? {}));
    const found = new Map();
    const letters = lettersOf(character);
    for (const one of [letters, ...withInitialR(letters, family)]) {
      for (const [spelt, bits] of this._combined(one, script)) found.set(spelt, (found.get(spelt) ?? 0) | bits);
    }
    if (family) for (const spelt of this._rules.families[script]?.[character] ?? []) found.set(spelt, ANY);
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

function withInitialR([initial, vowel, final], family) {
  if (!family && !"열율".includes(composed([initial, vowel, final]))) return [];
  if (initial === "ㅇ" && "ㅑㅕㅖㅛㅠㅣ".includes(vowel)) {
    return [["ㄹ", vowel, final], ...(vowel === "ㅣ" ? [] : [["ㄴ", vowel, final]])];
  }
  return initial === "ㄴ" ? [["ㄹ", vowel, final]] : [];
}

/** The bearers of Korean names, by what Hangul, Chinese characters and other letters may write. */
export class KoreanNames {
  constructor(rules, people, folding, sounding) {
    this._sounding = sounding;
    this._bits = rules.bits;
    this._slavic = new RegExp(rules.slavic.letters, "u");
    this._english = rules.slavic.english;
    this._norm = oneNorm(rules.compound);
    this._folding = folding;
    this._spellings = new Spellings(rules);
    this._tables = new Map();
    this._hanja = new Map();
    for (const [reading, ...characters] of rules.hanja) {
      for (const one of characters) this._hanja.set(one, (this._hanja.get(one) ?? "") + reading);
    }
    this._byReading = new Map();
    const enter = (key, one) => this._byReading.set(key, [...(this._byReading.get(key) ?? []), one]);
    people.forEach(({ hangul, supposed }, person) => {
      for (const name of hangul) enter(this._norm(name), { person, hangul: name, guessed: false });
      for (const key of supposed) enter(key, { person, hangul: key, guessed: true });
    });
    this._tree = {};
    this._first = new Set();
    this._all = new Set();
    for (const key of this._byReading.keys()) {
      let node = this._tree;
      for (const character of key) {
        this._all.add(character);
        node = node[character] ??= {};
      }
      node.end = true;
      this._first.add(key[0]);
    }
  }

  /** Those whom folded words may mean, the family name first or last. */
  *hits(words, said) {
    const joined = words.join(""), script = scriptOf(joined);
    if (script === HANGUL) yield* this._inHangul(joined);
    else if (script === OTHER_SCRIPT) {
      yield* this._spelt(wordsOf(this._sounding.inLatin(words.join(" "))), LATIN, 0);
    } else if (script !== HAN) {
      yield* this._spelt(words, script, 0);
      if (words.length > 1) yield* this._spelt([words.at(-1), ...words.slice(0, -1)], script, 1);
      if (script === LATIN && words.length > 1 && this._slavic.test(said.toLowerCase())) {
        yield* this._spelt(this._inEnglish(words.join(" "), said), script, 0);
      }
    }
  }

  /** A name as Slavic papers spell it, with English letters: Kim Jo-čong is Kim Yo-chong. */
  _inEnglish(name, text) {
    let said = text.toLowerCase().split(/[,;()/]/).find((part) => this._folding.fold(part) === name) ?? name;
    for (const [letters, others] of this._english) said = said.replaceAll(letters, others);
    return wordsOf(this._folding.fold(said));
  }

  *_inHangul(name) {
    if (!isName(name)) return;
    for (const { person, hangul, guessed } of this._byReading.get(this._norm(name)) ?? []) {
      if (hangul === name) continue;
      const reason = guessed ? "Hangul that the display form may stand for" : `${hangul} in the other norm`;
      yield { person, form: hangul, score: guessed ? 0.75 : 0.95, reason };
    }
  }

  /** Those whose name these Chinese characters may write; papers disagree on characters. */
  *read(name) {
    for (const key of this._readingsOf(name)) {
      for (const { person, hangul, guessed } of this._byReading.get(key) ?? []) {
        yield { person, form: hangul, score: guessed ? 0.6 : 0.66, reason: `characters that may be read ${hangul}` };
      }
    }
  }

  _readingsOf(text) {
    let keys = [""];
    for (const character of text) {
      const readings = this._hanja.get(character) ?? this._hanja.get(this._folding.traditional(character));
      if (!readings) return [];
      keys = keys.flatMap((key) => [...readings].map((one) => key + one)).slice(0, MOST_CHARACTER_READINGS);
    }
    return new Set(keys.filter(Boolean).map(this._norm));
  }

  *_spelt(words, script, moved) {
    for (const [key, bits] of this._written(words, script)) {
      for (const { person, hangul, guessed } of this._byReading.get(key)) {
        const system = bits && bits !== ANY && Object.keys(this._bits).find((one) => bits & this._bits[one]);
        const score = (system ? 0.95 : 0.9) - 0.02 * moved - (guessed ? 0.06 : 0);
        const what = guessed ? `the name that ${hangul} may be` : hangul;
        const reason = `${system || "press spelling"} of ${what}${moved ? ", family name last" : ""}`;
        yield { person, form: hangul, score: Math.round(score * 100) / 100, reason };
      }
    }
  }

  /** What folded words, family name first, may write: keys with the bits of systems. */
  _written(words, script) {
    const text = words.join(""), found = new Map();
    const breaks = new Set();
    let length = 0;
    for (const word of words) breaks.add((length += word.length));
    const walk = (start, node, key, bits) => {
      if (start === text.length) {
        if (node.end && !(found.get(key) >= bits)) found.set(key, bits);
        return;
      }
      const table = this._table(script, !key);
      const last = Math.min(start + LONGEST, text.length);
      for (let end = start + 1; end <= last; end += 1) {
        for (const [character, systems] of table.get(text.slice(start, end)) ?? []) {
          if (node[character]) walk(end, node[character], key + character, bits & systems);
        }
        if (breaks.has(end)) break;
      }
    };
    walk(0, this._tree, "", ANY);
    return found;
  }

  _table(script, family) {
    const name = script + family;
    if (!this._tables.has(name)) {
      const table = new Map();
      for (const character of family ? this._first : this._all) {
        for (const [spelt, bits] of this._spellings.of(character, script, family)) {
          if (!table.has(spelt)) table.set(spelt, []);
          table.get(spelt).push([character, bits]);
        }
      }
      this._tables.set(name, table);
    }
    return this._tables.get(name);
  }

  /** Make the tables that a first look-up would wait for. */
  warm() {
    for (const script of [LATIN, CYRILLIC]) for (const family of [true, false]) this._table(script, family);
  }
}
