// How a spelling was taken for a name: plenipo.names.manner. The reason of a hit is for people, its manner for the code.

/** The kinds of ways, by the words that the rules have for them. */
export const MANNER = Object.freeze({
  FORM: "form", SYSTEM: "system", MOVED: "moved", PRESS: "press", GUESSED: "guessed", NORM: "norm", KANA: "kana",
  LOOSE: "loose", INITIALS: "initials", SHORT: "short", FAMILY: "family", PART: "part", SLIP: "slip", CASE: "case", SOUND: "sound",
  MAYBE: "maybe", CHARACTERS: "characters", NEARLY: "nearly",
});

/** The groups of manners of the rules, as sets. */
export const groupsOf = (manners) => Object.fromEntries(Object.entries(manners).map(([name, some]) => [name, new Set(some)]));

/** A hit of letters that write other names as well, as a hint. */
export function doubtful(hit, manner, { hint }) {
  return { ...hit, score: Math.min(hit.score, hint), reason: `${hit.reason}, or of another name`, manner };
}
