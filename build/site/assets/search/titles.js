// Words that stand before or after a name and are none, and the offices that people held: plenipo.names.titles.

import { setOf } from "./fold.js";
import { OfficeWords } from "./office-words.js";

/** Titles in the languages of the press, and the words of everybody's offices. */
export class Titles {
  constructor(rules, tables) {
    this._tables = tables;
    this._words = setOf(rules.titles);
    this._address = setOf(rules.address);
    this._german = new RegExp(rules.german, "u");
    this._kin = setOf(rules.kin);
    this._office = new RegExp(rules.office, "gu");
    this._meanings = new OfficeWords(rules.meanings);
    this._officeWords = new Set(tables.people.flatMap(({ officeWords }) => [...officeWords]));
    this._held = new Map();
  }

  /** Whether a folded word stands around names: by a list, or since it is of an office and of no name. */
  isTitle(word) {
    if (this._words.has(word) || this._german.test(word)) return true;
    return !this._tables.words.has(word) && (this._officeWords.has(word) || this._meanings.of(word).length > 0);
  }

  /** Whether a word makes somebody else of the name it stands with: a son, a namesake. */
  isKin(word) {
    return this._kin.has(word);
  }

  /** Whether what is written on to a name without a space ends, or begins, as offices do. */
  isOffice(text) {
    return [...text.matchAll(this._office)].some((match) => match.index + match[0].length === text.length);
  }

  /** What folded words say of an office, in English. */
  saidOf(words) {
    return this._meanings.saidOf(words);
  }

  /** Whether words say that a name's bearer is of another walk of life, and nothing of a person's offices. */
  isElsewhere(words, person) {
    if (!this._meanings.isElsewhere(words)) return false;
    const own = this.heldBy(person);
    return ![...this.saidOf(words)].some((word) => own.has(word));
  }

  /** The same for the words around a name, those too that are no office elsewhere. */
  saidAround(words) {
    const plain = words.filter(
      (word) => this._officeWords.has(word) && !this._meanings.of(word).length && this.isTitle(word) && !this._address.has(word),
    );
    return new Set([...this.saidOf(words), ...plain]);
  }

  /** The words of somebody's offices, with what they say elsewhere, and the state. */
  heldBy(person) {
    if (!this._held.has(person)) {
      const { officeWords, code } = this._tables.people[person], words = [...officeWords];
      const said = [...this.saidOf(words)].filter((one) => !this._meanings.states.has(one));
      this._held.set(person, new Set([...said, ...words, code]));
    }
    return this._held.get(person);
  }
}
