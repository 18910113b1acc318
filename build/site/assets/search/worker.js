// Searches off the page's own thread, so that typing never waits.

import { loadPages, loadPeople, loadSources } from "./data.js";
import { Engine } from "./engine.js";

let engine = null, last = null, whole = false;
const answer = (query) => postMessage({ query, found: engine.find(query), whole });

onmessage = ({ data }) => {
  last = data.query;
  if (engine) answer(last);
};

async function start() {
  const pages = loadPages();
  engine = new Engine(await loadPeople());
  again();
  engine.addPages(await pages);
  again();
  engine.addSources(await loadSources());
  whole = true;
  again();
}

function again() {
  if (last) answer(last);
}

start().catch((error) => postMessage({ failed: String(error) }));
