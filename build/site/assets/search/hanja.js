// Chinese characters in Korean names, and how they are read: plenipo.names.korean.hanja.

/** Sino-Korean readings of characters, by the table of rules. */
export class Hanja {
  constructor(rules, folding, norm) {
    this._most = rules.mostReadings;
    this._folding = folding;
    this._norm = norm;
    this._readings = new Map();
    for (const [reading, ...characters] of rules.hanja) {
      for (const one of characters) this._readings.set(one, (this._readings.get(one) ?? "") + reading);
    }
  }

  /** Keys of the names that these characters may write; none where one is not known. */
  keys(text) {
    let keys = [""];
    for (const character of text) {
      const readings = this.of(character);
      if (!readings) return new Set();
      keys = keys.flatMap((key) => [...readings].map((one) => key + one)).slice(0, this._most);
    }
    return new Set(keys.filter(Boolean).map(this._norm));
  }

  /** Whether a character may be read so, in one norm; one that no table has may be read anyhow. */
  mayBeRead(character, syllable) {
    const readings = this.of(character);
    return !readings || [...readings].some((one) => one === syllable || this._norm(one) === syllable);
  }

  /** The syllables that a character, or the traditional one for it, may be read as. */
  of(character) {
    const shapes = [character, this._folding.traditional(character)];
    return [...new Set(shapes.map((one) => this._readings.get(one) ?? "").join(""))].join("");
  }
}
