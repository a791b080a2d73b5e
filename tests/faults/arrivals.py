"""Deliveries that are cut short: what was stored counts once, what was not comes in when sent again."""

from dataclasses import dataclass, field

from stage import Stage, expect


@dataclass
class Arrival:
    source: str
    name: str
    text: str
    outcomes: dict[str, int]  # of its items, as the ledger names them
    after: "Arrival | None" = None  # what has come before
    beside: dict[str, str] = field(default_factory=dict)  # files that come in the same command

    def command(self, stage: Stage) -> tuple[str, ...]:
        files = {self.name: self.text, **self.beside}
        return ("ingest", "--source", self.source, *(stage.file(name, text) for name, text in files.items()))

    @property
    def status(self) -> int:
        return 1 if "reject" in self.outcomes else 0

    def in_a_newsroom(self, stage: Stage, point: str, kept: bool):
        if self.after:
            stage.run(*self.after.command(stage))
        before = stage.counts()
        stage.start_to_die(point)
        stage.answers()
        given = stage.attempt(*self.command(stage))
        answered = point.split(":")[0] in ("app.applied", "app.reported")  # a receipt may come before the pages
        expect(answered or given.returncode == 1 and "counts once" in given.stderr, f"the client says: {given.stderr}")
        stage.has_died(point)
        stage.start()
        self.came_in_once(stage, before, kept)

    def alone(self, stage: Stage, point: str, kept: bool):
        """The command opens the directory itself, and is what dies. (A start files what it had stored.)"""
        before = stage.counts()
        stage.run_to_death(point, *self.command(stage))
        stage.start()
        self.came_in_once(stage, before, kept)

    def came_in_once(self, stage: Stage, before: dict[str, int], kept: bool):
        self.is_counted(stage, before, kept)
        for _ in range(2):
            stage.run(*self.command(stage), status=self.status)
            self.is_counted(stage, before, True)

    def is_counted(self, stage: Stage, before: dict[str, int], kept: bool):
        due = {**self.outcomes, "deliveries": 1 + len(self.beside), "inputs": sum(self.outcomes.values())} if kept else {}
        now = stage.counts()
        more = {name: now[name] - before.get(name, 0) for name in now if now[name] != before.get(name, 0)}
        expect(more == due, f"the ledger has {more} more, not {due}")
        stage.holds()
