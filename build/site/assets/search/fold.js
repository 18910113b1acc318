// One key for all the ways of typing a name, as plenipo.names.fold makes it.

const MARKS = /(?<![иу])\u0306|(?<!і)\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u064b-\u065f\u0670]/gu;
const UNSPOKEN = /['’‘`´\u02b0-\u02ff\ufe00-\ufe0f\u{e0100}-\u{e01ef}\p{Cf}]/gu;
const ASCII = /^[ -~]*$/;
const OTHER = /[^\p{L}\p{N}\p{M}]+/gu;

const HANGUL = "Hangul", KANA = "Kana", HAN = "Han", CYRILLIC = "Cyrillic", ARABIC = "Arabic";
const LATIN = "Latin", OTHER_SCRIPT = "other";
const SCRIPTS = [
  [HANGUL, /[가-힣]/], [KANA, /[\u3041-\u30ff]/], [HAN, /[\u3400-\u9fff\uf900-\ufaff]/],
  [CYRILLIC, /[\u0400-\u04ff]/], [ARABIC, /[\u0600-\u06ff]/],
  [OTHER_SCRIPT, /[\u0370-\u03ff\u0530-\u05ff\u0700-\u1cff\u{10000}-\u{1e8ff}]/u],
];
/** Scripts that write syllables, and words without spaces. */
export const UNSPACED = [HANGUL, HAN, KANA];
export { HANGUL, KANA, HAN, CYRILLIC, ARABIC, LATIN, OTHER_SCRIPT };

/** The first of SCRIPTS that has letters in a folded text. */
export function scriptOf(text) {
  for (const [script, letters] of SCRIPTS) if (letters.test(text)) return script;
  return LATIN;
}

/** A function that puts other signs in the place of some. */
export function translator(table) {
  const signs = new Map(table instanceof Map ? table : Object.entries(table));
  return (text) => {
    let told = "";
    for (const sign of text) told += signs.get(sign) ?? sign;
    return told;
  };
}

const small = (text) => text.toLowerCase().replaceAll("ς", "σ").replaceAll("\u0345", "ι");

/** Folding by the tables of plenipo.names.rules. */
export class Folding {
  constructor(rules) {
    this._letters = translator(rules.fold.letters);
    this._sisters = translator(rules.fold.sisters);
    const pairs = [...rules.traditional];
    this._shapes = new Map();
    for (let at = 0; at < pairs.length; at += 2) this._shapes.set(pairs[at], pairs[at + 1]);
    this.traditional = translator(this._shapes);
    this._large = translator(rules.kana);
    this._known = new Map();
  }

  /** Lower-case letters and digits in words parted by one space. */
  fold(text) {
    let found = this._known.get(text);
    if (found === undefined) {
      if (this._known.size > 50000) this._known.clear();
      this._known.set(text, (found = this._folded(text)));
    }
    return found;
  }

  _folded(text) {
    if (ASCII.test(text)) return text.toLowerCase().replace(/['`]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
    const plain = small(small(text).normalize("NFKD")).normalize("NFKD");
    const spread = this._letters(plain.replace(MARKS, ""));
    const kept = spread.replace(UNSPOKEN, "").replace(OTHER, " ").normalize("NFC");
    return this._sisters(kept).trim();
  }

  /** The folded form, with Chinese characters and katakana in one shape. */
  key(text) {
    const folded = this.fold(text);
    return ASCII.test(folded) ? folded : this._large(this.traditional(folded));
  }
}

/** The words of a folded text. */
export const wordsOf = (folded) => (folded ? folded.split(" ") : []);

/** A table of words in a text. */
export const setOf = (text) => new Set(text.split(" ").filter(Boolean));
