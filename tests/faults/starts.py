"""What a newsroom does by itself, cut short: to start, to recover, to seed the demonstration, to release."""

from pathlib import Path

from stage import Stage, eventually, expect
from templates import KEEPER_TEXT

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
SOLD = 5  # the embargoed story
AFTER = "2026-02-05T06:00:01Z"


SEEDING_SECONDS = 60  # a hundred stories, by a program with sanitizers


def first(stage: Stage, point: str, _kept: bool):
    stage.start_to_die(point)
    stage.has_died(point)
    stage.start()
    stage.run("ingest", stage.file("keeper.txt", KEEPER_TEXT))
    expect(stage.stories() == [1], f"stories {stage.stories()}")
    stage.holds()


def again(stage: Stage, point: str, _kept: bool):
    before = stage.counts()
    stage.start_to_die(point)
    stage.has_died(point)
    stage.start()
    expect(stage.counts() == before, f"the ledger has changed: {before}, {stage.counts()}")
    stage.holds()


def recover(stage: Stage, point: str, _kept: bool):
    """The delivery is filed by the start after the one that died while it filed it."""
    stage.start_to_die(point)
    stage.has_died(point)
    stage.start()
    expect(stage.counts()["new"] == 7, f"the ledger: {stage.counts()}")
    stage.holds()


def demo(stage: Stage, point: str, _kept: bool):
    stage.start_to_die(point, "--demo", "--demo-pace", "0")
    stage.has_died(point)
    stage.launch("--demo", "--demo-pace", "0")
    stage.answers(SEEDING_SECONDS)
    mark = (stage.stage / "data" / "demo").read_text()
    expect(mark.startswith("seeded "), f"the mark says: {mark}")
    samples = sum(path.is_file() for path in SAMPLES.glob("wire/*/*"))
    expect(stage.counts()["deliveries"] == samples, f"the ledger: {stage.counts()} of {samples} samples")
    newest = stage.lines("desk", verb="list", state="published", limit=1)[0]["story"]
    stage.holds(of=[newest])


def demo_in_motion(stage: Stage, point: str, _kept: bool):
    """What came while it ran, and was not noted, comes again and counts once."""
    stage.launch("--demo", "--demo-pace", "0")
    stage.answers(SEEDING_SECONDS)
    seeded = stage.counts()["deliveries"]
    stage.stop()
    stage.start_to_die(point.split(":")[0], "--demo", "--demo-pace", "1")
    stage.has_died(point)
    stage.launch("--demo", "--demo-pace", "1")
    stage.answers(SEEDING_SECONDS)

    def moved():
        expect(stage.counts()["deliveries"] >= seeded + 2, f"it does not move: {stage.counts()}")

    eventually(moved)
    first = [row for row in stage.lines("desk", verb="list", limit=1000) if "Moon lander" in row["headline"]]
    expect(len(first) == 1, f"the first item is there {len(first)} times")
    stage.holds(of=[first[0]["story"]])


def release(stage: Stage, point: str, kept: bool):
    stage.start_to_die(point)
    stage.answers()
    stage.holds()
    stage.clock(AFTER)
    stage.has_died(point)
    expect_released_once(stage)


def release_at_start(stage: Stage, point: str, kept: bool):
    stage.clock(AFTER)
    stage.start_to_die(point)
    stage.has_died(point)
    expect_released_once(stage)


def expect_released_once(stage: Stage):
    stage.start()

    def look():
        history = stage.history(SOLD)
        expect(history == ["receive", "publish", "release"], f"history {history}")
    eventually(look)
    stage.holds()
