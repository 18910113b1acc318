// Texts in the one spelling in which they are compared: plenipo.annotation.scanning.spelling in the browser.

export const OTHER = 0, LETTER = 1, HANGUL = 2, FREE = 4, JOINING = 5;
/** Stands for what parts words so far that no name reaches across. */
export const GAP = "\n";

const NEAR = /^(?: *\n? *|-|- *\n *)$/;
const SELECTORS = [0xe0100, 0xe01ef];
const CONTROL = "\u0005";
const bytes = new TextEncoder();

const escaped = (signs) => [...signs].map((sign) => `\\u{${sign.codePointAt(0).toString(16)}}`).join("");
const range = ([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`;
const weight = (text) => bytes.encode(text).length;

/** What signs count as, by the tables of plenipo.site.lexicon. */
export class Signs {
  constructor({ equal, cased, joining, kinds }) {
    this._plain = new Map();
    for (let code = 65; code <= 90; code += 1) this._plain.set(String.fromCharCode(code), String.fromCharCode(code + 32));
    for (const [first, last] of cased) {
      for (let code = first; code <= last; code += 1) this._plain.set(String.fromCodePoint(code), small(code));
    }
    for (const [one, signs] of Object.entries(equal)) for (const sign of signs) if (sign !== one) this._plain.set(sign, one);
    for (let code = 0; code < 5; code += 1) this._plain.set(String.fromCharCode(code), CONTROL);
    for (let code = SELECTORS[0]; code <= SELECTORS[1]; code += 1) this._plain.set(String.fromCodePoint(code), "");
    this._kinds = kinds;
    this._apostrophes = new Set(equal["'"]);
    const parting = escaped(equal[" "] + equal[GAP] + equal["-"] + equal[""]) + range(SELECTORS);
    const marks = joining.map(range).join("");
    this._unusual = new RegExp(`[^${marks}${parting}][${marks}]+|[${parting}]+`, "gu");
    this._joins = new RegExp(`[${marks}]`, "u");
  }

  /** The plain form of each sign. */
  _told(text) {
    let told = "";
    for (const sign of text) told += this._plain.get(sign) ?? sign;
    return told;
  }

  /** The compared text, and for each of its units where it began and ended in the original. */
  spelling(text) {
    const starts = [], ends = [], shown = [];
    let begin = 0;
    const copy = (to) => {
      shown.push(this._told(text.slice(begin, to)));
      for (; begin < to; begin += 1) {
        starts.push(begin);
        ends.push(begin + 1);
      }
    };
    for (const { 0: run, index } of text.matchAll(this._unusual)) {
      copy(index);
      const signs = this._joins.test(run) ? this._composed(run) : this._parting(run);
      for (let one = 0; one < signs.length; one += 1) {
        starts.push(index);
        ends.push(index + run.length);
      }
      shown.push(signs);
      begin = index + run.length;
    }
    copy(text.length);
    return { text: shown.join(""), starts, ends };
  }

  /** A spelling by itself, as it is compared. */
  key(text) {
    return this.spelling(text).text.trim();
  }

  _composed(cluster) {
    const found = this._told(cluster.normalize("NFC"));
    return weight(found) <= weight(cluster) ? found : this._told(cluster);
  }

  /** How the sign before a place does. */
  kindBefore(text, at) {
    const code = text.charCodeAt(at - 1), isHalf = code >= 0xdc00 && code < 0xe000;
    return this.kind(text, at - (isHalf ? 2 : 1));
  }

  _parting(run) {
    const signs = this._told(run);
    return signs && (NEAR.test(signs) ? " " : GAP);
  }

  /** How the sign at a place takes part in words. */
  kind(text, at) {
    const code = text.codePointAt(at), sign = String.fromCodePoint(code);
    if (code < 0x80) return /\w/.test(sign) ? LETTER : OTHER;
    for (const [first, last, kind] of this._kinds) if (first <= code && code <= last) return kind;
    return /[\p{L}\p{M}\p{N}]/u.test(sign) && !this._apostrophes.has(sign) ? LETTER : OTHER;
  }
}

/** A letter as a small one, or a wide sign as a narrow one, unless that takes more room. */
function small(code) {
  const sign = String.fromCodePoint(code), wide = code >= 0xff01 && code <= 0xff5e;
  const plain = wide ? String.fromCodePoint(code - 0xfee0) : sign.normalize("NFC");
  const found = plain === "İ" ? "i" : plain.toLowerCase();
  return [...found].length !== 1 || weight(found) > weight(sign) ? sign : found;
}
