"""House styles: what each invented agency writes around its copy, and how it spells.

A house turns paragraphs of a chain into an item's body, byline and identifiers. Spelling is changed the way
desks do: per cent, curly quotes, shortened units. What a house adds (datelines, credits, footers, notes) is
what the taster has to see past.
"""
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

REPORTERS = ["Ada Quill", "Tom Bray", "Lena Voss", "Ravi Holm", "Carla Munk", "Pete Oduya", "Siri Falk", "Jon Abel"]


@dataclass
class Sent:
    """One item as its chain asks for it, before a house has put its hands on it."""
    chain: str
    place: str
    at: datetime
    number: int           # among all items of its chain
    headline: str
    slug: str
    note: str
    paragraphs: list[str]
    uri: str              # "" or the identifier that the chain wants again
    status: str = "usable"
    version: int = 1


def name(sent: Sent, salt: str) -> str:
    return REPORTERS[int(digest(sent.chain + salt), 16) % len(REPORTERS)]


def digest(text: str) -> str:
    return hashlib.sha1(text.encode()).hexdigest()[:12]


def curly(text: str) -> str:
    text = re.sub(r'"([^"]*)"', "\u201c\\1\u201d", text)
    return text.replace("'", "\u2019")


def per_cent(text: str) -> str:
    return text.replace(" percent", " per cent")


def shortened(text: str) -> str:
    text = re.sub(r"(\d) percent", r"\1%", text)
    return text.replace(" kilometres", " km").replace(" million crowns", " mln crowns")


def month_day(at: datetime) -> str:
    return f"{at:%B} {at.day}"


def started(head: str, paragraphs: list[str]) -> list[str]:
    return [head + paragraphs[0], *paragraphs[1:]]


def lantern(sent: Sent) -> dict:
    body = started(f"{sent.place.upper()}, {month_day(sent.at)} (Lantern) - ", sent.paragraphs)
    if sent.note:
        body.insert(0, sent.note if sent.note.startswith("(") else f"({sent.note})")
    if len(sent.paragraphs) > 1:
        body.append(f"(Reporting by {name(sent, 'r')}; Editing by {name(sent, 'e')})")
    key = digest(f"{sent.chain} {sent.number}").upper()
    return {"uri": f"urn:newsml:lantern.example:{sent.at:%Y%m%d}:nL8N{key}", "by": name(sent, "r"),
            "copyrightHolder": "Lantern", "slugline": sent.slug, "bodies": body, "time": "versionCreated"}


def cordillera(sent: Sent) -> dict:
    body = started(f"{sent.place.upper()} (CW) _ ", sent.paragraphs)
    body.append("___")
    body.append(f"Cordillera Wire writer {name(sent, 'r')} contributed to this report.")
    return {"uri": f"tag:cordillera.example,2026:{digest(f'{sent.chain}{sent.number}')}",
            "by": f"{name(sent, 'r').upper()}, Cordillera Wire", "copyrightHolder": "Cordillera Wire",
            "edNote": sent.note, "slugline": sent.slug, "bodies": body, "time": "versionCreated"}


def merrow(sent: Sent) -> dict:
    body = [curly(per_cent(each)) for each in
            started(f"{sent.place}, {month_day(sent.at)}, 2026 (MERROW) - ", sent.paragraphs)]
    if sent.note:
        body.append(sent.note)
    initials = "".join(part[0] for part in name(sent, "r").lower().split())
    body.append(f"{initials}/{digest(sent.chain)[:2]}/{len(body)}")
    return {"uri": f"https://doc.merrow.example/{sent.at:%y%m%d}/{digest(f'{sent.chain}-{sent.number}')}",
            "infoSources": [{"name": "Merrow"}], "slugline": sent.slug, "bodies": body, "time": "versionCreated"}


def northdesk(sent: Sent) -> dict:
    body = [f"By {name(sent, 'r')}, Northdesk", *[per_cent(each) for each in sent.paragraphs], "ends"]
    return {"uri": f"urn:northdesk:{digest(f'{sent.chain}.{sent.number}')}", "version": str(sent.version),
            "by": f"By {name(sent, 'r')}, Northdesk", "edNote": sent.note, "slugline": sent.slug, "bodies": body,
            "copyrightHolder": "Northdesk", "time": "versionCreated"}


def tagus(sent: Sent) -> dict:
    body = [curly(each) for each in started(f"{sent.place}, {sent.at.day} {sent.at:%b} (Tagus).- ", sent.paragraphs)]
    body += ["Tagus", f"{digest(sent.chain + 't')[:3]}/{digest(sent.place)[:2]}"]
    return {"uri": f"urn:tagus:{sent.at:%Y%m%d%H%M}{sent.number}", "edNote": sent.note, "slugline": sent.slug,
            "infoSources": [{"name": "Agencia Tagus"}], "bodies": body, "time": "versionCreated"}


def courier(sent: Sent) -> dict:
    body = [per_cent(each) for each in started(f"{sent.place.upper()}: ", sent.paragraphs)]
    body.append("This story has not been edited by Courier staff and is published from a syndicated feed.")
    body.append("Follow the Courier on all channels for the latest news from around the world.")
    return {"uri": f"https://courier.example/news/{digest(f'{sent.chain}/{sent.number}')}", "by": "Courier Staff",
            "bodies": body, "time": "firstCreated"}


def harbor(sent: Sent) -> dict:
    body = ["Harbor Daily | News from the shore", *[curly(shortened(each)) for each in sent.paragraphs]]
    body.append("Read also: Ten walks for a windy Sunday")
    body.append("Sign up for our morning newsletter and never miss a tide.")
    return {"uri": f"https://harbordaily.example/a/{digest(f'{sent.chain}:{sent.number}')}.html",
            "by": "Harbor Daily Desk", "bodies": body, "time": ""}


def oldwire(sent: Sent) -> dict:
    body = [*started(f"{sent.place.upper()} (OW)--", sent.paragraphs), "-0-"]
    # A wire without ids: the reader of its format makes one of what it sent.
    made = hashlib.sha256(f"{sent.at}{sent.slug}{body}".encode()).hexdigest()[:32]
    return {"uri": f"urn:dateline:anpa:{made}", "slugline": sent.slug, "bodies": body, "time": "versionCreated"}


def rivet(sent: Sent) -> dict:
    return {"uri": f"https://rivet.example/?p={int(digest(f'{sent.chain};{sent.number}'), 16) % 90000 + 10000}",
            "bodies": [curly(each) for each in sent.paragraphs], "time": "versionCreated"}


HOUSES = {each.__name__: each
          for each in (lantern, cordillera, merrow, northdesk, tagus, courier, harbor, oldwire, rivet)}
