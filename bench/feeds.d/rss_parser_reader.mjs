// The same for node's rss-parser, which does not clean:   rss_parser_reader.mjs SECONDS FILE…
import { readFileSync } from "node:fs";
import Parser from "rss-parser";

const [seconds, ...names] = process.argv.slice(2);
const feeds = names.map((name) => readFileSync(name, "utf8"));
const parser = new Parser();
const start = process.cpuUsage();
let items = 0;
let cpu = 0;
while (cpu < Number(seconds)) {
  for (const feed of feeds) items += (await parser.parseString(feed).catch(() => ({ items: [] }))).items.length;
  const used = process.cpuUsage(start);
  cpu = (used.user + used.system) / 1e6;
}
console.log(JSON.stringify({ items, cpu }));
