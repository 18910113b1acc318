// How a name sounds, roughly, whatever the script it is written in: plenipo.names.sounding, by its tables.

import { HANGUL, KANA, scriptOf, translator, wordsOf } from "./fold.js";
import { lettersOf } from "./hangul.js";

const REVISED = "1";
const FOREIGN = /[^\x00-\x7f]+/gu;
const MOST_KNOWN = 50000;

/** Sounds of words, in letters for kinds of consonants and five vowels. */
export class Sounding {
  constructor(rules, folding) {
    const { kana, hangul, ears, latin, steps, soft } = rules.sounds;
    this._folding = folding;
    this._revised = rules.korean.systems.Latin[REVISED];
    this._kana = translator(kana);
    this._vowels = hangul;
    this._ears = compiled(ears);
    this._latin = translator(lettersOfRows(latin));
    this._steps = compiled(steps);
    this._soft = new RegExp(soft, "gu");
    this._known = new Map();
  }

  /** What each word sounds like. Chinese characters are silent: their Mandarin sounds would weigh more than they tell. */
  of(text) {
    let folded = this._folding.fold(text);
    const script = scriptOf(folded);
    if (script === HANGUL) folded = folded.replace(/[가-힣]/gu, (one) => this._spelt(one));
    else if (script === KANA) folded = this._kana(folded);
    else folded = this.inLatin(folded);
    return wordsOf(folded).map((word) => this._sound(word)).filter(Boolean);
  }

  /** A folded text in any script in folded Latin letters, roughly. */
  inLatin(folded) {
    if (folded.search(FOREIGN) < 0) return folded;
    return this._folding.fold(this._latin(replaced(folded, this._ears)).replace(FOREIGN, ""));
  }

  /** The consonants of a sound that no ear drops. */
  bones(said) {
    return said.replace(this._soft, "").replace(/(.)\1+/gu, "$1");
  }

  _spelt(character) {
    const [initial, vowel, final] = lettersOf(character);
    let spelt = this._revised[0][initial] + this._revised[1][vowel] + this._revised[2][final];
    for (const [letters, sound] of this._vowels) spelt = spelt.replaceAll(letters, sound);
    return spelt;
  }

  _sound(word) {
    let found = this._known.get(word);
    if (found === undefined) {
      if (this._known.size > MOST_KNOWN) this._known.clear();
      this._known.set(word, (found = replaced(word, this._steps)));
    }
    return found;
  }
}

const compiled = (steps) => steps.map(([letters, sound]) => [new RegExp(letters, "gu"), sound]);

function replaced(text, steps) {
  for (const [letters, sound] of steps) text = text.replace(letters, sound);
  return text;
}

/** A table of letters from rows of sounds, each of the letters from one on. */
function lettersOfRows(rows) {
  const table = new Map();
  for (const [first, sounds] of rows) {
    sounds.split(" ").forEach((sound, at) => {
      if (sound) table.set(String.fromCodePoint(first.codePointAt(0) + at), sound);
    });
  }
  return table;
}
