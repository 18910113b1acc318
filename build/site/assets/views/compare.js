// Two people: the meetings that they shared, and the offices that they held at one time.
import { filters } from "./address.js";
import { careers } from "./careers.js";
import { meetings as readMeetings, offices as readOffices } from "./directory.js";
import { count, html, inWords, link, name, table } from "./make.js";
import { choices } from "./people.js";
import { shared } from "./spans.js";

const view = document.getElementById("view");
const place = view.querySelector(".pl-both");
const said = view.querySelector(".pl-said");

const [seen, held] = await Promise.all([readMeetings(), readOffices()]);
const search = choices(view.querySelector("#pl-people"), seen.people);

function told(person) {
  const number = seen.people.indexOf(person);
  return {
    ...person,
    number,
    tenures: held.tenures.filter((tenure) => held.people[tenure.person].id === person.id),
    meetings: seen.meetings.filter(({ seats }) => seats.some((seat) => seat.person === number)),
  };
}

const about = (one) =>
  html(
    "section",
    {},
    html("h2", {}, link(one.href, one.name), one.native ? " " : "", one.native ? html("span", { class: "pl-native" }, name(one.native, one.lang)) : ""),
    html(
      "p",
      {},
      link(seen.sides[one.side].href, seen.sides[one.side].name),
      ` · ${count(one.tenures.length, "office")} · ${count(one.meetings.length, "meeting")}`,
    ),
  );

const sideAt = ({ seats }, { number }) => seats.find((seat) => seat.person === number).side;

function meetingsOf(one, other, both) {
  if (!both.length) return html("p", { class: "pl-quiet" }, "No meeting of both is on record.");
  return table(
    ["Meeting", "When", "Level", "How they sat"],
    both.map((meeting) => [
      [link(meeting.href, meeting.name)],
      [meeting.when],
      [meeting.level],
      [sideAt(meeting, one) === sideAt(meeting, other) ? "on one side" : "across the table"],
    ]),
  );
}

const above = (body) => (body < 0 ? [] : [body, ...above(held.bodies[body].parent)]);
const office = (role) => {
  const { href, name, body } = held.roles[role];
  return [link(href, name), html("br"), html("span", { class: "pl-quiet" }, held.bodies[body].name)];
};
const stretch = ([first, last]) =>
  `${Number.isFinite(first) ? inWords(first) : "?"} – ${Number.isFinite(last) ? inWords(last) : "?"}`;

function overlaps(one, other) {
  const found = [];
  for (const a of one.tenures) {
    for (const b of other.tenures) {
      const { certain, possible } = shared(a, b);
      const [mine, theirs] = [held.roles[a.role].body, held.roles[b.role].body];
      const joined = above(mine).includes(theirs) || above(theirs).includes(mine);
      if (possible) found.push({ a, b, certain, possible, joined: joined && held.bodies[mine].parent >= 0 });
    }
  }
  return found.sort((p, q) => Boolean(q.certain) - Boolean(p.certain) || q.joined - p.joined || (p.certain ?? p.possible)[0] - (q.certain ?? q.possible)[0]);
}

function officesOf(one, other, found) {
  if (!found.length) return html("p", { class: "pl-quiet" }, "No offices that may have been held at one time are on record.");
  return table(
    [one.name, other.name, "Certainly both", "Possibly both"],
    found.map(({ a, b, certain, possible, joined }) => [
      [...office(a.role), ...(joined ? [" ", html("span", { class: "pl-tag" }, "same body")] : [])],
      office(b.role),
      [certain ? stretch(certain) : "—"],
      [html("span", { class: "pl-quiet" }, stretch(possible))],
    ]),
  );
}

filters(
  view.querySelector("form"),
  ({ a, b }) => {
    const [first, second] = [search.find(a), search.find(b)];
    const unknown = [[a, first], [b, second]].filter(([text, found]) => text && !found).map(([text]) => `“${text}”`);
    if (!first || !second || first === second) {
      place.replaceChildren();
      said.textContent = unknown.length
        ? `Nobody here is called ${unknown.join(" or ")}.`
        : first && first === second ? "Choose two different people." : "Choose two people.";
      return;
    }
    const [one, other] = [told(first), told(second)];
    const both = one.meetings.filter((meeting) => other.meetings.includes(meeting));
    const found = overlaps(one, other);
    said.textContent = `${one.name} and ${other.name}: ${count(both.length, "shared meeting")}, ${count(found.filter(({ certain }) => certain).length, "pair")} of offices certainly held at one time.`;
    place.replaceChildren(
      html("div", { class: "pl-pair" }, about(one), about(other)),
      careers([one, other], held.roles, both),
      html("h2", { id: "meetings" }, "Shared meetings"),
      meetingsOf(one, other, both),
      html("h2", { id: "offices" }, "Offices held at one time"),
      officesOf(one, other, found),
    );
  },
  { a: search.code, b: search.code },
);
