// Lists that can be searched, narrowed and sorted without a reload; the address keeps what was chosen.
const form = document.querySelector(".pl-filter");
const tables = [...document.querySelectorAll(".pl-index .pl-table, .pl-index .pl-list")];
const words = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFKC").toLowerCase();
const headings = (table) => [...table.querySelectorAll("thead th")].map((cell) => cell.textContent.trim());

/** The rows of a table, each with the parts that follow it. */
function blocks(table) {
  const rows = table.tBodies ? [...table.tBodies[0].rows] : [...table.children];
  const found = [];
  for (const row of rows) {
    if (row.classList.contains("pl-part") && found.length) found.at(-1).push(row);
    else found.push([row]);
  }
  return found;
}

const lists = tables.map((table) => ({
  table,
  section: table.closest("section"),
  names: headings(table),
  blocks: blocks(table).map((rows, place) => ({
    rows,
    place,
    text: words(rows.map((row) => row.textContent).join(" ")),
  })),
}));

/** What a cell offers to choose by: its links, or its text parted at semicolons. */
function values(cell) {
  const links = [...cell.querySelectorAll("a")].map((link) => link.textContent.trim());
  return links.length ? links : cell.textContent.split(/;\s*/).map((part) => part.trim()).filter(Boolean);
}

const chosen = new URLSearchParams(location.search);
const remember = () => {
  const query = chosen.toString();
  history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash);
};
const key = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function facet(select) {
  const name = select.dataset.column;
  const counts = new Map();
  for (const list of lists) {
    const column = list.names.indexOf(name);
    if (column < 0) continue;
    for (const block of list.blocks) {
      block[name] = new Set(block.rows.flatMap((row) => values(row.cells[column])));
      for (const value of block[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  select.disabled = counts.size < 2;
  for (const [value, number] of [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 80)) {
    select.append(new Option(`${value} (${number})`, value));
  }
  select.value = chosen.get(select.name) ?? "";
}

function narrow() {
  const query = words(form.elements.find.value).split(/\s+/).filter(Boolean);
  const selects = [...form.querySelectorAll("select")].filter((one) => one.value);
  let shown = 0;
  let all = 0;
  for (const list of lists) {
    let some = 0;
    for (const block of list.blocks) {
      const fits =
        query.every((word) => block.text.includes(word)) &&
        selects.every((select) => block[select.dataset.column]?.has(select.value));
      for (const row of block.rows) row.hidden = !fits;
      some += fits ? block.rows.length : 0;
      all += block.rows.length;
    }
    if (list.section) list.section.hidden = some === 0 && lists.length > 1;
    shown += some;
  }
  const all_shown = shown === all;
  form.querySelector("output").textContent = all_shown ? `${all} lines` : `${shown} of ${all} lines`;
}

function order(list, name, down) {
  const column = list.names.indexOf(name);
  const head = list.table.tHead?.rows[0].cells[column];
  if (!head) return;
  for (const cell of list.table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const number = head.classList.contains("pl-number");
  const text = (block) => block.rows[0].cells[column].textContent.trim();
  const compare = (a, b) => {
    if (head.textContent.trim() === "When" || head.textContent.trim() === "Published") return day(a) - day(b) || a.place - b.place;
    return number ? Number(text(a)) - Number(text(b)) : text(a).localeCompare(text(b), "en", { sensitivity: "base" });
  };
  const sorted = [...list.blocks].sort((a, b) => (down ? -1 : 1) * compare(a, b) || a.place - b.place);
  list.table.tBodies[0].append(...sorted.flatMap((block) => block.rows));

  function day(block) {
    const found = Date.parse(text(block).replace(/^(about|from) /, "").replace(/^(\d+)(?:–\d+| \p{L}+ – .*)/u, "$1"));
    return Number.isNaN(found) ? block.place : found;
  }
}

function sortable(list) {
  for (const cell of list.table.tHead?.rows[0].cells ?? []) {
    const button = document.createElement("button");
    const name = cell.textContent.trim();
    button.type = "button";
    button.textContent = name;
    cell.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      chosen.set("sort", key(name) + (down ? "-down" : ""));
      remember();
      for (const one of lists) order(one, name, down);
    });
  }
}

function restore() {
  form.elements.find.value = chosen.get("find") ?? "";
  const sort = chosen.get("sort") ?? "";
  for (const list of lists) {
    const name = list.names.find((one) => key(one) === sort.replace(/-down$/, ""));
    if (name) order(list, name, sort.endsWith("-down"));
  }
  narrow();
}

if (form && lists.length) {
  for (const list of lists) sortable(list);
  for (const select of form.querySelectorAll("select")) facet(select);
  restore();
  form.addEventListener("input", (event) => {
    const { name, value } = event.target;
    if (value) chosen.set(name, value);
    else chosen.delete(name);
    remember();
    narrow();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
