// The actors of a text, of the kinds that are asked for: people as `mentions.js` finds them, the rest as `others.js` does.

import { loadOffices, loadPeople, loadRecords, loadSigns } from "./data.js";
import { Attached } from "./hangul-words.js";
import { Mentions } from "./mentions.js";
import { NameIndex } from "./names.js";
import { Offices } from "./offices.js";
import { Others, apart } from "./others.js";

export const PERSON = "person";
const FOLDERS = { organization: "organizations", role: "roles", place: "places" };
export const KINDS = [PERSON, ...Object.keys(FOLDERS)];

/** A finder for some of `KINDS`; only what these need is loaded. */
export async function finder(kinds) {
  const held = loadOffices(), people = kinds.includes(PERSON) ? persons(held) : null;
  const others = kinds.filter((kind) => kind in FOLDERS);
  const rest = others.length ? records(others, held) : null;
  return new Actors(await people, await rest);
}

async function persons(held) {
  const { people, rules, folding, roles } = await loadPeople(), names = new NameIndex(people, rules, folding);
  const offices = await held;
  return { people, roles, offices: new Offices(offices), mentions: new Mentions(names, new Attached(offices)) };
}

async function records(kinds, held) {
  const [signs, offices, ...tables] = await Promise.all([loadSigns(), held, ...kinds.map((kind) => loadRecords(FOLDERS[kind]))]);
  return new Others(signs, Object.fromEntries(kinds.map((kind, at) => [kind, tables[at]])), new Attached(offices));
}

class Actors {
  constructor(persons, others) {
    this._persons = persons;
    this._others = others;
  }

  /** Mentions in order: start, end, kind, and who is meant (several where it is open) with path, name, body and offices. */
  find(text, day) {
    const people = (this._persons?.mentions.find(text) ?? []).map((one) => this._person(one, day));
    const others = this._others?.candidates(text).map((one) => ({ ...one, meant: one.records, key: one.records.map(({ path }) => path).join(" ") }));
    const kept = others ? apart([...people, ...others]) : people;
    return kept.filter(({ meant }) => meant.length);
  }

  /** Those in office that day first; certain if one alone is left. */
  _person({ start, end, until, people, short }, day) {
    const { offices, people: all } = this._persons;
    const inOffice = day === null ? [] : people.filter((one) => offices.on(one, day).some(({ certain }) => certain));
    const weight = (one) => (inOffice.includes(one) ? 1e6 : 0) + all[one].weight;
    const ranked = inOffice.length === 1 ? inOffice : [...people].sort((one, other) => weight(other) - weight(one));
    const meant = ranked.map((one) => ({ path: `people/${all[one].id}/`, name: all[one].name, body: all[one].state, offices: this._offices(one, day) }));
    return { start, end, until, kind: PERSON, short, meant, key: ranked.join(" ") };
  }

  _offices(person, day) {
    const { people, roles, offices } = this._persons;
    if (day === null) return people[person].office ? [`${people[person].office} (latest known)`] : [];
    return offices.on(person, day).map(({ role, certain }) => roles[role] + (certain ? "" : " (perhaps)"));
  }
}
