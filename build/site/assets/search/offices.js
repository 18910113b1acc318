// What a person held on a day: plenipo.history.tenures in the browser.

const CERTAIN = 2, POSSIBLE = 1, NO = 0;
const DAY_ONE = Date.UTC(1900, 0, 1);
const DAY = 86400000;

/** The number of a day such as `2019-02-27`; null for what is none. */
export function dayOf(text) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : Math.round((time - DAY_ONE) / DAY);
}

/** All tenures, by the number of the person and of the role. */
export class Offices {
  constructor({ seats, tenures }) {
    this._seats = seats;
    this._tenures = tenures;
    this._byRole = seats.map(() => []);
    tenures.forEach((some, person) => some.forEach((tenure) => this._byRole[tenure[0]].push([person, tenure])));
  }

  /** The roles that a person held on a day, the certain first, each with whether it is certain. */
  on(person, day) {
    return this._tenures[person]
      .map((tenure) => ({ role: tenure[0], sure: covers(tenure, day), tenure }))
      .filter(({ sure, tenure }) => sure === CERTAIN || (sure === POSSIBLE && !this._ousted(person, tenure, day)))
      .sort((one, other) => other.sure - one.sure)
      .map(({ role, sure }) => ({ role, certain: sure === CERTAIN }));
  }

  _ousted(person, [role, acting], day) {
    const seats = this._seats[role];
    if (seats === null || acting) return false;
    const others = this._byRole[role].filter(
      ([other, tenure]) => other !== person && !tenure[1] && covers(tenure, day) === CERTAIN,
    );
    return new Set(others.map(([other]) => other)).size >= seats;
  }
}

function covers([, , startEarliest, startLatest, endEarliest, endLatest], day) {
  if ((startEarliest !== null && day < startEarliest) || (endLatest !== null && day > endLatest)) return NO;
  return startLatest !== null && endEarliest !== null && startLatest <= day && day <= endEarliest ? CERTAIN : POSSIBLE;
}
