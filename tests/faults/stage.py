"""A newsroom that is going to be hurt, and what must hold of it afterwards.

`Stage` adds three things to a newsroom under test: it can be told to die at a named point, it is asked
by its control socket (a fifth of the time a command takes), and `holds()` checks the invariants: the
ledger adds up, the journal has no gap, every surface is at its head, and readers get what each story's
state says, in its page, on the front, in the feed and in the sitemap.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from newsroom import COMMAND_SECONDS, Answer, Failed, Newsroom  # noqa: E402

PATIENCE_SECONDS = 8.0
DEATH_SECONDS = 30.0
LISTS = ("/", "/feed.xml", "/sitemap.xml")


def expect(holds, words: str):
    if not holds:
        raise Failed(words)


def eventually(question, seconds=PATIENCE_SECONDS):
    """Puts a question again until it does not fail, for some seconds."""
    until = time.monotonic() + seconds
    while True:
        try:
            return question()
        except Failed:
            if time.monotonic() > until:
                raise
            time.sleep(0.03)


class Stage(Newsroom):
    def copy(self, where: Path) -> "Stage":
        """The same newsroom, not running, on a stage of its own."""
        shutil.copytree(self.stage, where, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.sock", "run.log"))
        other = Stage(self.program, where)
        other.config = where / self.config.name if self.config else None
        return other

    def file(self, name: str, content: str | bytes) -> str:
        path = self.stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    # Dying

    def start_to_die(self, point: str, *words: str):
        """Starts; the newsroom ends as by `kill -9` when it comes to the point."""
        self.launch(*words, DATELINE_FAULT=point)

    def answers(self, seconds=PATIENCE_SECONDS):
        """Waits until a newsroom that was launched answers readers."""
        def look():
            try:
                self.fetch("GET", "/robots.txt")
            except OSError:
                expect(self.process.poll() is None, f"the newsroom ended too early:\n{self.run_log()}")
                raise Failed("the newsroom does not answer") from None
        eventually(look, seconds)

    def has_died(self, point: str):
        try:
            status = self.process.wait(DEATH_SECONDS)
        except subprocess.TimeoutExpired:
            raise Failed(f"it did not come to {point}:\n{self.run_log()}") from None
        expect(status == -signal.SIGKILL, f"status {status} instead of a death at {point}:\n{self.run_log()}")
        self.process = None

    def run_to_death(self, point: str, *words: str):
        """A command that opens the directory itself, and dies at the point."""
        ran = self.attempt(*words, DATELINE_FAULT=point)
        expect(ran.returncode == -signal.SIGKILL, f"status {ran.returncode}, no death at {point}: {ran.stderr}")

    # Asking

    def order(self, name: str, /, **arguments) -> dict:
        """One order by the control socket of the running newsroom, as commands give them."""
        with eventually(self.connected) as line:
            line.sendall(json.dumps({"verb": name, "args": arguments}).encode() + b"\n")
            with line.makefile() as answer:
                return json.loads(answer.readline())

    def connected(self) -> socket.socket:
        """Readers are served a moment before orders are taken."""
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(COMMAND_SECONDS)
        folder = os.open(self.stage / "data", os.O_PATH)
        try:
            line.connect(f"/proc/self/fd/{folder}/dateline.sock")
            return line
        except OSError as problem:
            line.close()
            raise Failed(f"the newsroom takes no orders: {problem}") from None
        finally:
            os.close(folder)

    def lines(self, name: str, /, **arguments) -> list[dict]:
        answer = self.order(name, **arguments)
        expect(answer["status"] == 0, f"{name} {arguments}: {answer['errors']}")
        return [json.loads(line) for line in answer["out"].splitlines()]

    def stories(self) -> list[int]:
        return sorted(row["story"] for row in self.lines("desk", verb="list", limit=100000))

    def story(self, number: int) -> dict:
        return self.lines("desk", verb="show", story=number)[0]

    def history(self, number: int) -> list[str]:
        return [entry["verb"] for entry in self.lines("desk", verb="history", story=number)]

    def receipt(self, number: int) -> dict:
        return self.lines("receipt", story=number)[0]

    def counts(self) -> dict[str, int]:
        """What the ledger says, over all days and sources: deliveries, inputs, new, duplicate …

        What is related has a story of its own, and is new here: the invented copy is of one form.
        """
        text = self.order("ledger")["out"] if self.process else self.run("ledger").text
        sums = Counter()
        for line in map(json.loads, text.splitlines()):
            sums.update({name: count for name, count in line.items() if type(count) is int})
        if related := sums.pop("related", 0):
            sums["new"] += related
        return sums

    # What must hold, always

    def holds(self, of: list[int] | None = None):
        """Every invariant; readers are asked for the stories `of`, or for all."""
        stories = self.stories()
        self.lines("ledger")
        self.journal_has_no_gap(stories)
        for number in stories if of is None else of:
            self.is_applied(number)
            self.readers_get(self.story(number))

    def journal_has_no_gap(self, stories: list[int]):
        entries = [entry for number in stories for entry in self.lines("desk", verb="history", story=number)]
        positions = sorted(entry["position"] for entry in entries)
        expect(positions == list(range(1, len(positions) + 1)), f"positions {positions}")

    def is_applied(self, number: int):
        def look():
            receipt = self.receipt(number)
            expect(receipt["complete"] and receipt["surfaces"], f"a surface is behind: {receipt}")
        eventually(look)

    def page_of(self, number: int) -> Answer:
        story = self.story(number)
        return self.fetch("GET", f"/story/{story['id']}/{story['url_slug']}")

    def readers_get(self, story: dict):
        """Its page, the front, the feed and the sitemap are as its state says."""
        path = f"/story/{story['id']}/{story['url_slug']}"
        public = story["state"] == "published"
        gone = 308 if story.get("merged_into") else 410 if story.get("created") else 404
        status = 200 if public else gone

        def look():
            page = self.fetch("GET", path)
            expect(page.status == status, f"{path} ({story['state']}) answers {page.status}, not {status}")
            expect(page.has(story["headline"]) == public, f"{path} ({story['state']}): {page.excerpt()}")
            for place in LISTS:
                listed = self.listed(place)
                expect((path in listed.text) == public, f"{place}, {path} is {story['state']}: {listed.excerpt()}")
                expect(public or not listed.has(story["headline"]), f"{place} has words of {path}")
        eventually(look)


    def listed(self, place: str) -> Answer:
        """A front, a feed or a sitemap, with its parts where it has some."""
        answer = self.fetch("GET", place)
        expect(answer.status == 200, f"{place} answers {answer.status}")
        if "<sitemapindex" not in answer.text:
            return answer
        parts = re.findall(r"<loc>https?://[^/<]+([^<]+)</loc>", answer.text)
        return Answer("".join(self.listed(part).text for part in parts), answer.status)
