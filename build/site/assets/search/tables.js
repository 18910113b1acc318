// Every form of every person, by its folded spelling, with the family name moved, and by its words.

import { wordsOf } from "./fold.js";
import { MANNER } from "./manner.js";

/** Put one more value under a key. */
export function enter(map, key, value) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** A score in two digits, as Python rounds it. */
export const rounded = (score) => Number(score.toFixed(2));

/** The tables of plenipo.names.tables, made anew from the forms. */
export class Tables {
  constructor(people, folding, { limits, parted }) {
    this.people = people;
    this.limits = limits;
    this._parted = new RegExp(parted, "u");
    this.forms = people.flatMap((person) => person.forms);
    this.keys = new Map();
    this.turned = new Map();
    this.words = new Map();
    this.forms.forEach((form, number) => {
      form.words = wordsOf(folding.key(form.text));
      form.familyWords = wordsOf(folding.key(form.family));
      enter(this.keys, form.words.join(""), number);
      const turned = turnedRound(form.words, form.familyWords);
      if (turned) enter(this.turned, turned.join(""), number);
      for (const word of new Set(form.words)) enter(this.words, word, number);
    });
  }

  /** A hit by one form. */
  hit(number, score, how, manner = MANNER.FORM) {
    const { person, text, label } = this.forms[number];
    return { person, form: text, score, reason: how ? how(label, text) : label, manner };
  }

  /** Whether a form has several words, of which a hyphen makes one: Díaz-Canel is a family name. */
  isSeveral(form) {
    return this._parted.test(form);
  }

  /** Whether a person bears a Korean name. */
  korean(person) {
    const { hangul, supposed } = this.people[person];
    return hangul.length + supposed.length > 0;
  }
}

const same = (one, other) => one.length === other.length && one.every((word, at) => word === other[at]);

function turnedRound(words, family) {
  const count = family.length;
  if (!count || words.length <= count) return null;
  if (same(words.slice(0, count), family)) return [...words.slice(count), ...family];
  if (same(words.slice(-count), family)) return [...family, ...words.slice(0, -count)];
  return null;
}
