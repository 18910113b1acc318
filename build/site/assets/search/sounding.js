// Foreign names as another script writes them by ear, as plenipo.names.sounding compares them.

import { HANGUL, KANA, scriptOf, translator, wordsOf } from "./fold.js";
import { lettersOf } from "./hangul.js";

export const ENOUGH = 4;
const REVISED = "1";

/** Names by their consonants alone. */
export class Sounding {
  constructor(rules, folding) {
    this._folding = folding;
    this._revised = rules.korean.systems.Latin[REVISED];
    this._kana = translator(rules.sounds.kana);
    this._ears = rules.sounds.ears;
    this._latin = translator(rules.sounds.latin);
    this._steps = rules.sounds.steps.map(([letters, sound]) => [new RegExp(letters, "gu"), sound]);
    this._classes = translator(rules.sounds.classes);
  }

  /** The consonants of each word, in classes; empty for a script that is not written by sound. */
  of(text) {
    let folded = this._folding.fold(text);
    const script = scriptOf(folded);
    if (script === HANGUL) folded = folded.replace(/[가-힣]/g, (one) => this._spelt(one));
    else if (script === KANA) folded = this._kana(folded);
    else folded = this.inLatin(folded);
    return wordsOf(folded).map((word) => this._word(word)).filter(Boolean);
  }

  /** A folded text in any script in folded Latin letters, roughly. */
  inLatin(folded) {
    if (!/[^\x00-\x7f]/.test(folded)) return folded;
    for (const [letters, sounds] of this._ears) folded = folded.replaceAll(letters, sounds);
    return this._folding.fold(this._latin(folded));
  }

  _spelt(character) {
    const [initial, vowel, final] = lettersOf(character);
    return this._revised[0][initial] + this._revised[1][vowel] + this._revised[2][final];
  }

  _word(word) {
    for (const [letters, sound] of this._steps) word = word.replace(letters, sound);
    return this._classes(word).replace(/[^A-Z]/g, "").replace(/(.)\1+/g, "$1");
  }
}
