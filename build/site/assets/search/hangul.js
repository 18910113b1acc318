// Hangul syllables and their letters, as plenipo.names.korean.hangul has them.

export const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
export const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
export const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"];
const FIRST = 0xac00;
const Y_VOWELS = "ㅑㅒㅕㅖㅛㅠㅣ";

/** Initial, vowel and final of a composed syllable. */
export function lettersOf(character) {
  const number = character.charCodeAt(0) - FIRST;
  return [INITIALS[Math.floor(number / 588)], VOWELS[Math.floor((number % 588) / 28)], FINALS[number % 28]];
}

/** The syllable of these letters. */
export function composed([initial, vowel, final]) {
  return String.fromCharCode(
    FIRST + INITIALS.indexOf(initial) * 588 + VOWELS.indexOf(vowel) * 28 + FINALS.indexOf(final),
  );
}

const NAME = /^[가-힣]{2,5}$/;
export const isName = (text) => NAME.test(text.normalize("NFC").replace(/\s+/gu, ""));

/** How many syllables of a name are the family name. */
export const familyLength = (name, compound) =>
  name.length > 2 && compound.some((family) => name.startsWith(family)) ? 2 : 1;

/** A function that gives a name as one key for the norms of both states. */
export function oneNorm(compound) {
  return (name) => {
    const length = familyLength(name, compound);
    const given = name.slice(length).replaceAll("렬", "열").replaceAll("률", "율");
    return softened(name[0]) + name.slice(1, length) + given;
  };
}

function softened(character) {
  const [initial, vowel, final] = lettersOf(character);
  if ("ㄹㄴ".includes(initial) && Y_VOWELS.includes(vowel)) return composed(["ㅇ", vowel, final]);
  return initial === "ㄹ" ? composed(["ㄴ", vowel, final]) : character;
}
