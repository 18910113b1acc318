// Choosing a person by typing: every person is offered by name; two of one name are told apart by their id.
import { html } from "./make.js";

export function choices(list, people) {
  const times = new Map();
  for (const one of people) times.set(one.name, (times.get(one.name) ?? 0) + 1);
  const shown = new Map(people.map((one) => [one, times.get(one.name) > 1 ? `${one.name} (${one.id})` : one.name]));
  list.replaceChildren(
    ...[...shown].map(([one, text]) => html("option", { value: text, label: one.native || null })),
  );
  const byText = new Map();
  for (const [one, text] of shown) for (const key of [text, one.id, one.native || text]) byText.set(key.toLowerCase(), one);
  const find = (text) => byText.get(text.trim().toLowerCase()) ?? null;
  const read = (id) => shown.get(find(id)) ?? id;
  const write = (text) => find(text)?.id ?? text;
  return { find, shown: (one) => shown.get(one), code: { read, write } };
}
