"""A sender with many files in several formats, who repeats what was not acknowledged and keeps book.

Files go by `dateline ingest`, source by source; a line of its output acknowledges a file. A road of another
kind (drop folder, push) is another `Wires` with its own send().
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import wire  # noqa: E402
from stage import Stage, expect  # noqa: E402

AT_ONCE = 250  # files of a command
PAGES_LOOKED_AT = 5


class Wires:
    def __init__(self, stage: Stage, count: int, seed: int):
        self.stage = stage
        self.sources: dict[str, str] = {}  # of each file
        self.items: dict[str, int] = {}
        for name, source, text, items in islice(wire.files(count * 20, seed), count):
            path = stage.file(f"wire/{source}/{name}", text)
            self.sources[path], self.items[path] = source, len(items)
        self.forget()

    def forget(self):
        self.acknowledged: dict[str, list[dict]] = {}  # the items of each file

    def send(self, each: Callable[[], None] = lambda: None) -> str:
        """Sends what is not acknowledged, and calls `each` after every acknowledgement. What was complained of."""
        said = ""
        for source in sorted(set(self.sources.values())):
            due = [path for path, of in self.sources.items() if of == source and path not in self.acknowledged]
            for start in range(0, len(due), AT_ONCE):
                said += self.ingest(source, due[start:start + AT_ONCE], each)
                if said:
                    return said
        return said

    def ingest(self, source: str, paths: list[str], each: Callable[[], None]) -> str:
        command = self.stage.command("ingest", "--source", source, *paths)
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              stdin=subprocess.DEVNULL, cwd=self.stage.stage, env=self.stage.surroundings()) as sender:
            for line in sender.stdout:
                receipt = json.loads(line)
                self.acknowledged[receipt["file"]] = receipt["items"]
                each()
            return sender.stderr.read()

    def send_all(self):
        said = self.send()
        expect(not said, f"the sender says: {said}")
        expect(len(self.acknowledged) == len(self.sources), f"{len(self.acknowledged)} files acknowledged")

    def send_until(self, count: int, then: Callable[[], None]):
        """Sends until `count` files are acknowledged; `then` comes while it goes on."""
        def each():
            if len(self.acknowledged) == count + 1:
                then()
        self.send(each)

    def send_until_refused(self) -> str:
        said = self.send()
        expect(said, "nothing was refused")
        return said

    def came_in_once(self, chance: random.Random):
        """Every file and item is in the ledger once, every acknowledged story is there, and readers get it."""
        counts = self.stage.counts()
        expected = {"deliveries": len(self.sources), "inputs": sum(self.items.values())}
        expect({name: counts[name] for name in expected} == expected, f"the ledger: {counts}, expected {expected}")
        told = {item["story"] for items in self.acknowledged.values() for item in items}
        stories = self.stage.stories()
        expect(told == set(stories), f"{len(told)} stories acknowledged, {len(stories)} there")
        expect(counts["reject"] == 0 and len(stories) == expected["inputs"], f"{counts}, {len(stories)} stories")
        self.stage.holds(of=stories[-PAGES_LOOKED_AT:])

    def told(self) -> str:
        return f"{len(self.sources):,} files with {sum(self.items.values()):,} items"
