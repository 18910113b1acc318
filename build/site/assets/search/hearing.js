// How much two names sound alike, and who bears such a name: plenipo.names.hearing, step for step.

import { setOf } from "./fold.js";
import { enter } from "./tables.js";

/** What sounds count for in a name, and what it costs to drop one or to hear it as another. */
class Ear {
  constructor({ sounds, vowels, as }, { weights, dropped, change }) {
    this.weights = weights;
    this._dropped = new Map([...sounds].map((sound) => [sound, dropped[sound]]));
    const cost = (one, other) => {
      if (one === other) return 0;
      if (vowels.includes(one) && vowels.includes(other)) return change;
      return as[one < other ? one + other : other + one] ?? 1;
    };
    this._heard = new Map([...sounds].map((one) => [one, new Map([...sounds].map((other) => [other, cost(one, other)]))]));
  }

  weight(said) {
    let sum = 0;
    for (const sound of said) sum += this.weights[sound];
    return sum;
  }

  /** The least cost of making one sound of the other, step by step (Wagner and Fischer, 1974). */
  cost(one, other) {
    const drops = [...other].map((sound) => this._dropped.get(sound)), row = [0];
    for (const drop of drops) row.push(row.at(-1) + drop);
    for (const sound of one) {
      const dropped = this._dropped.get(sound), heard = this._heard.get(sound);
      let before = row[0], soFar = row[0] + dropped;
      row[0] = soFar;
      for (let at = 0; at < other.length; at += 1) {
        const above = row[at + 1];
        soFar = Math.min(before + heard.get(other[at]), above + dropped, soFar + drops[at]);
        before = above;
        row[at + 1] = soFar;
      }
    }
    return row.at(-1);
  }
}

/** The ears for scripts that write all vowels, and for those that write few. */
export class Ears {
  constructor(rules, sounding) {
    this.rules = rules.hearing;
    this.sounding = sounding;
    this._articles = setOf(this.rules.articles);
    this._full = new Ear(this.rules, this.rules.full);
    this._bare = new Ear(this.rules, this.rules.bare);
  }

  /** What the words of a name sound like, without Arabic articles. */
  spoken(name) {
    const said = this.sounding.of(name), kept = said.filter((one) => !this._articles.has(one));
    return kept.length ? kept : said;
  }

  /** How much of a name there is to be heard. */
  weight(said, bare = false) {
    return (bare ? this._bare : this._full).weight(said);
  }

  /** How much two sounds are alike, from 0 to 1; 0 where their weights alone keep it below the least. */
  likeness(one, other, bare = false, least = 0) {
    const weights = [this.weight(one, bare), this.weight(other, bare)], most = Math.max(...weights);
    if (!most || this.rules.dropped * (most - Math.min(...weights)) > (1 - least) * most) return 0;
    return 1 - (bare ? this._bare : this._full).cost(one, other) / most;
  }
}

/** Forms in Latin letters by their sound, and family names by themselves where they are long enough. */
export class Hearing {
  /** Each form is its number, itself and its family name. */
  constructor(forms, ears) {
    this._ears = ears;
    this._known = new Map();
    for (const [number, form, family] of forms) {
      const said = ears.spoken(form), alone = ears.spoken(family);
      this._enter(said, true, number);
      if (said.length > alone.length && ears.weight(alone.join("")) >= ears.rules.alone) this._enter(alone, false, number);
    }
    this._byBones = new Map();
    for (const known of this._known.values()) {
      for (const one of known.said.length ? this._keys(known.said) : []) enter(this._byBones, one, known);
    }
  }

  _enter(said, whole, number) {
    const name = `${said.join(" ")}|${whole}`;
    if (!this._known.has(name)) this._known.set(name, { said, whole, numbers: [] });
    this._known.get(name).numbers.push(number);
  }

  /** The forms that sound at least so much like words said, in a script of few vowels if `bare`. */
  *like(said, least, bare = false) {
    const candidates = new Set((said.length ? [...this._keys(said)] : []).flatMap((one) => this._byBones.get(one) ?? []));
    for (const { said: known, whole, numbers } of candidates) {
      if ((!whole && said.length > 1) || !this._comparable(said, known)) continue;
      let likeness = -1, weakest = -1, one = said;
      for (const some of this._shortened(said, known)) {
        const [alike, low] = this._alike(some, known, least, bare);
        if (alike > likeness) [likeness, weakest, one] = [alike, low, some];
      }
      if (likeness < least) continue;
      const length = Math.min(this._length(one, bare), this._length(known, bare));
      for (const number of numbers) yield { number, likeness, weakest, length, whole };
    }
  }

  _keys(said) {
    const words = said.map((word) => this._ears.sounding.bones(word));
    return new Set([this._ears.sounding.bones(words.join("")), ...words.filter((word) => word.length >= this._ears.rules.bones)]);
  }

  /** What was said, and the same without a middle name that the form has not. */
  _shortened(said, known) {
    const { name } = this._ears.rules;
    return said.length === name + 1 && said.length > known.length && known.length > 1 ? [said, [said[0], said.at(-1)]] : [said];
  }

  /** Median weight of the words. */
  _length(said, bare) {
    const weights = said.map((one) => this._ears.weight(one, bare)).sort((one, other) => one - other);
    const middle = weights.length >> 1;
    return weights.length % 2 ? weights[middle] : (weights[middle - 1] + weights[middle]) / 2;
  }

  /** The likeness of two names, and that of their least alike words; names in other words are taken as one. */
  _alike(said, known, least, bare) {
    const ears = this._ears;
    if (said.length !== known.length) return [ears.likeness(said.join(""), known.join(""), bare, least), ears.rules.unpaired];
    let whole = 0, alike = 0, weakest = 1;
    said.forEach((one, at) => {
      const some = ears.likeness(one, known[at], bare), most = Math.max(ears.weight(one, bare), ears.weight(known[at], bare));
      whole += most;
      alike += some * most;
      weakest = Math.min(weakest, some);
    });
    return [alike / whole, weakest];
  }

  /** Whether two names begin alike, unless with a sound that an ear may drop, and have bones enough in common. */
  _comparable(said, known) {
    const { firm, shared } = this._ears.rules;
    const one = this._ears.sounding.bones(said.join("")), other = this._ears.sounding.bones(known.join(""));
    if (one[0] !== other[0] && firm.includes(said[0][0]) && firm.includes(known[0][0])) return false;
    const count = (bones, sound) => bones.split(sound).length - 1;
    let common = 0;
    for (const sound of firm) common += Math.min(count(one, sound), count(other, sound));
    return common >= shared * Math.max(one.length, other.length);
  }
}
