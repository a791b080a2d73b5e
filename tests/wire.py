"""Copy of agencies that do not exist, in every format that is read, for crash runs and benchmarks.

    for name, source, bytes, items in wire.files(1000, seed=7): …

The same seed gives the same files. Every item is a story of its own: its place, people and numbers are
drawn anew, and no two share their words.
"""

import json
import random
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape

PLACES = ["QUITO", "HOBART", "CORK", "NAIROBI", "OSLO", "LIMA", "HANOI", "TUNIS", "WELLINGTON", "DHAKA", "SEOUL",
          "LISBON", "ACCRA", "MONTEVIDEO", "TALLINN", "JAKARTA", "MUSCAT", "OTTAWA", "ZAGREB", "KINGSTON"]
WHO = ["harbour pilots", "clockmakers", "beekeepers", "tram drivers", "archivists", "ferry crews", "bridge keepers",
       "seed collectors", "glass blowers", "lighthouse keepers", "map engravers", "canal wardens", "choir leaders",
       "orchard owners", "kite makers", "stone masons", "telescope builders", "paper millers", "salt farmers",
       "school gardeners"]
DID = ["reopened", "surveyed", "repaired", "counted", "moved", "restored", "measured", "painted", "replanted",
       "catalogued", "rebuilt", "lit", "drained", "dredged", "rang", "exhibited"]
WHAT = ["the old customs house", "a flooded quarry", "the northern causeway", "two hundred wooden boats",
        "the observatory's dome", "a mile of hedgerow", "the market hall's roof", "seven public wells",
        "the botanical index", "a viaduct of 1887", "the winter fairground", "the river locks", "a cable ferry",
        "the municipal greenhouse", "three signal towers", "the carillon"]
WHY = ["after nine months of work", "before the spring tides", "to save a rare moth", "with money from a lottery",
       "for the first time since the storm", "as the council had promised", "despite a shortage of slate",
       "while schools were closed", "under a plan drawn up by pupils", "to make room for a bus line"]
SAID = ["the port authority", "the parish council", "the transport office", "a spokeswoman for the guild",
        "the museum's curator", "the district engineer", "the co-operative", "the city's conservator"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SYLLABLES = ["al", "ben", "cor", "dra", "el", "fen", "gar", "hol", "im", "jor", "kel", "lun", "mar", "nor", "or",
             "pel", "quin", "ros", "sel", "tam", "ul", "ver", "wen", "yor", "zel"]


@dataclass
class Item:
    number: int
    headline: str
    paragraphs: list[str]
    place: str
    at: datetime

    @property
    def uri(self) -> str:
        return f"urn:wire:{self.at:%Y}:{self.number}"


def item(number: int, rng: random.Random) -> Item:
    name = lambda: "".join(rng.choice(SYLLABLES) for _ in range(3)).title()
    place, who, did, what, why, said, day = (rng.choice(words) for words in (PLACES, WHO, DID, WHAT, WHY, SAID, DAYS))
    town, person, count = name(), f"{name()} {name()}", rng.randrange(12, 9000)
    paragraphs = [
        f"{who.capitalize()} in {town} {did} {what} {why} on {day}, {said} said.",
        f"About {count} people watched the work near {name()} Street, which {person} had asked for {count % 11 + 2} "
        f"years ago. \"We had {count % 97 + 3} days and used all of them,\" {person} said.",
        f"{town} will pay {count * 7} crowns for it, and {name()} will send the other {count % 13 + 2} crews home on "
        f"{rng.choice(DAYS)}. {said.capitalize()} will publish the accounts under number {number}-{count}.",
    ]
    at = datetime(2026, 2, 3, 6, 0, tzinfo=timezone.utc) + timedelta(seconds=number)
    return Item(number, f"{who.capitalize()} in {town} {did} {what}", paragraphs, place, at)


def ninjs(one: Item) -> bytes:
    body = "".join(f"<p>{escape(text)}</p>" for text in one.paragraphs)
    return json.dumps({
        "uri": one.uri, "version": "1", "type": "text", "language": "en", "urgency": 4,
        "firstcreated": one.at.isoformat(), "versioncreated": one.at.isoformat(),
        "headlines": [{"value": one.headline}], "located": one.place.title(),
        "bodies": [{"contenttype": "text/html", "value": body}],
    }).encode()


def text(one: Item) -> bytes:
    lead, *more = one.paragraphs
    return "\n\n".join([f"{one.place}, Feb 3 (Lantern) - {lead}", *more]).encode() + b"\n"


def rss(items: list[Item]) -> bytes:
    parts = [f"<item><title>{escape(i.headline)}</title><guid isPermaLink=\"false\">{i.uri}</guid>"
             f"<pubDate>{format_datetime(i.at)}</pubDate>"
             f"<description>{escape(''.join(f'<p>{escape(t)}</p>' for t in i.paragraphs))}</description></item>"
             for i in items]
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>Northwind Press</title>"
            f"<link>https://northwind.example.org/</link>{''.join(parts)}</channel></rss>").encode()


def atom(items: list[Item]) -> bytes:
    parts = [f"<entry><id>{i.uri}</id><title>{escape(i.headline)}</title><updated>{i.at.isoformat()}</updated>"
             f"<published>{i.at.isoformat()}</published><author><name>Meridian</name></author><content type=\"html\">"
             f"{escape(''.join(f'<p>{escape(t)}</p>' for t in i.paragraphs))}</content></entry>" for i in items]
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:meridian"
            f"</id><title>Meridian</title><updated>{items[-1].at.isoformat()}</updated>{''.join(parts)}</feed>").encode()


# Of a hundred items, how many each agency sends, and whether one at a time or in feeds.
AGENCIES = [("lantern", "txt", 25, lambda items: text(items[0]), False),
            ("cordillera", "json", 35, lambda items: ninjs(items[0]), False),
            ("northwind", "xml", 25, rss, True),
            ("meridian", "atom", 15, atom, True)]


def files(count: int, seed: int = 1, most_in_a_feed: int = 20):
    """Yields (name, source, bytes, items) until `count` items are out."""
    rng = random.Random(seed)
    usual = (1 + most_in_a_feed) / 2
    weights = [share / (usual if feed else 1) for _, _, share, _, feed in AGENCIES]
    number = 0
    while number < count:
        source, suffix, _, write, feed = rng.choices(AGENCIES, weights)[0]
        size = min(count - number, rng.randint(1, most_in_a_feed) if feed else 1)
        items = [item(number + i + 1, rng) for i in range(size)]
        number += size
        yield f"{items[0].number:06}.{suffix}", source, write(items), items
