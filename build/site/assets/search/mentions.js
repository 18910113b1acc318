// The people of a text: the longest spellings that stand as words, then family names after a name in full.

import { CYRILLIC, HAN, HANGUL, KANA, scriptOf } from "./fold.js";

const WORD = /[가-힣]+|[\u3400-\u9fff\uf900-\ufaff々]+|[\u30a1-\u30fa\u30fc-\u30ff]+|[^\P{L}가-힣\u3400-\u9fff\uf900-\ufaff\u3041-\u30ff]+(?:[\p{M}\u200c\u200d'’ʼ‘`´]+[^\P{L}가-힣\u3400-\u9fff\uf900-\ufaff\u3041-\u30ff]+)*\p{M}*/gu;
const BETWEEN = /^(?:[ \t\u00a0]?\r?\n?[ \t\u00a0]*|[ \t]?\.[ \t]?|\. ?-|[-‐‑–·・＝]|[-‐‑] ?\r?\n ?)$/u;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const MOST_BETWEEN = 12;
const LONGEST = 6;
const LONGEST_HAN = 8;
const CASED = /^[\p{Lu}\p{Lt}]|^\P{Ll}/u;
const SURE = 0.88;

/** A finder of people in texts; `attached` knows Korean particles. */
export class Mentions {
  constructor(names, attached) {
    this._names = names;
    this._attached = attached;
    this._known = new Map();
  }

  /**
   * Mentions in order: start, end, the numbers of the people that may be meant, and until where a title goes with it.
   * Nobody may be meant: such a mention only takes up its room.
   */
  find(text) {
    const words = this._words(text), found = [], used = new Set();
    for (let at = 0; at < words.length; at += 1) {
      const hit = this._at(text, words, at);
      if (!hit) continue;
      found.push(...hit.mentions);
      for (let one = at; one <= hit.last; one += 1) used.add(one);
      at = hit.last;
    }
    return this._withFamilies(text, words, used, found);
  }

  _words(text) {
    const words = [];
    for (const { 0: shown, index } of text.matchAll(WORD)) {
      const key = this._names.folding.key(shown).replaceAll(" ", "");
      const start = index, end = index + shown.length, last = words.at(-1);
      const gap = last && start - last.end < MOST_BETWEEN ? text.slice(last.end, start).replace(UNSEEN, "") : null;
      const joined = gap !== null && BETWEEN.test(gap);
      words.push({ shown, key, start, end, joined, hyphen: joined && /[-‐‑]/.test(gap), script: scriptOf(key) });
    }
    return words;
  }

  _at(text, words, at) {
    const { script } = words[at];
    if (script === HAN) return this._inHan(words, at);
    if (script !== HANGUL && !CASED.test(words[at].shown)) return null;
    let last = at;
    while (last - at + 1 < LONGEST && this._goesOn(words[last + 1], script)) last += 1;
    for (; last >= at; last -= 1) {
      const found = script === HANGUL ? this._inHangul(words, at, last) : this._inLetters(words, at, last);
      if (found) return { mentions: [found], last };
    }
    return null;
  }

  _goesOn(word, script) {
    return word?.joined && word.script === script && (script === HANGUL || word.hyphen || CASED.test(word.shown));
  }

  _inLetters(words, first, last) {
    const some = words.slice(first, last + 1), keys = some.map(({ key }) => key).filter(Boolean);
    if (!keys.length) return null;
    const people = this._people(keys);
    return people.length ? { start: some[0].start, end: some.at(-1).end, people } : null;
  }

  /** The people of folded words; of a single word only those who go by one. */
  _people(keys) {
    const name = keys.join(" ");
    if (!this._known.has(name)) {
      const { ways, tables } = this._names, script = scriptOf(name);
      let hits = keys.length > 1 || script === KANA ? [...ways.whole("", keys)].filter((hit) => hit.score >= SURE) : [];
      if (keys.length === 1) {
        hits = (tables.keys.get(name) ?? []).map((number) => tables.forms[number])
          .filter((form) => form.recorded && form.words.length === 1 && [...name].length > 3)
          .map(({ person }) => ({ person, score: 1 }));
      } else if (!hits.length && script === CYRILLIC) hits = [...ways.inflected("", keys)].map((hit) => ({ ...hit, score: 1 }));
      this._known.set(name, this._best(hits));
    }
    return this._known.get(name);
  }

  _inHangul(words, first, last) {
    const head = words.slice(first, last).map(({ key }) => key).join(""), final = words[last];
    const key = head + final.key;
    for (let length = Math.min(key.length, 12); length > head.length; length -= 1) {
      const name = key.slice(0, length), rest = key.slice(length);
      if (name.length < 2 || !this._attached.may(name, rest)) continue;
      const next = words[last + 1];
      const titled = rest ? this._attached.title(rest) : next?.joined && next.script === HANGUL && this._attached.title(next.key);
      if (name.length < 3 && !titled) continue;
      const people = this._spelt(name);
      if (people.length) return { start: words[first].start, end: final.end - rest.length, people };
    }
    return null;
  }

  _spelt(name) {
    if (!this._known.has(name)) this._known.set(name, this._best([...this._names.ways.whole("", [name])]));
    return this._known.get(name);
  }

  /** Whom the best hits mean, and those who bear the same name in Hangul. */
  _best(hits) {
    const sure = hits.filter(({ score }) => score >= SURE), { people } = this._names.tables;
    const top = Math.max(...sure.map(({ score }) => score));
    const meant = new Set(sure.filter(({ score }) => score > Math.min(top, 0.95) - 0.001).map(({ person }) => person));
    const native = new Set([...meant].flatMap((person) => people[person].hangul));
    const namesakes = sure.filter(({ person }) => people[person].hangul.some((name) => native.has(name)));
    return [...new Set([...meant, ...namesakes.map(({ person }) => person)])];
  }

  /** Nothing parts words of Chinese characters: names are looked for at every one. */
  _inHan(words, at) {
    const { shown, start } = words[at], { folding, tables } = this._names, mentions = [];
    const text = folding.traditional(shown);
    for (let from = 0; from < text.length - 1; from += 1) {
      for (let length = Math.min(LONGEST_HAN, text.length - from); length > 1; length -= 1) {
        const forms = (tables.keys.get(text.slice(from, from + length)) ?? []).map((number) => tables.forms[number]);
        const people = [...new Set(forms.map(({ person }) => person))];
        const after = text.slice(from + length, from + length + 4);
        const short = length === 2 && !people.some((person) => tables.people[person].chinese) && !this._office(after);
        if (!people.length || short) continue;
        mentions.push({ start: start + from, end: start + from + length, people });
        from += length - 1;
        break;
      }
    }
    return mentions.length ? { mentions, last: at } : null;
  }

  _office(after) {
    return [1, 2, 3, 4].some((length) => this._names.ways.titles.isOffice(after.slice(0, length)));
  }

  /** Family names that stand alone, each after somebody who bears it and nobody else who does. */
  _withFamilies(text, words, used, found) {
    const bearers = new Map(), all = [...found];
    let next = 0;
    words.forEach((word, at) => {
      while (next < found.length && found[next].end <= word.start) this._enter(bearers, found[next++].people);
      if (used.has(at)) return;
      const mention = word.script === HANGUL ? this._familyInHangul(bearers, words, at) : this._family(bearers, word);
      if (mention) all.push({ ...mention, short: true });
    });
    return all.sort((one, other) => one.start - other.start);
  }

  _enter(bearers, people) {
    if (people.length !== 1) return;
    const { forms, hangul } = this._names.tables.people[people[0]];
    const native = hangul.map((name) => name.slice(0, this._names.ways.korean.familyLength(name)));
    for (const family of [...forms.map(({ familyWords }) => familyWords.join("")), ...native]) {
      if (family) bearers.set(family, (bearers.get(family) ?? new Set()).add(people[0]));
    }
  }

  _family(bearers, { key, shown, start, end, script }) {
    if (script === HAN || !CASED.test(shown)) return null;
    const possessive = /['’]s$/u.test(shown) ? key.slice(0, -1) : key;
    for (const [name, cut] of [[key, 0], [possessive, 2]]) {
      const people = bearers.get(name);
      if (people?.size === 1) return { start, end: end - cut, people: [...people] };
    }
    return null;
  }

  /** Before an office also a family name whose bearer is not told: nobody is meant, but the office goes with it. */
  _familyInHangul(bearers, words, at) {
    const { key, start } = words[at], next = words[at + 1];
    for (let length = key.length; length > 0; length -= 1) {
      const name = key.slice(0, length), rest = key.slice(length), people = bearers.get(name) ?? new Set();
      if (!(people.size || this._isFamily(name)) || !this._attached.may(name, rest)) continue;
      const beside = !rest && next?.joined && next.script === HANGUL ? next : null;
      const office = beside ? this._attached.office(beside.key) : 0, until = office ? beside.start + office : start + length;
      const titled = rest ? this._attached.title(rest) : beside && this._attached.title(beside.key);
      const told = people.size === 1 && (length > 1 || titled);
      if (told || office) return { start, end: start + length, until, people: told ? [...people] : [] };
    }
    return null;
  }

  _isFamily(name) {
    const { people } = this._names.tables, { ways } = this._names;
    this._families ??= new Set(people.flatMap(({ hangul }) => hangul.map((one) => one.slice(0, ways.korean.familyLength(one)))));
    return this._families.has(name);
  }
}
