"""The other roads, cut short: a push is sent again, a dropped file is found again, a feed is polled again; and
each time its items count once."""

import http.client
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plays"))
from agency import Agency  # noqa: E402
from stage import Failed, Stage, eventually, expect
from templates import SITE, feed

PUSHED = SITE + '[[source]]\nname = "northwind"\npush_token = "a-token-of-agencies"\n'
DROPPED = SITE + "[limits]\ndelivery_bytes = 4000\n"
POLLED = SITE + '[fetch]\nallow_private = ["127.0.0.1/32"]\n[[source]]\nname = "northwind"\nurl = "{}/feed.xml"\n' \
    "poll_seconds = 1\n"
THREE = {"deliveries": 1, "inputs": 3, "new": 3}  # what the feed is in the ledger


def more(stage: Stage, before: dict[str, int]) -> dict[str, int]:
    now = stage.counts()
    return {name: now[name] - before[name] for name in now if now[name] != before[name]}


def counted(stage: Stage, before: dict[str, int], due: dict[str, int]):
    expect(more(stage, before) == due, f"the ledger has {more(stage, before)} more, not {due}")
    stage.holds()


# Push

def post(stage: Stage) -> int:
    """The status; none where the newsroom ends before it answers."""
    fields = {"Authorization": "Bearer a-token-of-agencies", "Content-Type": "application/rss+xml",
              "Idempotency-Key": "one"}

    def send():
        try:
            return stage.fetch("POST", "/wire/northwind", fields, feed("drained").encode(), stage.desk_port).status
        except ConnectionRefusedError:
            raise Failed("the desk's listener is not there yet") from None
        except (OSError, http.client.HTTPException):
            return 0
    return eventually(send)


def push(stage: Stage, point: str, kept: bool):
    stage.file("site.toml", PUSHED)
    before = stage.counts()
    stage.start_to_die(point)
    status = post(stage)
    expect(status == 0, f"answered {status} before it died")
    stage.has_died(point)
    stage.start()
    counted(stage, before, THREE if kept else {})
    for _ in range(2):
        status = post(stage)
        expect(status == 202, f"sent again: {status}")
        counted(stage, before, THREE)


# Drop

def drop(stage: Stage, name: str, content: str):
    """As a careful sender does: written hidden, then renamed."""
    folder = stage.stage / "data/drop/northwind"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f".{name}").write_text(content)
    (folder / f".{name}").rename(folder / name)


def has_left(stage: Stage, name: str, shelf: str):
    folder = stage.stage / "data/drop/northwind"

    def look():
        expect(not (folder / name).exists(), f"{name} is still there")
        expect(len(list((folder / shelf).rglob(name))) == 1, f"{name} is not in {shelf}")
    eventually(look)


def dropped(stage: Stage, point: str, _kept: bool):
    stage.file("site.toml", DROPPED)
    before = stage.counts()
    stage.start_to_die(point)
    stage.answers()
    drop(stage, "feed.xml", feed("drained"))
    stage.has_died(point)
    stage.start()
    has_left(stage, "feed.xml", ".done")
    counted(stage, before, THREE)


def refused(stage: Stage, point: str, _kept: bool):
    stage.file("site.toml", DROPPED)
    before = stage.counts()
    stage.start_to_die(point)
    stage.answers()
    drop(stage, "large.txt", "more than 4,000 bytes " * 300)
    stage.has_died(point)
    stage.start()
    has_left(stage, "large.txt", ".refused")
    counted(stage, before, {})


# Poll

def poll(stage: Stage, point: str, _kept: bool):
    """What a poll brings twice because nobody remembered it is seen, and does not count as input."""
    agency = Agency(stage.stage)
    try:
        stage.file("feed.xml", feed("drained"))
        before = stage.counts()
        stage.file("site.toml", POLLED.format(agency.address))
        stage.start_to_die(point)
        stage.has_died(point)
        stage.start()

        def look():
            brought = more(stage, before)
            expect({name: brought.get(name, 0) for name in ("inputs", "new")} == {"inputs": 3, "new": 3}, f"{brought}")
            expect(brought.get("seen", 0) in (0, 3) and not brought.get("duplicate"), f"the ledger: {brought}")
        eventually(look)
        expect(agency.wait_until_asked("/feed.xml", 2, 10), "it is not polled any more")
        look()
        stage.holds()
    finally:
        agency.close()
