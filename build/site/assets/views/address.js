// What a view shows is kept in the address, so that it can be shared.

export const asked = (key) => new URLSearchParams(location.search).get(key) ?? "";

export function keep(values) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(values)) {
    if (value === "" || value === null || value === undefined) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString().replaceAll("%2C", ",");
  const address = (text ? `?${text}` : location.pathname) + location.hash;
  if (`${location.search}${location.hash}` !== address) history.replaceState(null, "", address);
}

// The fields of a form, set from the address and kept in it. `changed` gets their values, at once and on each change.
// A field that shows another text than the address has its own way there and back: `codes[name] = { read, write }`.
export function filters(form, changed, codes = {}) {
  const fields = [...form.elements].filter((field) => field.name && field.type !== "range");
  const shown = (field, text) => codes[field.name]?.read(text) ?? text;
  const preset = Object.fromEntries(fields.map((field) => [field.name, shown(field, field.defaultValue ?? "")]));
  const values = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
  const tell = (event) => {
    const now = values();
    const short = ([key, value]) => [key, value === preset[key] ? "" : (codes[key]?.write(value) ?? value)];
    keep(Object.fromEntries(Object.entries(now).map(short)));
    changed(now, event);
  };
  for (const field of fields) {
    const given = asked(field.name);
    if (!given && field.tagName !== "SELECT") field.value = preset[field.name];
    if (!given) continue;
    if (field.tagName === "SELECT" && ![...field.options].some((option) => option.value === given)) continue;
    field.value = shown(field, given);
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", tell);
  form.addEventListener("reset", () =>
    setTimeout(() => {
      for (const field of fields) field.value = preset[field.name];
      tell();
    }),
  );
  changed(values());
  return {
    set(given) {
      for (const field of fields) if (field.name in given) field.value = given[field.name];
      tell();
    },
  };
}
