// The source behind a number, shown beside it while the pointer or the focus is there.

const REFERENCE = ".pl-refs a, .pl-remark a[href^='#source-']";
const GRACE = 250; // milliseconds to get from the number to the card
let card = null;
let leaving = 0;

function close() {
  clearTimeout(leaving);
  card?.remove();
  card = null;
}

function closeSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(close, GRACE);
}

function place(link) {
  const { left, bottom } = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - card.offsetWidth - 12;
  card.style.left = `${Math.max(12, Math.min(left, room)) + scrollX}px`;
  card.style.top = `${bottom + scrollY + 6}px`;
}

function open(link) {
  const source = document.getElementById(link.hash.slice(1));
  close();
  if (!source) return;
  card = document.createElement("div");
  card.className = "pl-card md-typeset";
  card.setAttribute("aria-hidden", "true"); // the list of sources says it to those who do not see
  card.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  for (const inner of card.querySelectorAll("a")) inner.tabIndex = -1;
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", closeSoon);
  document.body.append(card);
  place(link);
}

const asked = (event) => event.target instanceof Element && event.target.closest(REFERENCE);

document.addEventListener("pointerover", (event) => {
  const link = event.pointerType === "mouse" && asked(event);
  if (link) open(link);
});
document.addEventListener("pointerout", (event) => asked(event) && closeSoon());
document.addEventListener("focusin", (event) => {
  const link = asked(event);
  if (link && link.matches(":focus-visible")) open(link);
});
document.addEventListener("focusout", (event) => asked(event) && closeSoon());
document.addEventListener("click", (event) => asked(event) && close());
document.addEventListener("keydown", (event) => event.key === "Escape" && close());
