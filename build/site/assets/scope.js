// What the theme remembers of a reader, and for which site: its own scripts call these by name.
var __md_scope = new URL(document.currentScript.dataset.base, location);

function __md_hash(text) {
  return [...text].reduce((hash, sign) => (hash << 5) - hash + sign.charCodeAt(0), 0);
}

function __md_get(key, storage = localStorage, scope = __md_scope) {
  return JSON.parse(storage.getItem(scope.pathname + "." + key));
}

function __md_set(key, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch {
    // A full or forbidden storage forgets; nothing else depends on it.
  }
}
