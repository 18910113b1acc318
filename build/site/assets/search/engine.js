// Everything that the search box can find, in one list of answers.

import { groupsOf } from "./manner.js";
import { NameIndex } from "./names.js";
import { Words } from "./words.js";

const MOST = 40;
const MOST_PARTS = 15;
const MOST_HEARD = 3;
const EXACT = 1.3;
const KINDS = {
  people: ["Person", 1.15], meetings: ["Meeting", 1], countries: ["State", 1.1], organizations: ["Organization", 1.05],
  roles: ["Office", 1.05], places: ["Place", 1.05], sources: ["Source", 0.6],
};
const GUIDE = ["Page", 0.8];
const SESSION = /^[^·]*session/;

/** The directory as the browser knows it; pages and sources come when they are loaded. */
export class Engine {
  constructor({ people, rules, folding, aliases }) {
    this._people = people;
    this._aliases = new Map(Object.entries(aliases));
    this._folding = folding;
    this._manners = groupsOf(rules.manners);
    this.names = new NameIndex(people, rules, folding);
    this.names.ways.warm();
    this._words = new Words(folding);
    this._pages = people.map((person) => this._personPage(person));
    for (const page of this._pages) this._words.add(page);
    this.find("qqqqq qqqqqqqqq");
  }

  _personPage(person) {
    const line = [person.office, person.state].filter(Boolean).join(" · ");
    const more = [...person.years.map(String), [...person.officeWords].join(" ")];
    const page = this._page(`people/${person.id}/`, person.name, line, person.forms.map(({ text }) => text), more);
    const native = person.forms.find(({ label }) => label.startsWith("native"));
    page.native = native && native.text !== person.name ? { text: native.text, lang: native.lang } : null;
    page.worth += Math.min(person.weight, 50) / 500;
    page.forms = person.forms;
    return page;
  }

  /** Take the rows of `pages.json`. */
  addPages(rows) {
    rows.forEach(([path, title, line, names, more], at) => {
      const words = more.map((one) => (typeof one === "number" ? this._people[one].name : one));
      const page = this._page(path, title, line, names, words);
      page.worth += (0.05 * at) / rows.length - (SESSION.test(line) ? 0.1 : 0);
      this._words.add(page);
    });
  }

  /** Take the rows of `sources.json`. */
  addSources(rows) {
    for (const [id, title, lang, origin] of rows) {
      this._words.add({ ...this._page(`sources/${id}/`, title, origin, [], []), lang });
    }
  }

  _page(path, title, line, names, more) {
    const folders = path.split("/"), [kind, worth] = (folders.length > 2 && KINDS[folders[0]]) || GUIDE;
    const known = (text) => text.split(/ · | and /u).flatMap((part) => this._aliases.get(part) ?? []);
    const own = this._aliases.get(title) ?? [];
    return { path, title, line, kind, worth, names: [...names, ...own], more: [...more, ...known(line), ...more.flatMap(known)] };
  }

  /** Answers to a query, the best first: path, title, kind, line and why. */
  find(query) {
    const text = query.trim().slice(0, 200);
    if (!text) return [];
    const named = this.names.find(text), sure = named.filter((hit) => this.names.isSure(hit));
    const people = [...sure, ...this._hints(named)].map((hit) => ({
      ...this._pages[hit.person], why: whyOf(hit, this._people[hit.person]),
    }));
    const said = new Set(people.map(({ path }) => path));
    const found = this._words.find(text).slice(0, MOST + said.size).filter(({ page }) => !said.has(page.path));
    const exact = sure[0]?.score >= 0.98 ? [] : found.filter(({ page, score }) => score >= EXACT && page.kind !== "Person");
    const first = new Set(exact);
    const answers = [
      ...exact.map(({ page }) => page), ...people, ...found.filter((hit) => !first.has(hit)).map(({ page }) => this._prefixed(page, text)),
    ];
    return answers.slice(0, MOST).map(({ path, title, lang, native, kind, line, why }) => ({ path, title, lang, native, kind, line, why }));
  }

  /** The best of those whom a spelling may mean; of those that only sound like it a few, as most of them are chance. */
  _hints(named) {
    const hints = named.filter((hit) => !this.names.isSure(hit));
    const chance = new Set(hints.filter(({ manner }) => this._manners.heard.has(manner)).slice(MOST_HEARD));
    return hints.filter((hit) => !chance.has(hit)).slice(0, MOST_PARTS);
  }

  /** A person found by the beginning of a name: by which form, if it is not the title. */
  _prefixed(page, text) {
    if (!page.forms) return page;
    const said = this._folding.key(text).normalize("NFD");
    const form = page.forms.find((one) => this._folding.key(one.text).normalize("NFD").startsWith(said));
    return form && form.text !== page.title ? { ...page, why: { form: form.text, lang: form.lang, reason: form.label } } : page;
  }
}

function whyOf({ form, reason }, person) {
  if (reason === "display form") return null;
  const known = person.forms.find(({ text }) => text === form);
  return { form: reason.includes(form) ? "" : form, lang: known?.lang ?? "", reason };
}
