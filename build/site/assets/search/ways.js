// The ways to take a spelling, from the plainest to the boldest: plenipo.names.ways, step for step.

import { ARABIC, HAN, HANGUL, KANA, LATIN, OTHER_SCRIPT, scriptOf, setOf, wordsOf } from "./fold.js";
import { familyLength } from "./hangul.js";
import { KoreanNames } from "./korean.js";
import { likeness, near, nominatives } from "./slips.js";
import { ENOUGH, Sounding } from "./sounding.js";

const KANA_RUN = /[\u30a1-\u30fa]+(?: [\u30a1-\u30fa]+)*/gu;
const SURE = 0.7, HINT = 0.68, NEARLY = 0.7;
const LONGEST = 6;
const GIVEN = 6;
const MOST_CASES = 40, MOST_WORDS = 4;
const SYLLABLE = 6;
const rounded = (score) => Math.round(score * 100) / 100;
const whole = (pattern) => new RegExp(`^(?:${pattern})$`, "u");

/** The ways into the tables of a directory. Each takes a text and its folded words, and gives hits. */
export class Ways {
  constructor(tables, rules, folding) {
    this._tables = tables;
    this._folding = folding;
    const families = Object.values(rules.korean.families.Latin).flat().filter((one) => one.length > 1);
    this._families = new Set(families.map((one) => folding.fold(one)));
    this._rules = rules;
    this._sounding = new Sounding(rules, folding);
    this._korean = new KoreanNames(rules.korean, tables.people, folding, this._sounding);
    this._titles = setOf(rules.titles);
    this._german = new RegExp(rules.german, "u");
    this._kin = setOf(rules.kin);
    this._particles = setOf(rules.particles);
    this._office = new RegExp(rules.office, "gu");
    this._isKorean = whole(rules.korean.syllables);
    this._isPinyin = whole(rules.pinyin);
    this._groups = rules.nicknames.map((group) => setOf(group));
    this._officeWords = new Set(tables.people.flatMap((person) => [...person.officeWords]));
    [this._sounds, this._koreanSounds] = this._soundsOf();
    this.bolder = [
      this.whole, this._untitled, this._loosely, this._part, this._misspelt, this.inflected, this._soundsLike, this._read,
    ].map((way) => way.bind(this));
  }

  *whole(text, words) {
    const joined = words.join(""), { keys, turned, forms } = this._tables;
    for (const number of keys.get(joined) ?? []) {
      const exact = forms[number].text === text;
      yield this._tables.hit(number, exact ? 1 : 0.98, exact ? null : (label) => `${label}, other capitals or marks`);
    }
    for (const number of turned.get(joined) ?? []) {
      yield this._tables.hit(number, 0.95, (label) => `${label}, family name moved`);
    }
    yield* this._korean.hits(words, text);
  }

  *_untitled(text, words) {
    if ([HANGUL, HAN, KANA].includes(scriptOf(words.join("")))) {
      const found = [...this._unspaced(text, words)];
      yield* found;
      if (found.some(({ score }) => score >= SURE)) return;
    }
    for (const [first, last] of windows(words.length)) {
      const name = words.slice(first, last), before = words.slice(0, first), after = words.slice(last);
      const around = new Set([...before, ...after]), known = new Set([...around].filter((word) => this._isTitle(word)));
      const strangers = known.size < around.size;
      if ([...around].some((word) => this._kin.has(word)) || (strangers && name.length === 1)) continue;
      const bolder = strangers ? [this.inflected, this._soundsLike] : [this._part, this.inflected];
      const found = [this.whole, this._loosely, ...bolder]
        .flatMap((way) => [...this._titled(known, way.call(this, text, name))])
        .filter((hit) => !this._goesOn(hit, before, after));
      yield* found;
      if (found.length) return;
    }
  }

  *_unspaced(text, words) {
    const joined = words.join(""), signs = [...joined];
    const runs = (words.join(" ").match(KANA_RUN) ?? []).filter((run) => run.length > 1);
    const names = runs.filter((run) => run.replaceAll(" ", "") !== joined).map((run) => run.split(" "));
    if (words.length > 1) names.push(...words.filter((word) => [...word].length > 1).map((word) => [word]));
    for (const [first, last] of windows(signs.length)) {
      const before = signs.slice(0, first).join(""), after = signs.slice(last).join("");
      if (last - first > 1 && (!before || this.isOffice(before)) && (!after || this.isOffice(after))) {
        names.push([signs.slice(first, last).join("")]);
      }
    }
    for (const way of [this.whole, this._part, this._soundsLike, this._read]) {
      const found = names.flatMap((name) => [...this._titled(new Set(), way.call(this, text, name))]);
      for (const hit of found) yield this._isWhole(hit) ? hit : { ...hit, score: Math.min(hit.score, HINT) };
      if (found.length) return;
    }
  }

  /** Whether a form is a whole name, and no family name that papers use by itself. */
  _isWhole({ person, form, reason }) {
    if (this._tables.korean(person) || this._tables.people[person].chinese) return true;
    return wordsOf(this._folding.key(form)).length > 1 && !/^(?:family|part)/.test(reason);
  }

  *_titled(titles, hits) {
    for (const hit of hits) {
      const held = this._tables.people[hit.person].officeWords;
      const fits = titles.size > 0 && [...titles].every((title) => held.has(title));
      const score = rounded(fits ? Math.min(hit.score + 0.05, 0.99) : hit.score - 0.02);
      yield { ...hit, score, reason: `${hit.reason}; with a title${fits ? " that fits" : ""}` };
    }
  }

  /** Whether the words beside a name may be more of it, so that it is another's. */
  _goesOn({ person, reason }, before, after) {
    const unknown = (word) => !this._isTitle(word);
    if (!this._tables.korean(person)) return after.slice(0, 1).some((word) => this._tables.words.has(word) && unknown(word));
    const beside = before.slice(-1), last = /last|moved/.test(reason) ? beside : [];
    const syllable = last.some((word) => [...word].length <= SYLLABLE && this.isKorean(word) && unknown(word));
    return syllable || beside.some((word) => this._families.has(word)) || after.some(unknown);
  }

  _isTitle(word) {
    return this._titles.has(word) || this._german.test(word) || (this._officeWords.has(word) && !this._tables.words.has(word));
  }

  /** How many syllables of a name in Hangul are the family name. */
  familyLength(name) {
    return familyLength(name, this._rules.korean.compound);
  }

  isKorean(word) {
    return this._isKorean.test(word);
  }

  /** Whether what is written on to a name without a space ends, or begins, as offices do. */
  isOffice(text) {
    return [...text.matchAll(this._office)].some((match) => match.index + match[0].length === text.length);
  }

  *_loosely(text, words) {
    if (words.length === 1) return;
    const plain = (some) => some.filter((word) => !this._particles.has(word));
    for (const number of this._tables.words.get(words.at(-1)) ?? []) {
      const form = this._tables.forms[number], have = plain(form.words);
      if (have.length < 2 || words.at(-1) !== have.at(-1) || form.familyWords.at(-1) !== have.at(-1)) continue;
      const how = this._givenAlike(plain(words.slice(0, -1)), have.slice(0, -1));
      if (how) yield this._tables.hit(number, how[0], (_, shown) => `${how[1]} of ${shown}`);
    }
  }

  _givenAlike(said, known) {
    if (!said.length || !known.length) return null;
    if (said.join(" ") === known.join(" ")) return [0.88, "without particles, form"];
    const agree = extra(said.slice(1), known.slice(1));
    if (said[0] === known[0]) return agree ? [0.88, "with middle names, form"] : null;
    if (agree && this._groups.some((group) => group.has(said[0]) && group.has(known[0]))) return [0.86, "short name, form"];
    const initials = said.every((word, at) => word.length === 1 && (!known[at] || word === known[at][0]));
    return initials ? [0.75, "initials, form"] : null;
  }

  *_part(text, words) {
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
      yield this._tables.hit(number, sure ? 0.78 : rounded(score), (_, shown) => `${how} ${shown}`);
    }
  }

  *_misspelt(text, words) {
    for (const [at, word] of words.entries()) {
      for (const meant of near(word, this._tables.words, this._rules.alphabets)) {
        const joined = words.with(at, meant).join("");
        for (const number of [...(this._tables.keys.get(joined) ?? []), ...(this._tables.turned.get(joined) ?? [])]) {
          const { person, familyWords } = this._tables.forms[number];
          if ([...word].length < GIVEN && !familyWords.includes(meant)) continue;
          const another = this._tables.korean(person)
            ? this.isKorean(word)
            : this._tables.people[person].chinese && this._isPinyin.test(word);
          if (!another) yield this._tables.hit(number, 0.75, (_, shown) => `${word} for ${meant} in ${shown}`);
        }
      }
    }
  }

  *inflected(text, words) {
    if (words.length > MOST_WORDS) return;
    const script = scriptOf(words.join(""));
    const options = words.map((word) => nominatives(word, script, this._rules));
    for (const [number, said] of product(options, MOST_CASES).entries()) {
      for (const hit of number ? this.whole(text, said) : []) {
        if (script !== LATIN || this._tables.korean(hit.person)) {
          yield { ...hit, score: 0.75, reason: `a case of ${said.join(" ")}: ${hit.reason}` };
        }
      }
    }
  }

  *_soundsLike(text, words) {
    const script = scriptOf(words.join(""));
    const said = script === HAN ? [] : this._sounding.of(words.join(" "));
    if (said.join("").length < ENOUGH + (script === LATIN)) return;
    for (const number of this._sounds.get(said.join(" ")) ?? []) {
      if (script === LATIN && !alike(words, this._tables.forms[number].words)) continue;
      yield this._tables.hit(number, 0.72, (_, shown) => `sounds like ${shown}`);
    }
    for (const number of [ARABIC, OTHER_SCRIPT].includes(script) ? this._koreanSounds.get(said.join("")) ?? [] : []) {
      yield this._tables.hit(number, 0.6, (_, shown) => `may sound like ${shown}`);
    }
  }

  *_read(text, words) {
    yield* this._korean.read(words.join(""));
  }

  /** Names in Latin letters by their sound, of people with foreign names and with Korean ones. */
  _soundsOf() {
    const foreign = new Map(), korean = new Map();
    const enter = (map, key, number) => map.set(key, [...(map.get(key) ?? []), number]);
    this._tables.forms.forEach(({ person, text }, number) => {
      const isKorean = this._tables.korean(person);
      if (/[^\x00-\x7f]/u.test(isKorean ? text : this._folding.fold(text))) return;
      const said = this._sounding.of(text);
      if (isKorean) enter(korean, said.join(""), number);
      else if (!this._tables.people[person].chinese) {
        enter(foreign, said.join(" "), number);
        if (said.length > 1 && said.at(-1).length >= ENOUGH) enter(foreign, said.at(-1), number);
      }
    });
    return [foreign, korean];
  }

  /** Make what a first look-up would wait for. */
  warm() {
    this._korean.warm();
  }
}

/** The parts of a sequence, the longest first, and of those the last first. */
function* windows(length) {
  for (let size = Math.min(length - 1, LONGEST); size > 0; size -= 1) {
    for (let first = length - size; first >= 0; first -= 1) yield [first, first + size];
  }
}

/** Whether words that sound alike are spelt alike too, as two romanizations of one name are. */
function alike(said, known) {
  if (said.length !== known.length || said.length < 2) return false;
  return said.every((one, at) => one[0] === known[at][0] && likeness(one, known[at]) >= NEARLY);
}

function extra(said, known) {
  if (!said.length || !known.length) return true;
  return said.slice(0, known.length).every((one, at) => {
    const other = known[at];
    return one === other || ((one.length === 1 || other.length === 1) && one[0] === other[0]);
  });
}

function product(options, most) {
  let found = [[]];
  for (const some of options) found = found.flatMap((head) => some.map((one) => [...head, one])).slice(0, most + 1);
  return found;
}
