"""Newsrooms as they are before they are hurt, made once and copied for every run; and their copy, which is
of agencies and people that do not exist."""

import json

from stage import Stage

SITE = """
[[source]]
name = "careful"
publish = "review"
"""

KEEPER, SUBJECT, WAITING, TOWER = 1, 2, 3, 4  # the stories of `stories`

KEEPER_TEXT = "OSLO, Feb 4 (Lantern) - The city library lent more seeds than novels in January, its director said.\n"
SUBJECT_TEXT = "ATHENS, Feb 4 (Lantern) - The harbour master of Piraeus resigned over a lost anchor, his office said.\n"
WAITING_TEXT = "SETE, Feb 4 (Careful) - Oyster growers voted to ring a bell for every full basket, their union said.\n"
TORN = '{"uri": "urn:wire:torn", "headlines": [{"value": "A ninjs object that en'
EMBARGO = "2026-02-05T06:00:00Z"

PICTURE = {"name": "main", "type": "picture", "uri": "urn:wire:quay.png",
           "renditions": [{"name": "large", "href": "beside:quay.png", "contenttype": "image/png"}]}


def ninjs(version: int, words: str, uri="urn:wire:tower", **more) -> str:
    return json.dumps({"uri": uri, "version": str(version), "type": "text", "language": "en",
                       "versioncreated": f"2026-02-04T0{version}:00:00Z",
                       "headlines": [{"value": f"Signal tower {words}"}],
                       "bodies": [{"contenttype": "text/html", "value": f"<p>A signal tower {words}, the coast guard "
                                   f"said, and {version} lamps were counted.</p>"}], **more})


def feed(words: str) -> str:
    items = [f"<item><title>{place} {words}</title><guid>urn:feed:{place}:{words}</guid>"
             f"<pubDate>Wed, 04 Feb 2026 0{n}:00:00 GMT</pubDate><description>&lt;p&gt;In {place} {n + 2} wardens "
             f"{words} at dawn, the council of {place} said.&lt;/p&gt;</description></item>"
             for n, place in enumerate(["Quito", "Hobart", "Cork"])]
    return ('<?xml version="1.0"?><rss version="2.0"><channel><title>Northwind Press</title>'
            f'<link>https://northwind.example.org/</link>{"".join(items)}</channel></rss>')


def empty(stage: Stage):
    """Nothing at all."""


def stories(stage: Stage):
    """Four stories: three are public, one of them from an agency that sends versions, and one waits."""
    stage.config = stage.stage / "site.toml"
    stage.file("site.toml", SITE)
    copy = [("lantern", "keeper.txt", KEEPER_TEXT), ("lantern", "subject.txt", SUBJECT_TEXT),
            ("careful", "waiting.txt", WAITING_TEXT), ("cordillera", "tower.json", ninjs(1, "was lit"))]
    for source, name, text in copy:
        stage.run("ingest", "--source", source, stage.file(name, text))


def stored(stage: Stage):
    """The same, and a delivery of three items that a crash left stored and not filed."""
    stories(stage)
    stage.run_to_death("intake.stored", "ingest", "--source", "northwind", stage.file("feed.xml", feed("drained")))


def embargoed(stage: Stage):
    """The same, and story 5, which opens at EMBARGO; it is half an hour before."""
    stage.clock("2026-02-05T05:30:00Z")
    stories(stage)
    item = ninjs(1, "was sold", "urn:wire:sold", embargoeduntil=EMBARGO)
    stage.run("ingest", "--source", "cordillera", stage.file("sold.json", item))


TEMPLATES = {"empty": empty, "stories": stories, "stored": stored, "embargoed": embargoed}
