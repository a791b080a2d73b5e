"""The compiled gazetteer, read as src/taster/gazetteer.cc reads it: which places share a name.

The format is at the head of data/places/build.mjs, which also makes the keys.
"""

import re
import struct
import unicodedata
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

HEAD, PLACE, NAME = 24, 28, 12
NOWHERE = 0xFFFFFFFF
KINDS = ("town", "region", "country", "area", "none")
LETTERS = str.maketrans({"ß": "ss", "ς": "σ", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                         "ı": "i", "ə": "a"})


@dataclass(frozen=True)
class Place:
    kind: str
    country: str  # alpha-2, or empty
    lat: float
    lon: float
    population: int


def key_of(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).lower()
    folded = "".join(c for c in folded if unicodedata.category(c) != "Mn").translate(LETTERS)
    folded = re.sub(r"['’‘ʻʼ`´′.]", "", folded)
    return re.sub(r"[^\w&]+|_", " ", folded).strip()


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    a, b = radians(lat), radians(other_lat)
    h = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * 6371.0 * asin(min(1, sqrt(h)))


class Gazetteer:
    def __init__(self, table: Path):
        self.bytes = table.read_bytes()
        if self.bytes[:8] != b"DLPLACE1":
            raise SystemExit(f"{table}: this is not a gazetteer")
        places, names, references, _ = struct.unpack_from("<4I", self.bytes, 8)
        names_at = HEAD + places * PLACE
        self.references_at = names_at + names * NAME
        self.text_at = self.references_at + references * 4
        self.places = [self._place(i) for i in range(places)]
        self.names = {}
        for row in range(names):
            offset, length, count, first = struct.unpack_from("<IHHI", self.bytes, names_at + row * NAME)
            self.names[self._text(offset, length)] = (first, count)

    def _text(self, offset: int, length: int) -> str:
        return self.bytes[self.text_at + offset:self.text_at + offset + length].decode()

    def _place(self, i: int) -> Place:
        at = HEAD + i * PLACE
        _, _, kind, _, country, _, _, population, lat, lon = struct.unpack_from("<IHBB2sHIIii", self.bytes, at)
        return Place(KINDS[kind], country.decode().strip("\0"), lat / 1e5, lon / 1e5, population)

    def find(self, name: str) -> list[Place]:
        first, count = self.names.get(key_of(name), (0, 0))
        numbers = struct.unpack_from(f"<{count}I", self.bytes, self.references_at + first * 4)
        return [place for n in numbers if (place := self.places[n & 0xFFFFFF]).kind != "none"]

    def country_at(self, lat: float, lon: float) -> str:
        """Of the nearest town: good to some kilometres at a border."""
        if not hasattr(self, "_grid"):
            self._grid = {}
            for place in self.places:
                if place.kind == "town":
                    self._grid.setdefault((int(place.lat), int(place.lon)), []).append(place)
        near = [place for y in range(int(lat) - 2, int(lat) + 3) for x in range(int(lon) - 2, int(lon) + 3)
                for place in self._grid.get((y, x), ())]
        best = min(near, key=lambda p: kilometres(lat, lon, p.lat, p.lon), default=None)
        return best.country if best else ""
