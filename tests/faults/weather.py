"""Bad weather: what happens to a newsroom from outside, at any moment. Nothing here needs fault points.

Each of WEATHER is an act on a stage that checks what it did to it, and says so in a few words. What is
left to chance comes from the seed that the run prints.
"""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import wire  # noqa: E402
from agencies import MISDEEDS  # noqa: E402
from mounts import in_namespace, mount  # noqa: E402
from stage import Stage, expect  # noqa: E402
from templates import EMBARGO, KEEPER, KEEPER_TEXT, ninjs  # noqa: E402
from wires import DroppedWires, PushedWires, Wires  # noqa: E402


@dataclass
class Weather:
    name: str
    act: Callable[..., str]  # (stage, seed)
    template: str = "empty"


# Killed at any moment

FILES = 1000


def random_kills(road: type[Wires], stage: Stage, seed: int) -> str:
    """The sender repeats what was not acknowledged, until all of it was."""
    chance = random.Random(seed)
    wires = road(stage, FILES, seed)
    kills = sorted(chance.sample(range(FILES), chance.randint(2, 4)))
    for at in kills:
        stage.start()
        wires.send_until(at, lambda: (time.sleep(chance.random() * 0.005), stage.stop(signal.SIGKILL)))
    stage.start()
    wires.send_all()
    wires.came_in_once(chance)
    return f"seed {seed}, {wires.told()}, killed {len(kills)} times after {kills}"


def orderly_end(stage: Stage, seed: int) -> str:
    """SIGTERM in mid-delivery: status 0, and the sender knows what was taken."""
    wires = Wires(stage, 300, seed)
    stage.start()
    wires.send_until(100, stage.stop)
    stage.start()
    wires.send_all()
    wires.came_in_once(random.Random(seed))
    return f"seed {seed}, {wires.told()}, ended in mid-delivery with status 0"


# The disk

def disk_full(stage: Stage, seed: int) -> str:
    """A small disk fills: refused with a clear word; what was acknowledged is there; with room it goes on."""
    def act():
        disk = mount(stage, "-t", "tmpfs", "-o", "size=5m", "tmpfs")
        wires = Wires(stage, 400, seed)
        stage.start()
        said = wires.send_until_refused()
        expect("disk is full" in said, f"the client says: {said}")
        kept = len(wires.acknowledged)
        stage.readers_get(stage.story(stage.stories()[-1]))  # the ledger and the receipts may wait for room
        stage.stop(signal.SIGKILL)
        full = stage.attempt("ledger")
        waits = "disk is full" in full.stderr or "not filed" in full.stderr
        expect(full.returncode == 0 or waits, f"the client says: {full.stderr}")
        disk("-o", "remount,size=200m")
        stage.start()
        wires.send_all()
        wires.came_in_once(random.Random(seed))
        return f"seed {seed}, full after {kept} files; {wires.told()} once there was room"
    return in_namespace(act)


def file_limit(stage: Stage, seed: int) -> str:
    """No file may grow, while it runs: writes fail as on a broken disk. Then they may again."""
    wires = Wires(stage, 300, seed)
    stage.start()
    wires.send_until(100, lambda: limit(stage, 1000))  # the archive's files are larger already
    said = wires.send_until_refused()
    expect("disk failed to read or write" in said or "disk is full" in said, f"the client says: {said}")
    kept = len(wires.acknowledged)
    limit(stage, resource.RLIM_INFINITY)
    wires.send_all()
    wires.came_in_once(random.Random(seed))
    return f"seed {seed}, limited after {kept} files; {wires.told()} once it was lifted"


def limit(stage: Stage, size: int):
    """How large the newsroom's files may become from now on."""
    resource.prlimit(stage.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def read_only(stage: Stage, _seed: int) -> str:
    """At the start it says so. Under a newsroom that runs, orders are refused or done; none is lost."""
    def act():
        remount = mount(stage, "--bind", str(stage.stage / "data"))
        remount("-o", "remount,bind,ro")
        stage.launch()
        expect(stage.process.wait(30) == 1, "it started on a read-only disk")
        stage.process = None
        expect("Read-only file system" in stage.run_log(), f"it says: {stage.run_log()}")
        asked = stage.attempt("ledger")
        expect(asked.returncode == 1 and "Read-only file system" in asked.stderr, f"ledger says: {asked.stderr}")
        remount("-o", "remount,bind,rw")
        stage.start()
        before = stage.counts()
        over = mount(stage, "--bind", str(stage.stage / "data"))
        over("-o", "remount,bind,ro")
        given = stage.attempt("ingest", stage.file("more.txt", KEEPER_TEXT.replace("library", "archive")))
        expect(given.returncode == 0 or "dateline: " in given.stderr, f"ingest says: {given.stderr}")
        over("umount")
        stage.run("ingest", stage.file("more.txt", KEEPER_TEXT.replace("library", "archive")))
        expect(stage.counts()["inputs"] == before["inputs"] + 1, f"the ledger: {stage.counts()}")
        stage.holds()
        return "refused at the start; under way " + ("refused too" if given.returncode else "done all the same")
    return in_namespace(act)


# Two processes

def two_processes(stage: Stage, _seed: int) -> str:
    stage.start()
    second = stage.attempt("run", "--listen", "127.0.0.1:0", "--newsroom", "127.0.0.1:0")
    expect(second.returncode == 1 and "another process has this data directory" in second.stderr, second.stderr)
    stage.holds()
    return "the second is refused, the first goes on"


def at_once(stage: Stage, seed: int) -> str:
    """Six commands find the directory free, and a newsroom starts among them."""
    files = list(wire.files(6, seed, most_in_a_feed=1))  # so few that the front shows all of them
    senders = []
    for name, source, text, _ in files:
        command = stage.command("ingest", "--source", source, stage.file(f"at-once/{name}", text))
        senders.append(subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True))
    stage.launch()
    for sender in senders:
        said = sender.communicate(timeout=60)[1]
        expect(sender.returncode == 0, f"a sender says: {said}")
    first = stage.process.poll()
    if first is not None:
        expect(first == 1 and "another process has this data directory" in stage.run_log(), stage.run_log())
        stage.start()
    expect(stage.counts()["deliveries"] == len(files), f"the ledger: {stage.counts()}")
    stage.holds()
    return f"{len(files)} senders, the newsroom " + ("waited its turn" if first is not None else "had it first")


# The clock

def clock_jumps(stage: Stage, _seed: int) -> str:
    """Back a week, forward a day, back again: nothing opens before its time, nothing spins."""
    later = "2026-02-09T06:00:00Z"
    stage.run("ingest", "--source", "cordillera",
              stage.file("later.json", ninjs(1, "was moved", "urn:wire:moved", embargoeduntil=later)))
    sold, moved = 5, 6
    stage.start()
    created = stage.story(KEEPER)["created"]
    busiest = 0.0
    for instant, is_open in (("2026-01-29T05:30:00Z", False), ("2026-02-05T05:31:00Z", False),
                             ("2026-02-06T05:31:00Z", True), ("2026-01-30T05:30:00Z", True),
                             ("2026-02-06T05:32:00Z", True)):
        stage.clock(instant)
        stage.run("ingest", stage.file(f"{instant}.txt", KEEPER_TEXT.replace("library", f"library of {instant[:10]}")))
        busiest = max(busiest, load(stage, 1.5))
        released = stage.history(sold).count("release")
        expect(released == is_open, f"at {instant} the embargo until {EMBARGO} was opened {released} times")
        expect(stage.history(moved).count("release") == 0, f"at {instant} the embargo until {later} was opened")
        expect(stage.story(KEEPER)["created"] == created, "Created has changed")
        stage.holds(of=[KEEPER, moved, stage.stories()[-1]])
    stage.clock("2026-01-30T05:40:00Z")
    stage.restart()  # its page is not there while the clock says that it must not be
    expect(stage.page_of(sold).status in (404, 410), f"page {stage.page_of(sold).status} before its time")
    stage.clock("2026-02-06T05:33:00Z")
    stage.holds(of=[sold])
    expect(busiest < 0.25, f"it takes {busiest:.0%} of a core while nothing happens")
    return f"five jumps, at most {busiest:.1%} of a core at rest"


def load(stage: Stage, seconds: float) -> float:
    """The share of one core that the newsroom takes while nobody asks for anything."""
    def spent() -> int:
        fields = Path(f"/proc/{stage.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])
    time.sleep(0.5)
    before = spent()
    time.sleep(seconds)
    return (spent() - before) / os.sysconf("SC_CLK_TCK") / seconds


# What a crash leaves behind

def leftovers(stage: Stage, seed: int) -> str:
    """Torn and foreign bytes in the files beside the archive are no obstacle and change nothing."""
    chance = random.Random(seed)
    data = stage.stage / "data"
    stage.start()
    stage.run("ingest", stage.file("more.txt", KEEPER_TEXT.replace("library", "archive")))
    before = stage.counts()
    stage.stop(signal.SIGKILL)
    with open(data / "archive.sqlite-wal", "ab") as log:
        log.write(chance.randbytes(chance.randint(1, 9000)))
    (data / "archive.sqlite-shm").write_bytes(chance.randbytes(32768))
    (data / "lock").write_bytes(b"4711\n")
    (data / "dateline.sock").unlink()
    (data / "dateline.sock").write_text("no socket")
    (data / "demo.4711.part").write_text("see")
    stage.start()
    expect(stage.counts() == before, f"the ledger: {stage.counts()}, not {before}")
    stage.holds()
    stage.stop()
    (data / "archive.sqlite-wal").write_bytes(chance.randbytes(5000))
    stage.start()
    expect(stage.counts() == before, f"the ledger: {stage.counts()}, not {before}")
    stage.holds()
    return f"seed {seed}, a torn log, a log of garbage, a stale lock and socket"


def cut_log(stage: Stage, seed: int) -> str:
    """A log that a broken disk cut short: what is left is consistent, and the sender may send it all again."""
    chance = random.Random(seed)
    wires = Wires(stage, 60, seed)
    stage.start()
    wires.send_all()
    stage.stop(signal.SIGKILL)
    log = stage.stage / "data" / "archive.sqlite-wal"
    size = log.stat().st_size
    os.truncate(log, chance.randrange(size))
    stage.start()
    stage.holds(of=[])
    wires.forget()
    wires.send_all()
    wires.came_in_once(chance)
    return f"seed {seed}, {log.stat().st_size} of {size} bytes left; {wires.told()}"


ROADS = [("ingest", Wires, 10), ("push", PushedWires, 5), ("drop folder", DroppedWires, 5)]

WEATHER = [*[Weather(f"random kill -9, {name} {n}", partial(random_kills, road))
             for name, road, runs in ROADS for n in range(1, runs + 1)],
           *[Weather(f"poll: the server {misdeed.name}", misdeed, "stories") for misdeed in MISDEEDS],
           Weather("SIGTERM in mid-delivery", orderly_end),
           Weather("disk full", disk_full),
           Weather("files must not grow", file_limit),
           Weather("read-only directory", read_only, "stories"),
           Weather("two newsrooms", two_processes, "stories"),
           Weather("six commands and a start at once", at_once),
           Weather("clock jumps", clock_jumps, "embargoed"),
           Weather("leftovers", leftovers, "stories"),
           Weather("a log cut short", cut_log)]
