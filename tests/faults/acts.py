"""Acts of the desk that are cut short: each has happened whole or not at all, and its history says which."""

from dataclasses import dataclass

from stage import Stage, expect

UNKNOWN = "nobody knows whether the order was carried out"


@dataclass
class Act:
    verb: str
    story: int
    words: tuple[str, ...]
    state: str  # of the story afterwards

    @property
    def command(self) -> tuple[str, ...]:
        return ("desk", self.verb, str(self.story), *self.words)

    def in_a_newsroom(self, stage: Stage, point: str, kept: bool):
        stage.start_to_die(point)
        stage.answers()
        given = stage.attempt(*self.command)
        answered = given.returncode == 0 and point == "app.reported"  # whoever waited may have been told already
        expect(answered or UNKNOWN in given.stderr, f"status {given.returncode}: {given.stderr}")
        stage.has_died(point)
        stage.start()
        self.is_whole(stage, kept)
        self.given_again(stage, kept)

    def alone(self, stage: Stage, point: str, kept: bool):
        """The command opens the directory itself, and is what dies."""
        stage.run_to_death(point, *self.command)
        stage.start()
        self.is_whole(stage, kept)
        self.given_again(stage, kept)

    def given_again(self, stage: Stage, kept: bool):
        again = stage.attempt(*self.command)
        expect(again.returncode == (1 if kept else 0), f"given again: status {again.returncode}: {again.stderr}")
        # What was asked is shown when the command returns: no patience here.
        expect(kept or stage.receipt(self.story)["complete"], "answered before every surface showed it")
        self.is_whole(stage, True)

    def is_whole(self, stage: Stage, happened: bool):
        times = stage.history(self.story).count(self.verb)
        expect(times == happened, f"{self.verb} is {times} times in the history, not {happened:d} times")
        state = stage.story(self.story)["state"]
        expect(not happened or state == self.state, f"story {self.story} is {state}, not {self.state}")
        stage.holds()
