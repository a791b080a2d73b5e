"""What the newsroom does with what it has kept, cut short: rejects tried again, old bytes forgotten, alarms
told."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plays"))
from hook import Hook  # noqa: E402
from stage import Stage, eventually, expect
from png import slope
from templates import KEEPER, KEEPER_TEXT, SITE, SUBJECT_TEXT, ninjs

WRONG = '[[source]]\nname = "foreign"\nformat = "rss"\n'  # its text is no RSS
RIGHT = '[[source]]\nname = "foreign"\nformat = "text"\n'
SHORT = SITE + "[limits]\nraw_days = 30\nreject_days = 30\n"
WATCHED = SITE + '[alarm]\nwebhook = "{}"\n[[source]]\nname = "quiet"\nsilent_after_minutes = 60\n'
MORNING = "2026-02-05T09:00:00Z"


def retry(stage: Stage, point: str, kept: bool):
    """A reject that has become readable is a story, or a reject still."""
    stage.file("site.toml", SITE + WRONG)
    copy = stage.file("later.txt", SUBJECT_TEXT.replace("ATHENS", "PATRAS"))
    stage.run("ingest", "--source", "foreign", copy, status=1)
    raw = stage.counts()["deliveries"]
    stage.file("site.toml", SITE + RIGHT)
    stage.start_to_die(point)
    stage.answers()
    given = stage.attempt("rejects", "retry", f"{raw}")
    expect(given.returncode == 1 and "nobody knows" in given.stderr, f"status {given.returncode}: {given.stderr}")
    stage.has_died(point)
    stage.start()
    is_retried(stage, kept)
    again = stage.attempt("rejects", "retry", f"{raw}")
    expect(again.returncode == (1 if kept else 0), f"given again: status {again.returncode}: {again.stderr}")
    is_retried(stage, True)


def is_retried(stage: Stage, happened: bool):
    line = next(line for line in stage.lines("ledger") if line["source"] == "foreign")
    expect(line.get("reject", 0) == (not happened), f"the ledger: {line}")
    expect(line.get("inputs") == 1 and line["adds_up"], f"the ledger: {line}")
    stage.holds()


def standing(stage: Stage) -> int:
    return sum("lifted_at" not in line for line in stage.lines("desk", verb="stops"))


def stop(stage: Stage, point: str, _kept: bool):
    """Stopped or not, and nothing in between; given again it is stopped."""
    stage.start_to_die(point)
    stage.answers()
    stage.attempt("desk", "stop", "--reason", "the lawyers are on the phone")
    stage.has_died(point)
    stage.start()
    expect(not standing(stage), "stopped by an act that was cut short")
    stage.run("desk", "stop", "--reason", "the lawyers are on the phone")
    expect(standing(stage) == 1, "not stopped")
    stage.holds()


def go(stage: Stage, point: str, _kept: bool):
    stage.run("desk", "stop")
    stage.start_to_die(point)
    stage.answers()
    stage.attempt("desk", "go", "--reason", "they have hung up")
    stage.has_died(point)
    stage.start()
    expect(standing(stage) == 1, "lifted by an act that was cut short")
    expect(len(stage.lines("desk", verb="stops")) == 1, "remembered as lifted, and it was not")
    stage.run("desk", "go", "--reason", "they have hung up")
    lifted = stage.lines("desk", verb="stops")
    expect(len(lifted) == 1 and lifted[0]["lifted_why"] == "they have hung up", f"not lifted: {lifted}")
    stage.holds()


def forget(stage: Stage, point: str, _kept: bool):
    """What has become of a delivery outlives its bytes, however often the hour of forgetting is cut short."""
    stage.clock(MORNING)
    stage.run("ingest", stage.file("dated.txt", KEEPER_TEXT.replace("library", "archive")))
    stage.file("site.toml", SHORT)
    stage.clock("2031-03-10T10:00:00Z")  # all copy is older than it is kept
    before = stage.counts()
    stage.start_to_die(point)
    stage.answers()
    stage.clock("2031-03-10T10:10:00Z")  # the hour comes some minutes after the start
    stage.has_died(point)
    stage.start()
    stage.clock("2031-03-10T10:20:00Z")

    def look():
        said = stage.run("replay", "--dry-run").text
        expect(f'"forgotten":{before["deliveries"]}' in said, f"replay says: {said}")
    eventually(look)
    expect(stage.counts() == before, f"the ledger: {stage.counts()}, not {before}")
    stage.holds(of=[KEEPER])


def picture(stage: Stage, point: str, _kept: bool):
    """However often it dies while it gets a picture, the story has it in the end, by one entry, and it is served."""
    story = 5  # after the four of the template
    stage.file("sail.png", slope("sail", 400, 300))
    stage.run("ingest", "--source", "cordillera", stage.file("sail.json", ninjs(
        1, "was painted", "urn:wire:sail", associations=[{
            "name": "main", "uri": "urn:wire:sail:1", "type": "picture",
            "renditions": [{"name": "large", "href": "sail.png"}]}])))
    stage.start_to_die(point)
    stage.has_died(point)
    stage.start()

    def look():
        expect(stage.history(story).count("picture") == 1, f"its history: {stage.history(story)}")
    eventually(look)
    key = stage.story(story)["picture"]["media"][:24]

    def served():
        status = stage.fetch("GET", f"/picture/{key}/320.webp").status
        expect(status == 200, f"its print answers {status}")
    eventually(served)
    expect(stage.run("pictures").text.strip() == "", "it is still wanted")
    stage.holds()


def alarm(stage: Stage, point: str, _kept: bool):
    """A silent source is one alarm. Whoever must be told is told at least once, and never of its end."""
    hook = Hook()
    try:
        stage.file("site.toml", WATCHED.format(hook.address()))
        stage.clock(MORNING)
        stage.run("ingest", "--source", "quiet", stage.file("dated.txt", KEEPER_TEXT.replace("library", "archive")))
        stage.start_to_die(point)
        stage.answers()
        stage.clock("2026-02-05T10:30:00Z")
        stage.has_died(point)
        stage.start()
        stage.clock("2026-02-05T10:31:00Z")  # a dispatch that was under way is put off for some seconds

        def look():
            expect(any('"kind":"silent"' in line for line in hook.sent), f"the webhook was sent: {hook.sent}")
        eventually(look)
        most = 2 if point == "app.dispatch_sent" else 1
        expect(len(hook.sent) <= most and not any('"over":true' in line for line in hook.sent), f"{hook.sent}")
        expect('"state":"silent"' in stage.run("sources", "quiet").text, "the source is not silent")
        stage.holds(of=[KEEPER])
    finally:
        hook.close()
