// The ways to take a spelling, from the plainest to the boldest: plenipo.names.ways, step for step.

import { ByEar } from "./by-ear.js";
import { HAN, KANA, LATIN, UNSPACED, scriptOf, setOf, wordsOf } from "./fold.js";
import { Given } from "./given.js";
import { KoreanNames, KoreanWords } from "./korean.js";
import { MANNER, doubtful, groupsOf } from "./manner.js";
import { OneSyllable, near, nominatives } from "./slips.js";
import { Sounding } from "./sounding.js";
import { enter, rounded } from "./tables.js";
import { Titles } from "./titles.js";
import { Untitled } from "./untitled.js";

/** The ways into the tables of a directory. Each takes a text and its folded words, and gives hits. */
export class Ways {
  constructor(tables, rules, folding) {
    const sounding = new Sounding(rules, folding);
    this._tables = tables;
    this._rules = rules;
    this._folding = folding;
    this.korean = new KoreanNames(rules, tables.people, folding, sounding);
    this.koreanWords = new KoreanWords(rules.korean);
    this.titles = new Titles(rules, tables);
    this.oneSyllable = new OneSyllable(rules);
    this._ear = new ByEar(tables, rules, folding, sounding, this.koreanWords, (person) => this.korean.familiesOf(person), this.oneSyllable);
    this._given = new Given(rules.nicknames);
    this._particles = setOf(rules.particles);
    this._characters = new RegExp(rules.characters, "gu");
    this._familiesInHan = this._firstCharacters();
    this._inHan = this._koreanInHan();
    this._kept = groupsOf(rules.manners).kept;
    const untitled = new Untitled(this, tables, rules, folding);
    this.bolder = [
      this.whole, (text, words) => untitled.hits(text, words), this.loosely, this.part, this._misspelt, this.inflected,
      this.sounding, this.read, this.nearly,
    ].map((way) => way.bind(this));
  }

  *whole(text, words) {
    const joined = words.join(""), { keys, turned, forms } = this._tables;
    for (const number of keys.get(joined) ?? []) {
      const exact = forms[number].text === text;
      const hit = this._tables.hit(number, exact ? 1 : 0.98, exact ? null : (label) => `${label}, other capitals or marks`);
      yield exact && forms[number].recorded ? hit : this._weighed(hit, number, words, text);
    }
    for (const number of turned.get(joined) ?? []) {
      const hit = this._tables.hit(number, 0.95, (label) => `${label}, family name moved`, MANNER.MOVED);
      yield this._weighed(hit, number, words, text);
    }
    yield* this.korean.hits(words, text);
  }

  /** A form that is not on record as it stands, as a hint where its letters are another name's as well. */
  _weighed(hit, number, words, text) {
    const { recorded, label } = this._tables.forms[number], { limits } = this._tables;
    if (!this._tables.korean(hit.person) || label.startsWith(this._rules.ear.byLetter)) return hit;
    if (!recorded && scriptOf(words.join("")) === KANA) return doubtful(hit, MANNER.KANA, limits);
    const orders = [words, [words.at(-1), ...words.slice(0, -1)]];
    const another = orders.some((some) => this.korean.inOtherNorm(some, text, hit.person, recorded));
    return another ? doubtful(hit, MANNER.NORM, limits) : hit;
  }

  /** Short names, initials and middle names: the family name stands as it is. */
  *loosely(text, words) {
    if (words.length === 1) return;
    const plain = (some) => some.filter((word) => !this._particles.has(word));
    for (const number of this._tables.words.get(words.at(-1)) ?? []) {
      const form = this._tables.forms[number], have = plain(form.words);
      if (have.length < 2 || words.at(-1) !== have.at(-1) || form.familyWords.at(-1) !== have.at(-1)) continue;
      if (words.join(" ") === have.join(" ")) continue;
      const how = this._given.alike(plain(words.slice(0, -1)), have.slice(0, -1));
      if (!how || (how[2] === MANNER.INITIALS && !this._mayBeInitials(number, words, have))) continue;
      yield this._tables.hit(number, how[0], (_, shown) => `${how[1]} of ${shown}`, how[2]);
    }
  }

  /** Whether letters are initials, and those on record stand for no other names. */
  _mayBeInitials(number, words, have) {
    if (UNSPACED.includes(scriptOf(words.join("")))) return false;
    const { forms } = this._tables, { person } = forms[number];
    const own = this._tables.words.get(words.at(-1)).filter((other) => forms[other].person === person);
    const full = own.map((other) => forms[other].words).filter((some) => some.length > 1 && some[0].length > 1);
    return have[0].length > 1 || !full.length || full.some(([first]) => first === words[0]);
  }

  /** A whole name of which the next character may be more: a hint. */
  *inside(text, words) {
    for (const hit of this.whole(text, words)) yield { ...hit, score: this._tables.limits.hint };
  }

  /** A part of a name; a family name that one person alone bears is as good as the whole. */
  *part(text, words) {
    const wanted = new Set(words), found = [];
    for (const number of this._tables.words.get(words.at(-1)) ?? []) {
      const form = this._tables.forms[number], have = new Set(form.words);
      if (wanted.size < have.size && [...wanted].every((word) => have.has(word))) {
        const family = words.join(" ") === form.familyWords.join(" ");
        found.push([number, 0.4 + (0.25 * wanted.size) / form.words.length + 0.02 * family, family]);
      }
    }
    const alone = new Set(found.map(([number]) => this._tables.forms[number].person)).size === 1;
    for (const [number, score, family] of found) {
      const sure = alone && family && !this._tables.korean(this._tables.forms[number].person);
      const how = sure ? "family name, borne by nobody else here, of" : "part of";
      yield this._tables.hit(number, sure ? 0.78 : rounded(score), (_, shown) => `${how} ${shown}`, sure ? MANNER.FAMILY : MANNER.PART);
    }
  }

  /** One slip of the finger; where the slip spells another name, it is another name. */
  *_misspelt(text, words) {
    for (const [at, word] of words.entries()) {
      for (const meant of near(word, this._tables.words, this._rules)) {
        const joined = words.with(at, meant).join("");
        for (const number of [...(this._tables.keys.get(joined) ?? []), ...(this._tables.turned.get(joined) ?? [])]) {
          const { person, familyWords } = this._tables.forms[number];
          if ([...word].length < this._tables.limits.given && !familyWords.includes(meant)) continue;
          const score = this._isAnother(person, word, meant) ? 0.6 : 0.75;
          yield this._tables.hit(number, score, (_, shown) => `${word} for ${meant} in ${shown}`, MANNER.SLIP);
        }
      }
    }
  }

  /** Whether a slip may be another name: one letter makes one of every Korean syllable, and of pinyin. */
  _isAnother(person, word, meant) {
    const turned = [...word].sort().join("") === [...meant].sort().join("");
    if (([...word].length < this._tables.limits.long && !turned) || this.oneSyllable.is(word)) return true;
    if (this._tables.korean(person)) return scriptOf(word) !== LATIN || this.koreanWords.is(word);
    return this._tables.people[person].chinese && this.oneSyllable.isPinyin(word);
  }

  /** Names in another case of a Slavic language, Korean ones with an ending at their end alone. */
  *inflected(text, words) {
    const { words: most, cases } = this._tables.limits;
    if (words.length > most) return;
    const script = scriptOf(words.join(""));
    const options = words.map((word) => nominatives(word, script, this._rules));
    for (const [number, said] of product(options, cases).entries()) {
      for (const hit of number ? this._asCase(text, said, script) : []) {
        const atEnd = said.slice(0, -1).every((word, at) => word === words[at]);
        if (this._tables.korean(hit.person) ? atEnd : script !== LATIN || words.length > 1) {
          const manner = this._kept.has(hit.manner) ? hit.manner : MANNER.CASE;
          yield { ...hit, score: Math.min(hit.score, 0.75), reason: `a case of ${said.join(" ")}: ${hit.reason}`, manner };
        }
      }
    }
  }

  /** Those whom words mean in the nominative; in Latin letters, those too that are spelt nearly so: hints. */
  *_asCase(text, said, script) {
    const found = [...this.whole(text, said)], { hint } = this._tables.limits;
    yield* found;
    if (found.length || script !== LATIN) return;
    for (const hit of this._ear.hits(said)) yield { ...hit, score: Math.min(hit.score, hint) };
  }

  /** Names that another script, or another ear, writes otherwise. */
  *sounding(text, words) {
    yield* this._ear.hits(words);
  }

  /** Chinese characters that no page gave a Korean name, by their reading; and Japanese family names. */
  *read(text, words) {
    yield* this.korean.read(words.join(""));
    if (words.length > 1) return;
    for (const number of this._familiesInHan.get(words[0]) ?? []) {
      yield this._tables.hit(number, 0.5, (_, shown) => `part of ${shown}`, MANNER.PART);
    }
  }

  /** Korean names of which one syllable differs. */
  *nearly(text, words) {
    yield* this.korean.nearly(words);
  }

  /** A hit, as a hint where the text says otherwise: 金容哲(キム・ヨンチョル), actor Kim Yong-chol. */
  doubted(text, hit) {
    const another = (text.match(this._characters) ?? []).some(
      (one) => this.korean.contradicts(one, hit.person) || this._writtenOtherwise(one, hit.person),
    );
    const elsewhere = this.titles.isElsewhere(wordsOf(this._folding.key(text)), hit.person);
    return another || elsewhere ? { ...hit, score: Math.min(hit.score, this._tables.limits.hint) } : hit;
  }

  /** Whether a Korean name in characters is another than a person's own; in the North papers choose them. */
  _writtenOtherwise(characters, person) {
    if (!this.korean.isSouthern(person)) return false;
    const said = this._folding.key(characters);
    const own = (this._inHan.get(person) ?? []).filter((known) => known.length === said.length);
    return own.length > 0 && !own.includes(said) && own.some((known) => known[0] === said[0]);
  }

  /** The recorded forms in Chinese characters of those who bear Korean names. */
  _koreanInHan() {
    const found = new Map();
    for (const { person, text, recorded, words } of this._tables.forms) {
      if (recorded && this._tables.korean(person) && scriptOf(text) === HAN) enter(found, person, words.join(" "));
    }
    return found;
  }

  /** Names in four or more Chinese characters by the first two, which are mostly the family name. */
  _firstCharacters() {
    const found = new Map(), { family } = this._tables.limits;
    this._tables.forms.forEach(({ words }, number) => {
      const [known] = words;
      if (words.length === 1 && known.length >= 2 * family && scriptOf(known) === HAN) enter(found, known.slice(0, family), number);
    });
    return found;
  }

  /** Make what a first look-up would wait for. */
  warm() {
    this.korean.warm();
  }
}

function product(options, most) {
  let found = [[]];
  for (const some of options) found = found.flatMap((head) => some.map((one) => [...head, one])).slice(0, most + 1);
  return found;
}
