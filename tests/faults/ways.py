"""Deaths between two steps, as data: which points lie on the way of which act, and what holds after.

A `Way` is one act of the newsroom with the points on it, in the order in which they are come to. From
`kept_from` on the act has happened, before it has not, and there is nothing in between: a run dies at one
point, starts again, checks that, gives the act again and checks once more. `NAME:3` dies at the third time.

A new point goes into the list of the way that it lies on; a new road or command gets a way of its own.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import acts
import arrivals
import readers
import roads
import starts
import upkeep
from stage import Stage
from templates import KEEPER, PICTURE, SUBJECT, WAITING, TORN, feed, ninjs


@dataclass
class Way:
    name: str
    points: list[str]
    walk: Callable[[Stage, str, bool], None]  # (stage, the point to die at, whether the act is kept)
    kept_from: str = ""
    template: str = "stories"

    def runs(self) -> Iterator[tuple[str, bool]]:
        kept = False
        for point in self.points:
            kept = kept or point == self.kept_from
            yield point, kept


# Points that several ways share. Intake's are come to at the second item of three, in mid-delivery.

JOURNAL = ["desk.changed", "archive.position", "archive.story_row", "archive.journal_row"]
MOVE = ["desk.begun", "desk.read", *JOURNAL, "desk.committing", "desk.committed"]
SHOWN = ["app.applied", "app.reported"]

STORE = ["intake.arrived", "archive.raw_bytes", "archive.raw_number", "intake.storing", "intake.stored"]
FILE = ["intake.parsed", "intake.tasted:2", "intake.drafted:2", "desk.changed:3", "archive.position:3",
        "archive.story_row:3", "archive.journal_row:3", "intake.received:2", "archive.item_row:2", "intake.kept:2",
        "desk.read:2", "intake.stepped:2"]
ACCOUNT = ["intake.outcomes_known", "archive.outcome_rows", "intake.ledger_entered", "intake.marked_filed",
           "intake.filing", "intake.filed"]
COMMITS = ["archive.committing", "archive.committed", "archive.committing:2", "archive.committed:2"]

# The desk: each verb in a newsroom that runs, and one of them by a command that finds the directory free.

ACTS = [acts.Act("publish", WAITING, (), "published"),
        acts.Act("update", SUBJECT, ("--headline", "Harbour master of Piraeus stays"), "published"),
        acts.Act("correct", SUBJECT, ("--note", "It was a rope, not an anchor."), "published"),
        acts.Act("hold", SUBJECT, ("--reason", "a lawyer called"), "held"),
        acts.Act("unpublish", SUBJECT, ("--reason", "rights"), "unpublished"),
        acts.Act("kill", SUBJECT, ("--reason", "the agency withdrew it"), "killed"),
        acts.Act("spike", WAITING, ("--reason", "nobody would read it"), "spiked"),
        acts.Act("embargo", SUBJECT, ("--until", "2199-01-01T00:00:00Z"), "scheduled"),
        acts.Act("withdraw", SUBJECT, ("--reason", "the agency took it back"), "unpublished"),
        acts.Act("override", SUBJECT, ("--city", "Batumi", "--country", "GE"), "published"),
        acts.Act("pin", SUBJECT, ("--until", "2199-01-01T00:00:00Z"), "published"),
        acts.Act("demote", SUBJECT, (), "published"),
        acts.Act("lock", SUBJECT, (), "published"),
        acts.Act("relate", SUBJECT, ("--to", str(KEEPER)), "published"),
        acts.Act("merge", SUBJECT, ("--into", str(KEEPER)), "unpublished")]

DESK = [Way(act.verb, [*MOVE, *SHOWN, "app.answering"], act.in_a_newsroom, "desk.committed") for act in ACTS]
DESK += [Way("kill alone", ["app.locked", *MOVE[:-1], "archive.committing", "archive.committed", "desk.committed"],
             ACTS[5].alone, "archive.committed")]

# Intake: a feed whole, by a running newsroom and by a command alone; then what else an item can be.

FEED = arrivals.Arrival("northwind", "feed.xml", feed("drained"), {"new": 3})
VERSION = arrivals.Arrival("cordillera", "tower-2.json", ninjs(2, "was lit and painted"), {"version": 1})
KILL = arrivals.Arrival("cordillera", "tower-kill.json", ninjs(2, "was lit", pubstatus="canceled"), {"control": 1})
EARLY = arrivals.Arrival("meridian", "early.json", ninjs(2, "fell", "urn:wire:fell", pubstatus="canceled"),
                         {"control": 1})
LATE = arrivals.Arrival("meridian", "late.json", ninjs(1, "fell", "urn:wire:fell"), {"new": 1}, after=EARLY)
PAINTED = arrivals.Arrival("cordillera", "painted.json",
                           ninjs(1, "was painted red", "urn:wire:painted", associations=[PICTURE]), {"new": 1})
PICTURE_KILL = arrivals.Arrival("cordillera", "picture-kill.json",
                                ninjs(1, "picture kill", PICTURE["uri"], pubstatus="canceled"), {"control": 1},
                                after=PAINTED)
AGAIN = arrivals.Arrival("cordillera", "again.json", ninjs(1, "was lit"), {"duplicate": 1})
THREE = arrivals.Arrival("meridian", "first.json", ninjs(1, "rose", "urn:wire:rose"), {"new": 2, "reject": 1}, beside={
    "torn.json": TORN, "third.json": ninjs(1, "sank", "urn:wire:sank")})
BROKEN = arrivals.Arrival("meridian", "torn.json", TORN, {"reject": 1})

INTAKE = [
    Way("feed", [*STORE, *FILE, *ACCOUNT, *SHOWN, "app.answering"], FEED.in_a_newsroom, "intake.stored"),
    Way("feed alone", ["app.locked", *STORE, *FILE, *ACCOUNT], FEED.alone, "intake.stored"),
    Way("three files", ["intake.arrived", "archive.raw_bytes:2", "archive.raw_number:3", "intake.storing",
                        "intake.stored", "intake.parsed:3", "intake.marked_filed", "intake.marked_filed:3",
                        "intake.filing", "intake.filed", "app.answering"], THREE.in_a_newsroom, "intake.stored"),
    Way("three files alone", ["intake.stored", "intake.marked_filed:2", "intake.filed"], THREE.alone, "intake.stored"),
    Way("commits alone", COMMITS, FEED.alone, "archive.committed"),
    Way("version", ["intake.tasted", "archive.item_row", "intake.kept", *JOURNAL, "intake.version_handed_over",
                    *ACCOUNT], VERSION.in_a_newsroom, "intake.tasted"),
    Way("agency's kill", [*JOURNAL, "intake.control_carried_out", "intake.kept", *ACCOUNT], KILL.in_a_newsroom,
        "desk.changed"),
    Way("picture's kill", [*JOURNAL, "intake.picture_withdrawn", "intake.kept", *ACCOUNT],
        PICTURE_KILL.in_a_newsroom, "desk.changed"),
    Way("kill before its copy", ["intake.control_awaits", "intake.kept", *ACCOUNT], EARLY.in_a_newsroom,
        "intake.control_awaits"),
    Way("copy after its kill", ["intake.received", "intake.awaited_carried_out", "intake.stepped", *ACCOUNT],
        LATE.in_a_newsroom, "intake.received"),
    Way("repeat", ["intake.tasted", "intake.kept", *ACCOUNT], AGAIN.in_a_newsroom, "intake.tasted"),
    Way("reject", [*STORE, "intake.parsed", *ACCOUNT], BROKEN.in_a_newsroom, "intake.stored"),
]

# The other roads, into the same door.

ROADS = [
    Way("push", [*STORE, "intake.parsed", "intake.kept:2", *ACCOUNT, "push.delivered"], roads.push, "intake.stored"),
    Way("drop", [*STORE, "intake.parsed", "intake.kept:2", *ACCOUNT, "drop.delivered"], roads.dropped),
    Way("drop what is refused", ["drop.reported"], roads.refused),
    Way("poll", [*STORE, "intake.parsed", "intake.kept:2", *ACCOUNT, "poll.delivered"], roads.poll),
    Way("mail", [*STORE, "intake.parsed", "intake.kept", *ACCOUNT, "mail.delivered", "mail.delivered:2",
                 "mail.remembered"], roads.mailed),
    Way("a hub asked", ["websub.asking"], roads.subscribed),
    Way("a hub delivers", [*STORE, "intake.parsed", "intake.kept:2", *ACCOUNT, "websub.delivered"], roads.hub_delivers,
        "intake.stored"),
]

# What a newsroom does by itself: start, recover, seed the demonstration, let things come due.

MIGRATING = [f"archive.migrating:{n}" for n in (1, 2, 12, 21, 22, 28)]
RELEASE = ["desk.due", "desk.read", *JOURNAL, "desk.coming_due", "desk.came_due"]

ALONE = [
    Way("first start", ["app.locked", *MIGRATING, "archive.migrated", "archive.committing", "archive.committed",
                        "app.surface_built"], starts.first, template="empty"),
    Way("start", ["app.locked", "app.surface_built", "archive.committing", "archive.committed"], starts.again),
    Way("recover", ["intake.recovering", *FILE, *ACCOUNT, "app.surface_built"], starts.recover, template="stored"),
    Way("demo", ["base.file_written", "base.file_synced", "base.file_renamed", "app.demo_claimed", "intake.stored:4",
                 "intake.filing:7", "app.demo_delivered:3", "app.demo_seeded", "base.file_written:2",
                 "base.file_synced:2", "base.file_renamed:2"], starts.demo, template="empty"),
    Way("demo in motion", ["intake.stored", "app.demo_moved", "base.file_renamed"], starts.demo_in_motion,
        template="empty"),
    Way("release", [*RELEASE, *SHOWN], starts.release, "desk.came_due", template="embargoed"),
    Way("release at the start", [*RELEASE, "app.surface_built"], starts.release_at_start, "desk.came_due",
        template="embargoed"),
]

UPKEEP = [
    Way("a reject tried again", ["intake.tasted", "intake.received", *JOURNAL, "intake.kept", "intake.reread",
                                 "intake.reread_committed", "app.answering"], upkeep.retry, "intake.reread_committed"),
    Way("a picture", ["pictures.sheet_kept", "archive.media_row", "desk.read", *JOURNAL, "pictures.filing",
                      "pictures.filed"], upkeep.picture),
    Way("a stop", ["archive.stop_row", "desk.stopping"], upkeep.stop),
    Way("a stop lifted", ["archive.lifted_stop_row", "desk.going"], upkeep.go),
    Way("bytes forgotten", ["app.forgotten"], upkeep.forget),
    Way("an alarm", ["desk.alarms_raised", "desk.alarms_committed", "app.dispatch_taken", "app.dispatch_sent"],
        upkeep.alarm),
]

# Readers: what they send and read.

READERS = [
    Way("feedback", ["archive.feedback_number", "audience.feedback_kept"], readers.feedback,
        "audience.feedback_kept"),
    Way("newsletter", ["archive.subscriber_number", "audience.subscriber_kept"], readers.newsletter,
        "audience.subscriber_kept"),
    Way("feedback forgotten", ["app.feedback_forgotten"], readers.forget),
    Way("views saved", ["audience.views_saving", "audience.views_saved"], readers.views, "audience.views_saved"),
]

# Points that another runner leads to: tests/backup/run finds these in the source by itself.
ELSEWHERE = ("backup.", "archive.table_copied")

WAYS = [*DESK, *INTAKE, *ROADS, *ALONE, *UPKEEP, *READERS]
