// Where names may stand in scripts that write no spaces, or write offices on to names: plenipo.names.pieces.

const KANA_RUN = /[\u30a1-\u30fa]+(?: [\u30a1-\u30fa]+)*/gu;
const KANA = /^[\u30a1-\u30fa]+$/u;
const HIRAGANA = /[\u3041-\u309f]+/u;
const HANGUL = /^[가-힣]+$/u;
const HAN = /^[\u3400-\u9fff]+$/u;

/** Finds the parts of folded words that may be names. */
export class Pieces {
  constructor({ beside, longest, inside, spoken, written, three }, titles) {
    this._beside = new RegExp(`^(?:${beside})?$`, "u");
    this._longest = longest;
    this._inside = inside;
    this.spoken = spoken;
    this._written = written;
    this._three = three;
    this._titles = titles;
  }

  /** Parts as their words: names, those of them that may be compared by sound, and those inside other words. */
  of(words) {
    const joined = words.join(""), isOffice = (text) => this._titles.isOffice(text);
    const runs = (words.join(" ").match(KANA_RUN) ?? []).filter((run) => run.length > 1);
    const names = runs.filter((run) => run.replaceAll(" ", "") !== joined).map((run) => run.split(" "));
    for (const [first, last] of this.windows(words.length)) {
      if (this._mayBe(words, first, last)) names.push(words.slice(first, last));
    }
    const heard = names.filter((name) => name.length <= this.spoken && !name.some(isOffice));
    const chinese = words.flatMap((word) => word.split(HIRAGANA).filter(Boolean));
    names.push(...chinese.filter((part) => part.length > 1 && !words.includes(part)).map((part) => [part]));
    const unofficial = chinese.flatMap((word) => this._withoutOffice(word));
    names.push(...unofficial.map((part) => [part]));
    heard.push(...unofficial.filter((part) => HAN.test(part) && part.length <= this._written && !isOffice(part)).map((part) => [part]));
    const inside = chinese.filter((word) => HAN.test(word)).flatMap((word) => this._ends(word).map((part) => [part]));
    return { names, heard, inside };
  }

  /** The parts of a sequence, the longest first, and of those the last first. */
  *windows(length) {
    for (let size = Math.min(length - 1, this._longest); size > 0; size -= 1) {
      for (let first = length - size; first >= 0; first -= 1) yield [first, first + size];
    }
  }

  _mayBe(words, first, last) {
    if (words[first].length < 2 && last === first + 1) return false;
    return !(last < words.length && this._titles.isKin(words[last])) && !cuts(words, first) && !cuts(words, last);
  }

  _withoutOffice(word) {
    const isOffice = (text) => this._titles.isOffice(text);
    const parts = [...this.windows(word.length)].filter(([first, last]) => {
      const before = word.slice(0, first), after = word.slice(last);
      return last - first > 1 && !this._isCut(word, last - first) && (this._beside.test(before) || isOffice(before)) && (!after || isOffice(after));
    });
    return parts.map(([first, last]) => word.slice(first, last));
  }

  /** Whether two syllables of Hangul are cut from three, which are a name as they stand: 김성상. */
  _isCut(word, length) {
    return word.length === this._three && length === this._three - 1 && HANGUL.test(word);
  }

  _ends(word) {
    const parts = [...this.windows(word.length)].filter(
      ([first, last]) =>
        last - first >= this._inside && (!first || last === word.length || this._titles.isOffice(word.slice(last))),
    );
    return parts.map(([first, last]) => word.slice(first, last));
  }
}

/** Whether a place is between two words in katakana, which are one name. */
export const cuts = (words, at) => at > 0 && at < words.length && KANA.test(words[at - 1]) && KANA.test(words[at]);
