// Korean names that differ from a spelling in one syllable, for hints: plenipo.names.korean.nearly.

import { lettersOf } from "./hangul.js";
import { differByOne } from "./slips.js";
import { enter } from "./tables.js";

/** Names in Hangul, in one norm, by all of their syllables but one. */
export class Nearly {
  constructor(keys, { nearly }, spellings, readings) {
    this._turning = nearly.letters;
    [this._more, this._most] = nearly.parts;
    this._spellings = spellings;
    this._readings = readings;
    this._without = new Map();
    for (const key of keys) {
      if (key.length <= this._more || key.length > this._most) continue;
      for (let at = 0; at < key.length; at += 1) enter(this._without, at + key.slice(0, at) + key.slice(at + 1), key);
    }
  }

  /** Names of which one syllable differs by one letter, or whose given syllables are in another order. */
  *inHangul(name) {
    if (name.length === this._turning) {
      for (const key of this._but(0, name[2] + name[1])) if (key[0] === name[0]) yield key;
    }
    for (let at = 1; at < name.length; at += 1) {
      const letters = lettersOf(name[at]);
      for (const key of this._but(at, name.slice(0, at) + name.slice(at + 1))) {
        if (lettersOf(key[at]).filter((one, letter) => one !== letters[letter]).length === 1) yield key;
      }
    }
  }

  /** The same for a spelling with a word for each syllable, the family name first. */
  *spelt(words, script) {
    if (words.length <= this._more || words.length > this._most) return;
    const read = words.map((word, at) => (this._readings.table(script, !at).get(word) ?? []).map(([character]) => character));
    if (words.length === this._turning) yield* this._turned(read);
    for (const [at, word] of words.entries()) {
      for (const rest of all(read.toSpliced(at, 1))) {
        for (const key of this._but(at, rest)) {
          if ([...this._spellings.of(key[at], script, !at).keys()].some((one) => differByOne(word, one))) yield key;
        }
      }
    }
  }

  *_turned([family, first, second]) {
    for (const given of all([second, first])) {
      for (const key of this._but(0, given)) if (family.includes(key[0])) yield key;
    }
  }

  /** Names by a place and the syllables at all others. */
  _but(at, rest) {
    return this._without.get(at + rest) ?? [];
  }
}

function all(options) {
  let found = [""];
  for (const some of options) found = found.flatMap((head) => some.map((one) => head + one));
  return found;
}
