// Whether a Hangul name ends where other Hangul follows: plenipo.annotation.particles in the browser.

import { setOf } from "./fold.js";

const FIRST = 0xac00;

/** Particles and titles that may be attached to a name. */
export class Attached {
  constructor({ particles, titles }) {
    this._particles = Object.fromEntries(Object.entries(particles).map(([sound, forms]) => [sound, setOf(forms)]));
    this._titles = [...setOf(titles)];
  }

  /** Whether the rest of a word may follow a name: nothing, particles, or titles and particles. */
  may(name, rest) {
    if (!rest || this._particles[lastSound(name)].has(rest)) return true;
    return this._titles.some((title) => rest.startsWith(title) && this.may(title, rest.slice(title.length)));
  }

  /** Whether a word begins with a title. */
  title(word) {
    return this._titles.some((title) => word.startsWith(title) && this.may(title, word.slice(title.length)));
  }
}

function lastSound(name) {
  const code = name.charCodeAt(name.length - 1) - FIRST;
  if (code < 0 || code > 11171) return "";
  return { 0: "vowel", 8: "l" }[code % 28] ?? "consonant";
}
