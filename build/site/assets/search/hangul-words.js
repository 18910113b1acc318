// Whether a Hangul name ends where other Hangul follows: plenipo.annotation.particles in the browser.

import { setOf } from "./fold.js";

const FIRST = 0xac00;

/** Particles and titles that may be attached to a name. */
export class Attached {
  constructor({ particles, titles, offices }) {
    this._particles = Object.fromEntries(Object.entries(particles).map(([sound, forms]) => [sound, setOf(forms)]));
    this._titles = [...setOf(titles)];
    this._offices = setOf(offices);
  }

  /** Whether the rest of a word may follow a name: nothing, particles, or titles and particles. */
  may(name, rest) {
    if (!rest || this._particles[lastSound(name)].has(rest)) return true;
    return this._titles.some((title) => rest.startsWith(title) && this.may(title, rest.slice(title.length)));
  }

  /** Whether a word begins with a title. */
  title(word) {
    return this._titles.some((title) => this._begins(word, title));
  }

  /** How long the office is with which a word begins; 0 where there is none. */
  office(word) {
    return Math.max(0, ...[...this._offices].filter((title) => this._begins(word, title)).map((title) => title.length));
  }

  _begins(word, title) {
    return word.startsWith(title) && this.may(title, word.slice(title.length));
  }
}

function lastSound(name) {
  const code = name.charCodeAt(name.length - 1) - FIRST;
  if (code < 0 || code > 11171) return "";
  return { 0: "vowel", 8: "l" }[code % 28] ?? "consonant";
}
