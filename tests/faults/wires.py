"""Senders with many files in several formats, who repeat what was not acknowledged and keep book.

Each road has its sender; all of them call `each` after every acknowledgement, and stop when the newsroom
ends or refuses. What `send()` returns is what the newsroom complained of.
"""

import http.client
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import wire  # noqa: E402
from stage import Failed, Stage, eventually, expect  # noqa: E402

PAGES_LOOKED_AT = 5
ENDED = "the newsroom ended"


class Wires:
    """By `dateline ingest`: a line of its output acknowledges a file."""

    AT_ONCE = 250  # files of a command

    def __init__(self, stage: Stage, count: int, seed: int):
        self.stage = stage
        self.sources: dict[str, str] = {}  # of each file
        self.items: dict[str, int] = {}
        for name, source, text, items in islice(wire.files(count * 20, seed), count):
            path = stage.file(f"wire/{source}/{name}", text)
            self.sources[path], self.items[path] = source, len(items)
        self.forget()

    def forget(self):
        self.acknowledged: dict[str, list[dict]] = {}  # the items of each file, where the road tells them

    def due(self) -> list[str]:
        return [path for path in sorted(self.sources) if path not in self.acknowledged]

    def send(self, each: Callable[[], None] = lambda: None) -> str:
        for source in sorted(set(self.sources.values())):
            due = [path for path in self.due() if self.sources[path] == source]
            for start in range(0, len(due), self.AT_ONCE):
                said = self.ingest(source, due[start:start + self.AT_ONCE], each)
                if said:
                    return said
        return ""

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
        expect(not self.due(), f"{len(self.due())} files are not acknowledged")

    def send_until(self, count: int, then: Callable[[], None]):
        """Sends until more than `count` files are acknowledged; `then` comes once, while it goes on."""
        pending = [then]

        def each():
            if pending and len(self.acknowledged) > count:
                pending.pop()()
        self.send(each)
        for late in pending:
            late()

    def send_until_refused(self) -> str:
        said = self.send()
        expect(said, "nothing was refused")
        return said

    def came_in_once(self, chance: random.Random):
        """Every file and item is in the ledger once, every acknowledged story is there, and readers get it."""
        counts = self.stage.counts()
        expected = {"deliveries": len(self.sources), "inputs": sum(self.items.values())}
        expect({name: counts[name] for name in expected} == expected, f"the ledger: {counts}, expected {expected}")
        stories = self.stage.stories()
        told = {item["story"] for items in self.acknowledged.values() for item in items}
        expect(told <= set(stories), f"{len(told - set(stories))} acknowledged stories are not there")
        expect(counts["reject"] == 0 and len(stories) == expected["inputs"], f"{counts}, {len(stories)} stories")
        self.stage.holds(of=stories[-PAGES_LOOKED_AT:])

    def told(self) -> str:
        return f"{len(self.sources):,} files with {sum(self.items.values()):,} items"


class PushedWires(Wires):
    """By POST to /wire/SOURCE, over one connection: 202 acknowledges."""

    SITE = "".join(f'[[source]]\nname = "{name}"\npush_token = "a-token-of-agencies"\n' for name, *_ in wire.AGENCIES)

    def __init__(self, stage: Stage, count: int, seed: int):
        super().__init__(stage, count, seed)
        stage.config = Path(stage.file("site.toml", self.SITE))

    def send(self, each: Callable[[], None] = lambda: None) -> str:
        try:
            line = eventually(self.connected)
            for path in self.due():
                fields = {"Authorization": "Bearer a-token-of-agencies", "Content-Type": "application/octet-stream",
                          "Idempotency-Key": Path(path).name}
                line.request("POST", f"/wire/{self.sources[path]}", Path(path).read_bytes(), fields)
                answer = line.getresponse()
                receipt = json.loads(answer.read())
                if answer.status != 202:
                    return json.dumps(receipt)
                self.acknowledged[path] = receipt["items"]
                each()
            return ""
        except (OSError, http.client.HTTPException) as problem:
            return f"{ENDED}: {problem}"

    def connected(self) -> http.client.HTTPConnection:
        line = http.client.HTTPConnection("127.0.0.1", self.stage.desk_port, timeout=60)
        try:
            line.connect()
            return line
        except ConnectionRefusedError:
            raise Failed("the desk's listener is not there") from None


class DroppedWires(Wires):
    """By the drop folder, all at once: a file that has been moved to .done is acknowledged."""

    PATIENCE_SECONDS = 120.0

    def send(self, each: Callable[[], None] = lambda: None) -> str:
        folder = self.stage.stage / "data/drop"
        paths = {(self.sources[path], Path(path).name): path for path in self.due()}
        done = self.done(folder)
        for (source, name), path in paths.items():
            if (source, name) not in done and not (folder / source / name).exists():
                (folder / source).mkdir(parents=True, exist_ok=True)
                (folder / source / f".{name}").write_bytes(Path(path).read_bytes())
                (folder / source / f".{name}").rename(folder / source / name)
        until = time.monotonic() + self.PATIENCE_SECONDS
        while self.due():
            expect(time.monotonic() < until, f"{len(self.due())} files are left in the drop folder")
            for key in self.done(folder) & paths.keys():
                if paths[key] not in self.acknowledged:
                    self.acknowledged[paths[key]] = []
                    each()
            if not self.stage.process:
                return ENDED
            time.sleep(0.005)
        return ""

    def done(self, folder: Path) -> set[tuple[str, str]]:
        return {(path.parts[-4], path.name) for path in folder.glob("*/.done/*/*")}
