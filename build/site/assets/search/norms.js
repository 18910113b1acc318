// In which state's norm a Korean name is spelt: plenipo.names.korean.norms.

import { LATIN } from "./fold.js";
import { composed, lettersOf } from "./hangul.js";
import { withInitialR } from "./spellings.js";

/** The syllables of the names of a directory, by what each norm writes for them. */
export class Norms {
  constructor(keys, { norms, families }, spellings) {
    this._rules = norms;
    this._customary = families.Latin;
    this._spellings = spellings;
    this._counts = new Map();
    for (const character of keys.flatMap((key) => [...key].slice(1))) {
      this._counts.set(character, (this._counts.get(character) ?? 0) + 1);
    }
    this._south = this._bySpelling(norms.south, LATIN);
    this._north = this._bySpelling(norms.north, LATIN);
    this._systems = new Map(Object.entries(norms.systems).map(([script, bits]) => [script, this._bySpelling(bits, script)]));
    this._marks = new RegExp(norms.marks, "iu");
  }

  /** Whether the people of a state write Korean names in the Northern norm; undefined for other states. */
  isNorthern(state) {
    return this._rules.northern[state];
  }

  /** Whether a text has the letters of McCune–Reischauer, which tell the syllables apart. */
  isMarked(text) {
    return this._marks.test(text.normalize("NFC"));
  }

  /** Whether folded words, family name first, are in their own norm another name than those of some keys. */
  another(words, keys, north, recorded) {
    const text = words.join("");
    const spelt = keys.flatMap((key) => [...this._parts(text, key, true, LATIN)].map((parts) => [parts, key]));
    return spelt.length > 0 && spelt.every(([parts, key]) => this._isAnother(parts, key, north, recorded));
  }

  /** Whether words write some keys by habits alone, and by a system other syllables, not much rarer. */
  byHabit(words, keys, script) {
    if (!this._systems.has(script)) return false;
    const text = words.join("");
    const spelt = keys.flatMap((key) => [...this._parts(text, key, true, script)].map((parts) => [parts, key]));
    return spelt.length > 0 && spelt.every(([parts, key]) => this._isByHabit(parts, key, script));
  }

  _isByHabit(parts, key, script) {
    const table = this._systems.get(script), { systems, rarer } = this._rules;
    return parts.slice(1).some((word, at) => {
      const character = key[at + 1], others = [...(table.get(word) ?? [])].map((one) => this._counts.get(one));
      if (this._spells(word, character, systems[script], script)) return false;
      return rarer * Math.max(0, ...others) >= (this._counts.get(character) ?? 0);
    });
  }

  _isAnother(parts, key, north, recorded) {
    const norm = recorded ? null : this._familyNorm(parts[0], key[0]);
    if (norm === null && north) return false;
    const table = norm ? this._north : this._south;
    return parts.slice(1).some((word, at) => this._isOther(word, key[at + 1], table));
  }

  /** Whether a word spells in one norm other syllables, and this one in the other norm. */
  _isOther(word, character, table) {
    const others = table.get(word), { north, unmarked } = this._rules;
    if (!others || others.has(character)) return false;
    return table === this._north || this._spells(word, character, north | unmarked);
  }

  /** Whether a family name is spelt as in the North; null where both norms spell it so. */
  _familyNorm(word, character) {
    const customary = this._customary[character] ?? [], { north, south } = this._rules;
    const letters = lettersOf(character), own = [letters, ...withInitialR(letters, true)].map(composed);
    const southern = this._spells(word, character, south);
    if (own.some((one) => this._spells(word, one, north))) return southern || word === customary[0] ? null : true;
    return southern || customary.includes(word) ? false : null;
  }

  _spells(word, character, systems, script = LATIN) {
    return (this._spellings.of(character, script, false).get(word) & systems) > 0;
  }

  _bySpelling(systems, script) {
    const found = new Map();
    for (const character of this._counts.keys()) {
      for (const [spelt, bits] of this._spellings.of(character, script, false)) {
        if (bits & systems) found.set(spelt, (found.get(spelt) ?? new Set()).add(character));
      }
    }
    return found;
  }

  /** The ways to part a text so that each part spells one syllable of a key. */
  *_parts(text, key, family, script) {
    if (!key && !text) yield [];
    if (!key || !text) return;
    for (const spelt of this._spellings.of(key[0], script, family).keys()) {
      if (!text.startsWith(spelt)) continue;
      for (const rest of this._parts(text.slice(spelt.length), key.slice(1), false, script)) yield [spelt, ...rest];
    }
  }
}
