// Lighthouse on the built site, served as a host would: compressed, under a sub-path. Every category must reach 95.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { extname, join, normalize, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const LEAST = 95;
const site = resolve(process.argv[2] ?? "out/site");
const pages = ["", "people/choe-son-hui/", "meetings/2019-02-27-hanoi-summit/", "views/network/"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".mjs": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp", ".txt": "text/plain",
};

const server = createServer(async (request, answer) => {
  let file = join(site, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace(/^\/below/, ""));
  try {
    if ((await stat(file)).isDirectory()) file = join(file, "index.html");
    const type = types[extname(file)] ?? "application/octet-stream";
    const headers = { "content-type": type, "cache-control": "max-age=600" };
    const body = await readFile(file);
    const small = /^(text|application\/json|image\/svg)/.test(type);
    answer.writeHead(200, small ? { ...headers, "content-encoding": "gzip" } : headers).end(small ? gzipSync(body) : body);
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const chrome = await launch({
  chromePath: process.env.CHROME_PATH,
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let failed = false;
for (const page of pages.filter((one) => existsSync(join(site, one, "index.html")))) {
  const url = `http://127.0.0.1:${server.address().port}/below/${page}`;
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error", onlyCategories: categories });
  const scores = Object.values(lhr.categories).map((one) => [one.title, Math.round(100 * one.score)]);
  console.log(page || "(home)", scores.map((one) => one.join(" ")).join(", "));
  for (const category of Object.values(lhr.categories)) {
    if (100 * category.score >= LEAST) continue;
    failed = true;
    for (const { id, weight } of category.auditRefs) {
      const audit = lhr.audits[id];
      if (weight && audit.score !== null && audit.score < 0.95) {
        console.log(`  ${category.title}: ${audit.title} ${audit.displayValue ?? ""}`);
      }
    }
  }
}
await chrome.kill();
server.close();
process.exit(failed ? 1 : 0);
