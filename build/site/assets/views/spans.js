// Offices in time: certain, possible or not on a day; the same rules as the directory's own.

export const NO = 0;
export const POSSIBLE = 1;
export const CERTAIN = 2;
export const WORDS = ["no", "possible", "certain"];

export function covers({ begins, begun, ended, ends }, day) {
  if (day < begins || day > ends) return NO;
  return begun <= day && day <= ended ? CERTAIN : POSSIBLE;
}

// Who held a role on a day, the certain first. Merely possible holders give way where every seat is certainly taken.
export function holders(tenures, seats, day) {
  const sure = tenures.map((tenure) => ({ tenure, certainty: covers(tenure, day) }));
  const certain = sure.filter(({ tenure, certainty }) => certainty === CERTAIN && !tenure.acting);
  return sure
    .filter(({ tenure, certainty }) => {
      if (certainty !== POSSIBLE || !seats || tenure.acting) return certainty !== NO;
      return new Set(certain.map((one) => one.tenure.person).filter((person) => person !== tenure.person)).size < seats;
    })
    .sort((a, b) => b.certainty - a.certainty);
}

// The days that two offices share: those that are certain, and those that are possible; null where there are none.
export function shared(one, other) {
  const certain = [Math.max(one.begun, other.begun), Math.min(one.ended, other.ended)];
  const possible = [Math.max(one.begins, other.begins), Math.min(one.ends, other.ends)];
  return {
    certain: certain[0] <= certain[1] ? certain : null,
    possible: possible[0] <= possible[1] ? possible : null,
  };
}
