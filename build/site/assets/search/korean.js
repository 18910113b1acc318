// From a spelling back to the Korean names of the directory that it may write: plenipo.names.korean.bearers.

import { CYRILLIC, HAN, HANGUL, KANA, LATIN, OTHER_SCRIPT, scriptOf, setOf, wordsOf } from "./fold.js";
import { familyLength, isName, oneNorm } from "./hangul.js";
import { Hanja } from "./hanja.js";
import { MANNER, doubtful } from "./manner.js";
import { Nearly } from "./nearly.js";
import { Norms } from "./norms.js";
import { nominatives } from "./slips.js";
import { Readings, Spellings } from "./spellings.js";
import { enter, rounded } from "./tables.js";

const APART = /[,;()/]/u;

/** Words as Korean names are spelt, in Latin letters. */
export class KoreanWords {
  constructor(rules) {
    this._families = setOf(rules.familySpellings);
    this._syllables = new RegExp(`^(?:${rules.syllables})$`, "u");
    this._syllable = new RegExp(`^(?:${rules.syllables.replace(/\+$/u, "")})$`, "u");
  }

  /** Whether a folded word is spelt as Korean names are, so that one letter makes another name of it. */
  is(word) {
    return this._syllables.test(word);
  }

  /** Whether a folded word is spelt as one syllable of a Korean name is. */
  isSyllable(word) {
    return this._syllable.test(word);
  }

  isFamily(word) {
    return this._families.has(word);
  }
}

/** The bearers of Korean names, by what Hangul, Chinese characters and other letters may write. */
export class KoreanNames {
  constructor(rules, people, folding, sounding) {
    const { korean } = rules;
    this._rules = rules;
    this._people = people;
    this._folding = folding;
    this._sounding = sounding;
    this._bits = Object.entries(korean.bits);
    this._slavic = new RegExp(korean.slavic.letters, "u");
    this._english = korean.slavic.english;
    this._norm = oneNorm(korean.compound);
    this._hanja = new Hanja(korean, folding, this._norm);
    this._byReading = new Map();
    people.forEach(({ hangul, supposed }, person) => {
      for (const name of hangul) enter(this._byReading, this._norm(name), { person, hangul: name, guessed: false });
      for (const key of supposed) enter(this._byReading, key, { person, hangul: key, guessed: true });
    });
    const spellings = new Spellings(korean), keys = [...this._byReading.keys()];
    this._spellings = spellings;
    this._norms = new Norms(keys, korean, spellings);
    this._readings = new Readings(keys, korean, spellings);
    this._nearly = new Nearly(keys, korean, spellings, this._readings);
  }

  /** Those whom folded words may mean, the family name first or last. */
  *hits(words, said) {
    const joined = words.join(""), script = scriptOf(joined);
    if (script === HANGUL) yield* this._inHangul(joined);
    else if (script === OTHER_SCRIPT) {
      yield* this._spelt(wordsOf(this._sounding.inLatin(words.join(" "))), LATIN, 0);
    } else if (script !== HAN) {
      yield* this._weighed(words, said, this._spelt(words, script, 0));
      if (words.length > 1) yield* this._weighed(lastFirst(words), said, this._spelt(lastFirst(words), script, 1));
      if (script === LATIN && words.length > 1 && this._slavic.test(said.toLowerCase())) {
        const english = this._inEnglish(words.join(" "), said);
        yield* this._spelt(english, script, 0);
        yield* this._declined(english);
      }
    }
  }

  /** Readings, as hints where their letters are another name's as well. */
  *_weighed(words, said, hits) {
    const kana = scriptOf(words.join("")) === KANA, { limits } = this._rules;
    for (const hit of hits) {
      const another = !kana && (this.inOtherNorm(words, said, hit.person) || this._byHabit(words, said, hit));
      const doubt = kana ? MANNER.KANA : another && MANNER.NORM;
      yield doubt ? doubtful(hit, doubt, limits) : hit;
    }
  }

  /** Whether letters write a name by habits that a system has for another one. */
  _byHabit(words, said, { form }) {
    return !this._norms.isMarked(said) && this._norms.byHabit(words, [this._norm(form)], scriptOf(words.join("")));
  }

  /** Whether Latin letters, family name first, write in their own norm another name than a person's. */
  inOtherNorm(words, said, person, recorded = false) {
    const { code, hangul, supposed } = this._people[person], north = this._norms.isNorthern(code);
    if (north === undefined || scriptOf(words.join("")) !== LATIN || this._norms.isMarked(said)) return false;
    return this._norms.another(words, hangul.length ? hangul.map(this._norm) : supposed, north, recorded);
  }

  /** Whether somebody writes a Korean name in the Southern norm, and so with characters of the family's choice. */
  isSouthern(person) {
    return this._norms.isNorthern(this._people[person].code) === false;
  }

  /** The spellings of a person's Korean family name. */
  familiesOf(person) {
    const { hangul, supposed } = this._people[person];
    const keys = [...hangul.map(this._norm), ...supposed];
    return new Set(keys.flatMap((key) => [...this._spellings.of(key[0], LATIN, true).keys()]));
  }

  /** A name as Slavic papers spell it, with English letters: Kim Jo-čong is Kim Yo-chong. */
  _inEnglish(name, text) {
    let said = text.toLowerCase().split(APART).find((part) => this._folding.fold(part) === name) ?? name;
    for (const [letters, others] of this._english) said = said.replaceAll(letters, others);
    return wordsOf(this._folding.fold(said));
  }

  /** Those whose name stands in a case of a Slavic language: Kim Hjok-čchola. */
  *_declined(words) {
    for (const last of nominatives(words.at(-1), LATIN, this._rules).slice(1)) {
      for (const hit of this._spelt([...words.slice(0, -1), last], LATIN, 0)) {
        const manner = hit.manner === MANNER.GUESSED ? hit.manner : MANNER.CASE;
        yield { ...hit, score: 0.75, reason: `a case of ${hit.reason}`, manner };
      }
    }
  }

  *_inHangul(name) {
    if (!isName(name)) return;
    for (const { person, hangul, guessed } of this._byReading.get(this._norm(name)) ?? []) {
      if (hangul === name && !guessed) continue;
      const reason = guessed ? "Hangul that the display form may stand for" : `${hangul} in the other norm`;
      const manner = guessed ? MANNER.GUESSED : MANNER.SYSTEM;
      yield { person, form: hangul, score: guessed ? 0.75 : 0.95, reason, manner };
    }
  }

  /** Those whose name these Chinese characters may write; papers disagree on characters. */
  *read(name) {
    for (const key of this._hanja.keys(name)) {
      for (const { person, hangul, guessed } of this._byReading.get(key) ?? []) {
        const reason = `characters that may be read ${hangul}`;
        yield { person, form: hangul, score: guessed ? 0.6 : 0.66, reason, manner: MANNER.CHARACTERS };
      }
    }
  }

  /** Those whose names differ in one syllable from what folded words may mean: hints. */
  *nearly(words) {
    for (const key of new Set(this._nearlyKeys(words))) {
      for (const { person, hangul, guessed } of this._byReading.get(key)) {
        const reason = `one syllable is another in ${hangul}`;
        yield { person, form: hangul, score: guessed ? 0.55 : 0.6, reason, manner: MANNER.NEARLY };
      }
    }
  }

  *_nearlyKeys(words) {
    const joined = words.join(""), script = scriptOf(joined);
    if (script === HANGUL) {
      if (isName(joined)) yield* this._nearly.inHangul(this._norm(joined));
    } else if (script === LATIN || script === CYRILLIC) {
      yield* this._nearly.spelt(words, script);
      yield* this._nearly.spelt(lastFirst(words), script);
    }
  }

  /** Whether Chinese characters are a name of the same family that is not read as this person's. */
  contradicts(characters, person) {
    const signs = [...characters], own = this._people[person].hangul.map(this._norm);
    if (!this._hanja.of(signs[0])) return false;
    const same = own.filter((key) => key.length === signs.length && this._hanja.mayBeRead(signs[0], key[0]));
    return same.length > 0 && !same.some((key) => signs.every((sign, at) => this._hanja.mayBeRead(sign, key[at])));
  }

  *_spelt(words, script, moved) {
    for (const [key, bits] of this._readings.of(words, script)) {
      const system = bits && bits !== this._rules.korean.any ? this._bits.find(([, bit]) => bits & bit)[0] : "";
      for (const { person, hangul, guessed } of this._byReading.get(key)) {
        const score = (system ? 0.95 : 0.9) - 0.02 * moved - (guessed ? 0.06 : 0);
        const what = guessed ? `the name that ${hangul} may be` : hangul;
        const reason = `${system || "press spelling"} of ${what}${moved ? ", family name last" : ""}`;
        const plain = system ? MANNER.SYSTEM : MANNER.PRESS;
        const manner = moved ? MANNER.MOVED : guessed ? MANNER.GUESSED : plain;
        yield { person, form: hangul, score: rounded(score), reason, manner };
      }
    }
  }

  /** How many syllables of a name in Hangul are the family name. */
  familyLength(name) {
    return familyLength(name, this._rules.korean.compound);
  }

  /** Make the tables that a first look-up would wait for. */
  warm() {
    this._readings.warm();
  }
}

const lastFirst = (words) => [words.at(-1), ...words.slice(0, -1)];
