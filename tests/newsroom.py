"""A newsroom under test: the program in a data directory and on ports of its own, started, asked, ended.

    newsroom = Newsroom(program, stage)
    newsroom.start()
    newsroom.run("ingest", "--source", "lantern", "one.txt")
    newsroom.fetch("GET", "/").has("clockmaker")
    newsroom.stop()

Shared by the plays and the fault runs. Everything lies under `stage`; every wait is bounded.
"""

import gzip
import html
import http.client
import os
import random
import signal
import socket
import subprocess
import time
from pathlib import Path

START_SECONDS = 60.0
COMMAND_SECONDS = 120.0


class Failed(Exception):
    """An expectation did not hold; the text says how."""


class Answer:
    """What the last step brought: a response, a command's output or a file."""

    def __init__(self, text="", status=0, headers=None, size=0):
        self.text, self.status, self.headers, self.size = text, status, headers or {}, size
        self.plain = html.unescape(text)

    def has(self, words: str) -> bool:
        return words in self.text or words in self.plain

    def excerpt(self) -> str:
        return self.text if len(self.text) < 1500 else self.text[:1500] + " …"


class Newsroom:
    def __init__(self, program: Path, stage: Path):
        self.program, self.stage = program, stage
        self.config: Path | None = None
        self.process: subprocess.Popen | None = None
        self.port, self.desk_port = free_port(), free_port()

    # The process

    def start(self, *words: str):
        """start: the newsroom, until both of its listeners answer."""
        self.launch(*words)
        until = time.monotonic() + START_SECONDS
        while True:
            try:
                self.fetch("GET", "/robots.txt")
                return self.fetch("GET", "/metrics", port=self.desk_port)
            except OSError:
                if self.process.poll() is not None or time.monotonic() > until:
                    raise Failed("the newsroom did not start:\n" + self.run_log())
                time.sleep(0.02)

    def launch(self, *words: str, **surroundings: str):
        """Starts the process and does not wait for it."""
        command = self.command("run", *words)
        command += ["--listen", f"127.0.0.1:{self.port}", "--newsroom", f"127.0.0.1:{self.desk_port}"]
        with open(self.stage / "run.log", "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self.stage,
                                            env={**self.surroundings(), **surroundings}, start_new_session=True)

    def stop(self, how=signal.SIGTERM):
        """stop: an orderly end; it must be one."""
        if self.process:
            process, self.process = self.process, None
            process.send_signal(how)
            status = process.wait(30)
            if how == signal.SIGTERM and status != 0:
                raise Failed(f"the newsroom ended with status {status}:\n" + self.run_log())

    def restart(self):
        """restart: stop, then start."""
        self.stop()
        self.start()

    def crash(self):
        """crash: kill -9, then start again."""
        self.stop(signal.SIGKILL)
        self.start()

    def clear(self):
        """Whatever still runs ends now."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def run_log(self) -> str:
        log = self.stage / "run.log"
        return "".join(log.read_text(errors="replace").splitlines(True)[-30:]) if log.exists() else ""

    # Commands

    def command(self, *words: str) -> list[str]:
        config = ["--config", str(self.config)] if self.config else []
        return [str(self.program), words[0], *config, "--data", str(self.stage / "data"), *words[1:]]

    def surroundings(self) -> dict[str, str]:
        return {**os.environ, "DATELINE_CLOCK": str(self.stage / "clock")}

    def clock(self, instant: str):
        """clock INSTANT: it is this time now, and time goes on from there."""
        place = self.stage / "clock"
        place.with_suffix(".new").write_text(instant + "\n")
        place.with_suffix(".new").rename(place)

    def attempt(self, *words: str, **surroundings: str) -> subprocess.CompletedProcess:
        """Runs a command of the program to its end, whatever that is."""
        return subprocess.run(self.command(*words), cwd=self.stage, env={**self.surroundings(), **surroundings},
                              capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=COMMAND_SECONDS)

    def run(self, *words: str, status=0) -> Answer:
        """run COMMAND …: any other command of the program; it must succeed."""
        ran = self.attempt(*words)
        answer = Answer(ran.stdout + ran.stderr, ran.returncode)
        if ran.returncode != status:
            raise Failed(f"exit status {ran.returncode}, expected {status}:\n{answer.excerpt()}")
        return answer

    # Readers

    def fetch(self, method: str, path: str, headers: dict[str, str] | None = None, body: bytes | None = None,
              port=0) -> Answer:
        """A reader's request; one to the desk's listener with its port."""
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=10)
        try:
            connection.request(method, path, body, headers or {})
            response = connection.getresponse()
            sent = response.read()
            fields = {name.lower(): value for name, value in response.getheaders()}
            body = gzip.decompress(sent) if fields.get("content-encoding") == "gzip" else sent
            return Answer(body.decode("utf-8", "replace"), response.status, fields, len(sent))
        finally:
            connection.close()


def free_port() -> int:
    """Below those that the system gives to connections: none takes it while a newsroom starts again."""
    while True:
        port = random.randrange(10_240, 32_000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
