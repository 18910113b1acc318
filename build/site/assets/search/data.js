// The files of the index, loaded once each, with names for their columns.

import { Folding, wordsOf } from "./fold.js";

const FOLDER = new URL("../../search/", import.meta.url);
/** The root of the site. */
export const ROOT = new URL("../../", import.meta.url);
const loading = new Map();

function load(name) {
  if (!loading.has(name)) {
    const answer = fetch(new URL(name, FOLDER)).then((response) => {
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    });
    answer.catch(() => loading.delete(name));
    loading.set(name, answer);
  }
  return loading.get(name);
}

/** Everybody with all forms, and the rules to read others by. */
export async function loadPeople() {
  return unpacked(await load("people.json"));
}

export const loadPages = () => load("pages.json");
export const loadSources = () => load("sources.json");
export const loadOffices = () => load("offices.json");
export const loadSigns = () => load("signs.json");

/** The records of a folder with their spellings; see plenipo/site/lexicon.py. */
export async function loadRecords(folder) {
  const { bodies, rows } = await load(`${folder}.json`);
  const path = (id) => (id.includes("/") ? `${id}/` : `${folder}/${id}/`);
  return rows.map(([id, body, ...forms]) => ({ path: path(id), name: forms[0], body: bodies[body], forms }));
}

/** The columns of `people.json` by name; see plenipo/site/lookup.py. */
export function unpacked({ rules, labels, states, aliases, roles, people }) {
  const folding = new Folding(rules);
  const roleWords = roles.map((title) => wordsOf(folding.fold(title)));
  const rows = people.map((row, number) => {
    const [id, name, family, state, weight, hangul, supposed, chinese, held, latest, years, forms] = row;
    const person = { id, name, family, weight, hangul, supposed, chinese: chinese === 1, years };
    [person.state, person.code] = states[state];
    person.roles = held;
    person.office = roles[latest] ?? "";
    person.officeWords = new Set(held.flatMap((role) => roleWords[role]));
    person.forms = forms.map((form) => unpackedForm(form, forms, labels, person, number));
    return person;
  });
  return { people: rows, rules, folding, aliases, roles };
}

function unpackedForm([text, label, family = "", of = -1], forms, labels, person, number) {
  const words = text.replaceAll(",", " ").split(/\s+/u).filter(Boolean);
  const families = { 1: person.family, 2: words[0], 3: words.at(-1) };
  return {
    text,
    person: number,
    label: of < 0 ? labels[label] : `${labels[label]} of ${forms[of][0]}`,
    lang: /\(([\w-]+)\)$/.exec(labels[label])?.[1] ?? "",
    family: families[family] ?? family,
    recorded: of < 0,
  };
}
