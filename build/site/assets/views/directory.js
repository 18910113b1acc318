// The data files of the views: rows that refer to one another by position.

const read = async (file) => {
  const answer = await fetch(new URL(`../../views/${file}`, import.meta.url));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
};

const person = ([id, name, native, lang, side, x, y]) => ({ id, name, native, lang, side, x, y, href: `../../people/${id}/` });

export async function meetings() {
  const data = await read("meetings.json");
  const sides = data.sides.map(([id, name, path]) => ({ id, name, href: `../../${path}` }));
  return {
    sides,
    people: data.people.map(person),
    places: data.places.map(([id, name]) => ({ id, name, href: `../../places/${id}/` })),
    meetings: data.meetings.map(([id, name, when, first, last, level, place, countsAs, seats]) => ({
      id,
      name,
      when,
      first,
      last,
      level: data.levels[level] ?? "",
      place,
      countsAs,
      seats: Array.from({ length: seats.length / 2 }, (_, i) => ({ person: seats[2 * i], side: seats[2 * i + 1] })),
      href: `../../meetings/${id}/`,
    })),
  };
}

export async function offices() {
  const data = await read("offices.json");
  return {
    people: data.people.map(person),
    bodies: data.bodies.map(([id, name, path, parent]) => ({ id, name, parent, href: `../../${path}` })),
    roles: data.roles.map(([id, name, body, seats]) => ({ id, name, body, seats, href: `../../roles/${id}/` })),
    tenures: data.tenures.map(([person, role, begins, begun, ended, ends, acting, when]) => ({
      person,
      role,
      begins: begins ?? -Infinity,
      begun: begun ?? Infinity,
      ended: ended ?? -Infinity,
      ends: ends ?? Infinity,
      acting: acting === 1,
      when,
    })),
  };
}

// The meetings that a choice of years, side and level leaves.
export function narrowed(all, sides, { from, to, side, level }) {
  const start = from ? Date.UTC(from, 0, 1) / 86_400_000 : -Infinity;
  const end = to ? Date.UTC(to, 11, 31) / 86_400_000 : Infinity;
  const number = side ? sides.findIndex((one) => one.id === side) : -1;
  return all.filter(
    (one) =>
      one.last >= start &&
      one.first <= end &&
      (!level || one.level === level) &&
      (!side || one.seats.some((seat) => seat.side === number)),
  );
}
