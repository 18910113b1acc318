// Words that one slip of the finger, or another case, makes of another.

function* slips(word, alphabet) {
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at), tail = word.slice(at);
    if (tail) {
      yield head + tail.slice(1);
      for (const letter of alphabet) yield head + letter + tail.slice(1);
      if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
    }
    for (const letter of alphabet) yield head + letter + tail;
  }
}

/** The known words one slip away; short words are taken at their letters. */
export function near(word, known, rules) {
  if ([...word].length < rules.limits.slip) return [];
  const alphabet = rules.alphabets.find((letters) => letters.includes(word[0])) ?? "";
  const found = new Set();
  for (const one of slips(word, alphabet)) if (one !== word && known.has(one)) found.add(one);
  return [...found];
}

/** Words of which one letter makes another name: syllables, and names in pinyin. */
export class OneSyllable {
  constructor(rules) {
    this._syllable = new RegExp(`^(?:${rules.syllable})$`, "u");
    this._pinyin = new RegExp(`^(?:${rules.pinyin})$`, "u");
  }

  /** Whether a word is one syllable, as in Vietnamese names. */
  is(word) {
    return this._syllable.test(word);
  }

  isPinyin(word) {
    return this._pinyin.test(word);
  }
}

/** Whether one slip makes one word of the other. */
export function differByOne(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  if (start === shorter) return true;
  const head = one.slice(start), tail = other.slice(start);
  const turned = head.length > 1 && head[0] === tail[1] && head[1] === tail[0] && head.slice(2) === tail.slice(2);
  return head.slice(1) === tail.slice(1) || head.slice(1) === tail || head === tail.slice(1) || turned;
}

/** The words that a folded word may be a case of, itself first. */
export function nominatives(word, script, rules) {
  const found = new Set([word]);
  for (const ending of rules.endings[script] ?? []) {
    if (word.endsWith(ending) && word.length - ending.length >= rules.limits.stem) {
      const stem = word.slice(0, -ending.length);
      for (const end of rules.nominative[script][ending] ?? [""]) found.add(stem + end);
    }
  }
  return [...found];
}

/** How alike two words are, from 0 to 1: what their longest common parts make of both (Ratcliff, 1988). */
export const likeness = (one, other) => (2 * common(one, other)) / (one.length + other.length);

function common(one, other) {
  let best = 0, start = 0, there = 0;
  for (let at = 0; at < one.length; at += 1) {
    for (let from = 0; from < other.length; from += 1) {
      let length = 0;
      while (at + length < one.length && one[at + length] === other[from + length]) length += 1;
      if (length > best) [best, start, there] = [length, at, from];
    }
  }
  if (!best) return 0;
  return best + common(one.slice(0, start), other.slice(0, there)) + common(one.slice(start + best), other.slice(there + best));
}
