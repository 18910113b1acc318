// Names with words around them, or with an office written on to them: the second of the ways of plenipo.names.ways.

import { CYRILLIC, LATIN, UNSPACED, scriptOf, setOf, wordsOf } from "./fold.js";
import { MANNER, groupsOf } from "./manner.js";
import { Pieces, cuts } from "./pieces.js";
import { enter, rounded } from "./tables.js";


/** Looks by other ways for the names among words. */
export class Untitled {
  constructor(ways, tables, rules, folding) {
    this._ways = ways;
    this._tables = tables;
    this._folding = folding;
    this._titles = ways.titles;
    this._pieces = new Pieces(rules.pieces, ways.titles);
    this._manners = groupsOf(rules.manners);
    this._hyphened = new RegExp(rules.hyphened.replaceAll("\\w", "[\\p{L}\\p{N}_]"), "gu");
    this._natives = this._nativeForms();
    this._states = setOf(rules.meanings.states);
  }

  /** A name with words around it that are none of anybody's name. */
  *hits(text, words) {
    const script = scriptOf(words.join("")), unspaced = UNSPACED.includes(script);
    if (unspaced) {
      const found = [...this._unspaced(text, words)];
      yield* found;
      if (this._anySure(found)) return;
    }
    const ways = this._ways;
    for (const { name, before, after, strangers } of this._among(words)) {
      const some = [ways.whole, ways.loosely, ...(strangers ? [] : [ways.part]), ways.inflected];
      const found = this._found(some, text, name, before, after).filter(
        (hit) => !(strangers && !this._isWhole(hit)) && !this._goesOn(hit, before, after) && !this._isJoined(text, name, before, after),
      );
      yield* found;
      if (found.length) return;
    }
    if (!unspaced) yield* this._overheard(text, words, script);
  }

  /** The same by its sound. */
  *_overheard(text, words, script) {
    for (const { name, before, after, strangers } of this._among(words)) {
      if (name.length > this._pieces.spoken || name.some((word) => this._titles.isTitle(word))) continue;
      const found = this._found([this._ways.sounding, this._ways.nearly], text, name, before, after).filter(
        (hit) => script !== LATIN || !this._goesOn(hit, before, after),
      ).map((hit) => (strangers ? this._amongStrangers(hit) : hit));
      yield* found;
      if (this._anySure(found)) return;
    }
  }

  /** A name that was heard among words that may be more of it: one of syllables is a hint. */
  _amongStrangers(hit) {
    const short = wordsOf(this._folding.key(hit.form)).every((word) => this._ways.oneSyllable.is(word));
    return short ? this._hinted(hit) : hit;
  }

  /** Whether a hyphen joins a name with the words beside it, which are more of it then: Kim Song-un. */
  _isJoined(text, name, before, after) {
    const folded = (one) => this._folding.fold(one), pairs = [...text.matchAll(this._hyphened)];
    const ends = [[before.at(-1), name[0]], [name.at(-1), after[0]]];
    return pairs.some(([, one, other]) => ends.some(([first, second]) => first === folded(one) && second === folded(other)));
  }

  _found(ways, text, name, before, after) {
    const said = this._titles.saidAround([...before, ...after]);
    return ways.flatMap((way) => [...this._titled(said, way.call(this._ways, text, name))]);
  }

  _anySure(hits) {
    return hits.some(({ score }) => score >= this._tables.limits.sure);
  }

  /** Names that words may hold, with the words before and after, and whether some of those are no titles. */
  *_among(words) {
    for (const [first, last] of this._pieces.windows(words.length)) {
      const before = words.slice(0, first), after = words.slice(last), beside = [...before, ...after];
      const parted = last - first === 1 || cuts(words, first) || cuts(words, last);
      const strangers = !beside.every((word) => this._titles.isTitle(word));
      if (beside.some((word) => this._titles.isKin(word)) || (strangers && parted)) continue;
      yield { name: words.slice(first, last), before, after, strangers };
    }
  }

  /** A name in a script without spaces, or with an office written on to it. */
  *_unspaced(text, words) {
    const { names, heard, inside } = this._pieces.of(words), said = this._titles.saidOf(words), ways = this._ways;
    for (const [way, some] of [
      [ways.whole, names], [ways.inside, inside], [ways.part, names], [ways.sounding, heard],
      [ways.read, [...names, ...inside]], [ways.sounding, inside], [ways.nearly, names],
    ]) {
      const found = some.flatMap((name) => [...this._titled(said, way.call(ways, text, name))]);
      for (const hit of found) yield this._isWhole(hit) ? hit : this._hinted(hit);
      if (this._anySure(found)) return;
    }
  }

  _hinted(hit) {
    return { ...hit, score: Math.min(hit.score, this._tables.limits.hint) };
  }

  /** Whether a form is a whole name, and no family name that papers use by itself. */
  _isWhole({ person, form, manner }) {
    if (this._tables.korean(person) || this._tables.people[person].chinese) return true;
    return (this._tables.isSeveral(form) || this._natives.get(person)?.includes(form)) && !this._manners.incomplete.has(manner);
  }

  /** Hits for a name that stood with words: those who held the office that these say come first. */
  *_titled(said, hits) {
    const { hint } = this._tables.limits;
    for (const hit of hits) {
      const own = this._titles.heldBy(hit.person), held = [...said].filter((word) => own.has(word)).length;
      const fits = said.size > 0 && held === said.size;
      const most = this._isSure(hit, said, held) ? 0.99 : hint;
      const score = rounded(Math.min(hit.score - 0.02 + 0.07 * (said.size ? held / said.size : 0), most));
      yield { ...hit, score, reason: `${hit.reason}; with a title${fits ? " that fits" : ""}` };
    }
  }

  /** Whether the words around a name leave no doubt of it; `held` is how many of those of offices fit. */
  _isSure({ score, person, manner }, said, held) {
    const { free, waiting, alone } = this._manners;
    if (held) return score >= this._tables.limits.sure || waiting.has(manner);
    const doubtful = (said.size > 0 && alone.has(manner)) || free.has(manner) || this._isForeign(said, person);
    return score >= this._tables.limits.sure && !doubtful;
  }

  /** Whether words name states, and not that of a person. */
  _isForeign(said, person) {
    const { code } = this._tables.people[person], states = [...said].filter((word) => this._states.has(word));
    return states.length > 0 && this._states.has(code) && !states.includes(code);
  }

  /** Whether the words beside a name may be more of it, so that it is another's. */
  _goesOn({ person, manner }, before, after) {
    const unknown = (word) => !this._titles.isTitle(word), korean = this._ways.koreanWords;
    if (!this._tables.korean(person)) return after.slice(0, 1).some((word) => this._tables.words.has(word) && unknown(word));
    const { hangul, supposed } = this._tables.people[person], beside = before.slice(-1);
    const short = [...hangul, ...supposed].some((one) => one.length === this._tables.limits.family);
    const syllable = (short || manner === MANNER.MOVED) && beside.some((word) => this._isShort(word) && unknown(word));
    const more = short && after.slice(0, 1).some((word) => this._isShort(word));
    return syllable || more || beside.some((word) => korean.isFamily(word)) || after.some(unknown);
  }

  /** Whether a folded word may be a syllable of a Korean name. */
  _isShort(word) {
    const { syllable, cyrillicSyllable } = this._tables.limits;
    if (scriptOf(word) === CYRILLIC) return [...word].length <= cyrillicSyllable;
    return [...word].length <= syllable && this._ways.koreanWords.isSyllable(word);
  }

  /** The forms of everybody that are their whole names in their own script. */
  _nativeForms() {
    const found = new Map();
    for (const { person, text, label } of this._tables.forms) if (label.startsWith("native")) enter(found, person, text);
    return found;
  }
}
