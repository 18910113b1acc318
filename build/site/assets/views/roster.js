// The roster of an organization on a day, and what changed since another day.
import { filters } from "./address.js";
import { offices } from "./directory.js";
import { count, day, dayNumber, html, inWords, link, table } from "./make.js";
import { choices } from "./people.js";
import { holders, WORDS } from "./spans.js";

const view = document.getElementById("view");
const form = view.querySelector("form");
const slider = form.elements.day;
const place = view.querySelector(".pl-roster");
const said = view.querySelector(".pl-said");

const { people, bodies, roles, tenures } = await offices();
const rolesOf = new Map();
const tenuresOf = new Map();
const below = new Map();
roles.forEach(({ body }, i) => rolesOf.set(body, [...(rolesOf.get(body) ?? []), i]));
for (const tenure of tenures) tenuresOf.set(tenure.role, [...(tenuresOf.get(tenure.role) ?? []), tenure]);
bodies.forEach(({ parent }, i) => below.set(parent, [...(below.get(parent) ?? []), i]));

function rolesIn(body) {
  const found = [body];
  for (const one of found) found.push(...(below.get(one) ?? []));
  return found.flatMap((one) => rolesOf.get(one) ?? []).filter((role) => tenuresOf.has(role));
}

const roster = (of, on) =>
  rolesIn(of).flatMap((role) => holders(tenuresOf.get(role), roles[role].seats, on));

const known = [...form.querySelectorAll("option")].map(({ value }) => value);
const search = choices(view.querySelector("#pl-bodies"), bodies.filter(({ id }) => known.includes(id)));
const today = dayNumber(form.elements.on.defaultValue);

const sure = (certainty) => html("span", { class: `pl-sure pl-sure--${WORDS[certainty]}` }, WORDS[certainty]);
const office = (role) => [
  link(roles[role].href, roles[role].name),
  html("br"),
  html("span", { class: "pl-quiet" }, link(bodies[roles[role].body].href, bodies[roles[role].body].name)),
];
const holder = ({ person, acting }) => [
  link(people[person].href, people[person].name),
  acting ? " " : null,
  acting ? html("span", { class: "pl-tag" }, "acting") : null,
];

// The days from which the roster is another one: each tenure's bounds, and the day after each end.
function turns(of) {
  const days = rolesIn(of)
    .flatMap((role) => tenuresOf.get(role))
    .flatMap(({ begins, begun, ended, ends }) => [begins, begun, ended + 1, ends + 1])
    .filter((one) => Number.isFinite(one) && one <= today);
  return [...new Set(days)].sort((a, b) => a - b);
}

function differences(before, after) {
  const key = ({ tenure }) => `${tenure.role} ${tenure.person}`;
  const [old, fresh] = [new Map(before.map((one) => [key(one), one])), new Map(after.map((one) => [key(one), one]))];
  const found = [];
  for (const [id, one] of fresh) {
    const past = old.get(id);
    if (!past) found.push(["came", one, ["—"], [sure(one.certainty)]]);
    else if (past.certainty !== one.certainty) found.push(["how sure", one, [sure(past.certainty)], [sure(one.certainty)]]);
  }
  for (const [id, one] of old) if (!fresh.has(id)) found.push(["left", one, [sure(one.certainty)], ["—"]]);
  return found.sort((a, b) => ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]) || a[1].tenure.role - b[1].tenure.role);
}
const ORDER = ["left", "came", "how sure"];

let later;
function announce(text) {
  clearTimeout(later);
  later = setTimeout(() => said.replaceChildren(text), said.textContent ? 350 : 0);
}

function changed(given) {
  const body = search.find(given.of);
  const on = dayNumber(given.on);
  if (!body) return announce(`No organization here is called “${given.of}”.`);
  if (Number.isNaN(on)) return announce("Give a day.");
  const of = bodies.indexOf(body);
  const now = roster(of, on);
  const days = turns(of);
  slider.min = Math.min(days[0] ?? on, on);
  slider.max = Math.max(today, on);
  slider.value = on;
  slider.setAttribute("aria-valuetext", inWords(on));
  const certain = now.filter(({ certainty }) => certainty === 2).length;
  const since = dayNumber(given.since);
  const changes = Number.isNaN(since) ? null : differences(roster(of, since), now);
  place.replaceChildren(
    html("h2", { id: "roster" }, link(body.href, body.name), ` on ${inWords(on)}`),
    now.length
      ? table(
          ["Role", "Person", "When", "On that day"],
          now.map(({ tenure, certainty }) => [office(tenure.role), holder(tenure), [tenure.when], [sure(certainty)]]),
        )
      : html("p", { class: "pl-quiet" }, "No holder is on record for that day."),
    ...(changes ? [html("h2", { id: "changes" }, `What changed since ${inWords(since)}`), said_of(changes, since, on)] : []),
  );
  announce(
    `${inWords(on)}: ${count(now.length, "office")} held, ${certain} of them certainly.` +
      (changes ? ` ${count(changes.length, "difference")} from ${inWords(since)}.` : ""),
  );
  for (const button of form.querySelectorAll("[data-turn]")) {
    button.disabled = next(days, on, Number(button.dataset.turn)) === undefined;
  }
}

function said_of(changes, since, on) {
  if (!changes.length) return html("p", { class: "pl-quiet" }, "Nothing that is on record.");
  const [first, last] = since < on ? [since, on] : [on, since];
  const heads = ["Role", "Person", "What", day(since < on ? first : last), day(since < on ? last : first)];
  return table(heads, changes.map(([what, { tenure }, before, after]) => [office(tenure.role), holder(tenure), [what], before, after]));
}

const next = (days, on, way) => (way > 0 ? days.find((one) => one > on) : days.findLast((one) => one < on));

const fields = filters(form, changed, { of: search.code });
slider.addEventListener("input", () => fields.set({ on: day(Number(slider.value)) }));
for (const button of form.querySelectorAll("[data-turn]")) {
  button.addEventListener("click", () => {
    const to = next(turns(bodies.indexOf(search.find(form.elements.of.value))), dayNumber(form.elements.on.value), Number(button.dataset.turn));
    if (to !== undefined) fields.set({ on: day(to) });
  });
}
