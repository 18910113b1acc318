// People whose names another script, or another ear, writes otherwise: plenipo.names.by_ear, step for step.

import { ARABIC, HAN, HANGUL, LATIN, OTHER_SCRIPT, scriptOf } from "./fold.js";
import { Ears, Hearing } from "./hearing.js";
import { MANNER } from "./manner.js";
import { likeness } from "./slips.js";
import { enter, rounded } from "./tables.js";

const FOREIGN = /[^\x00-\x7f]/u;
const initials = (words) => words.map((word) => word[0]).join("");

/** The names in Latin letters of a directory, by their sound. */
export class ByEar {
  constructor(tables, rules, folding, sounding, korean, familiesOf, oneSyllable) {
    this._tables = tables;
    this._folding = folding;
    this._sounding = sounding;
    this._koreanWords = korean;
    this._familiesOf = familiesOf;
    this._one = oneSyllable;
    this._rules = rules.ear;
    this._alone = rules.hearing.alone;
    this._bare = new RegExp(rules.ear.bare, "u");
    this._ears = new Ears(rules, sounding);
    const [foreign, own] = this._forms();
    this._foreign = new Hearing(foreign, this._ears);
    this._korean = new Hearing(own, this._ears);
    const single = tables.forms.filter(({ label, words }) => label === "display form" && words.length === 1);
    this._mononyms = new Set(single.map(({ person }) => person));
    this._beginnings = new Map();
    for (const [number] of foreign) enter(this._beginnings, this._beginning(tables.forms[number].words), number);
  }

  /** Those whose names sound like folded words; family names and short names are no more than hints. */
  *hits(words) {
    const text = words.join(" "), script = scriptOf(text);
    if (script === LATIN) {
      if (words.length > 1) yield* this._respelt(words);
      return;
    }
    // Python hears Chinese characters too, by their Mandarin sounds and for hints alone; the table would be too large here.
    if (script === HAN) return;
    const said = this._ears.spoken(text), bare = this._bare.test(text);
    if (words.length === 1 && this._ears.weight(said.join("")) < this._alone) return;
    const { like, alike, equal } = this._rules;
    for (const heard of this._foreign.like(said, words.length > 1 ? like : alike, bare)) {
      const sure = this._isSure(heard, bare) && !this._isAnothers(words.at(-1), this._tables.forms[heard.number].person);
      yield sure ? this._sure(heard) : this._hint(heard);
    }
    if (![HANGUL, ARABIC, OTHER_SCRIPT].includes(script)) return;
    for (const heard of this._korean.like(said, script === HANGUL ? equal : like, bare)) {
      if (script !== HANGUL || !this._person(heard).hangul.length) yield this._hint(heard);
    }
  }

  /** Names that begin and sound as these words do, and are spelt nearly so. */
  *_respelt(words) {
    const said = this._ears.spoken(words.join(" "));
    if (this._ears.weight(said.join("")) < this._rules.respelt) return;
    for (const number of this._beginnings.get(this._beginning(words)) ?? []) {
      const { words: known } = this._tables.forms[number];
      if (!this._spelt(words, known)) continue;
      const heard = this._ears.spoken(known.join(" "));
      const pairs = said.slice(0, heard.length).map((one, at) => this._ears.likeness(one, heard[at]));
      if (Math.min(...pairs) < this._rules.alike) continue;
      const sure = !this._isAnother(words, known, number);
      const score = sure ? 0.72 : this._tables.limits.another;
      yield this._tables.hit(number, score, (_, form) => `${sure ? "sounds" : "may sound"} like ${form}`, sure ? MANNER.SOUND : MANNER.MAYBE);
    }
  }

  /** Whether a word that is spelt otherwise is short, or a syllable, and so as like as not of another name. */
  _isAnother(words, known, number) {
    const { chinese } = this._person({ number }), { long } = this._tables.limits;
    return words.some((one, at) => {
      if (one === known[at]) return false;
      return Math.min(one.length, known[at].length) < long || this._one.is(one) || (chinese && this._one.isPinyin(one));
    });
  }

  /** Whether words that sound alike are spelt alike too, as two romanizations of one name are. */
  _spelt(said, known) {
    if (said.length !== known.length || said.length < 2) return false;
    return said.every((one, at) => one[0] === known[at][0] && likeness(one, known[at]) >= this._rules.nearly);
  }

  /** Whether what was heard leaves no doubt: names of short words are many and sound alike. */
  _isSure(heard, bare) {
    const { alike, equal, firm, long, longBare } = this._rules;
    const form = this._tables.forms[heard.number];
    const whole = heard.whole && (this._tables.isSeveral(form.text) || this._mononyms.has(form.person));
    if (!whole || this._person(heard).chinese) return false;
    if (form.words.every((word) => this._one.is(word))) return heard.likeness === 1;
    if (heard.length >= (bare ? longBare : long)) return heard.likeness >= alike && heard.weakest >= firm;
    return heard.likeness >= equal && heard.weakest >= alike;
  }

  /** Whether a word is a name of others, and not of a person. */
  _isAnothers(word, person) {
    const bearers = (this._tables.words.get(word) ?? []).map((number) => this._tables.forms[number].person);
    return bearers.length > 0 && !bearers.includes(person);
  }

  _sure({ number, likeness: alike }) {
    const score = rounded(this._tables.limits.sure - 0.04 + 0.08 * alike);
    return this._tables.hit(number, score, (_, form) => `sounds like ${form}`, MANNER.SOUND);
  }

  _hint(heard) {
    const known = 32 - Math.clz32(this._person(heard).weight);
    const score = 0.3 + 0.33 * heard.likeness - (heard.weakest < this._rules.paired ? 0.03 : 0) + 0.005 * known;
    const most = rounded(Math.min(score, this._tables.limits.hint));
    return this._tables.hit(heard.number, most, (_, form) => `may sound like ${form}`, MANNER.MAYBE);
  }

  _person({ number }) {
    return this._tables.people[this._tables.forms[number].person];
  }

  /** The first letters of words, and the consonants that no ear drops. */
  _beginning(words) {
    return `${initials(words)} ${this._sounding.bones(this._ears.spoken(words.join(" ")).join(""))}`;
  }

  /** Whether a form of somebody with a Korean name has it, and no name of another language. */
  _isKorean(person, words) {
    const own = this._familiesOf(person), isFamily = (word) => own.has(word) || this._koreanWords.isFamily(word);
    return isFamily(words[0]) || (isFamily(words.at(-1)) && words.every((word) => this._koreanWords.is(word)));
  }

  /** Numbers of forms in Latin letters, with these and their family names: foreign names, and Korean ones. */
  _forms() {
    const foreign = [], own = [];
    this._tables.forms.forEach(({ person, text, label, words, family, recorded }, number) => {
      if (label.startsWith(this._rules.byLetter)) return;
      const isKorean = this._tables.korean(person) && this._isKorean(person, words);
      if (!isKorean && this._tables.korean(person) && !recorded) return;
      if (!FOREIGN.test(isKorean ? text : this._folding.fold(text))) (isKorean ? own : foreign).push([number, text, family]);
    });
    return [foreign, own];
  }
}
