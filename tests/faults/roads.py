"""The other roads, cut short: a push is sent again, a dropped file is found again, a feed is polled again; and
each time its items count once."""

import hashlib
import hmac
import http.client
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "plays"))
from agency import Agency  # noqa: E402
from courier import Courier
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


# Mail

MAILED = SITE + '[fetch]\nallow_private = ["127.0.0.1/32"]\n[[source]]\nname = "northwind"\nmailbox = "{}"\n' \
    'mailbox_password = "sixteen-letters!"\npoll_seconds = 1\n'
LETTERS = [f"From: desk@northwind.example\r\nMessage-ID: <{n}@northwind.example>\r\nSubject: {subject}\r\n\r\n"
           f"{subject}, the harbour office said on Tuesday.\r\n".encode()
           for n, subject in enumerate(["A crane was moved", "A quay was painted", "A buoy was found"])]


def mailed(stage: Stage, point: str, _kept: bool):
    """What was taken in and not remembered is read again, and is the same delivery."""
    courier = Courier(LETTERS)
    try:
        before = stage.counts()
        stage.file("site.toml", MAILED.format(courier.address))
        stage.start_to_die(point)
        stage.has_died(point)
        stage.start()
        eventually(lambda: counted(stage, before, {"deliveries": 3, "inputs": 3, "new": 3}))
        stage.stop()
        read = courier.fetched
        expect(read in (3, 4), f"read {read} times")
        stage.start()
        stage.answers()
        courier.messages.append(LETTERS[0].replace(b"<0@", b"<3@").replace(b"crane", b"lamp"))
        eventually(lambda: counted(stage, before, {"deliveries": 4, "inputs": 4, "new": 4}))
        expect(courier.fetched == read + 1, "what was remembered is read again")
    finally:
        courier.close()


# WebSub

class Hub:
    """A hub that asks back at once, and delivers what it is given."""

    def __init__(self, stage: Stage):
        self.stage, self.path, self.secret = stage, "", ""
        hub = self

        class Request(BaseHTTPRequestHandler):
            def do_POST(self):
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
                self.send_response(202 if hub.confirmed({name: values[0] for name, values in form.items()}) else 500)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Request)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def confirmed(self, form: dict[str, str]) -> bool:
        self.path = urlsplit(form["hub.callback"]).path
        answer = self.stage.fetch("GET", f"{self.path}?hub.mode={form['hub.mode']}&hub.topic={quote(form['hub.topic'])}"
                                         "&hub.challenge=42&hub.lease_seconds=86400", port=self.stage.desk_port)
        if answer.status == 200 and answer.text == "42":
            self.secret = form["hub.secret"]
        return bool(self.secret)

    def deliver(self, body: bytes) -> int:
        """The status; none where the newsroom ends before it answers."""
        sign = "sha256=" + hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        try:
            return self.stage.fetch("POST", self.path, {"X-Hub-Signature": sign, "Content-Type": "application/rss+xml"},
                                    body, self.stage.desk_port).status
        except ConnectionRefusedError:
            raise Failed("the desk's listener is not there yet") from None
        except (OSError, http.client.HTTPException):
            return 0

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def hubbed(words: str, hub: Hub) -> str:
    links = f'<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="hub" href="{hub.address}"/>' \
        '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://northwind.example.org/feed.xml"/>'
    return feed(words).replace("<channel>", "<channel>" + links)


HUBBED = POLLED + '[newsroom]\npublic_url = "https://wire.example.org"\n'


def with_hub(walk):
    """A feed that names a hub, which has not been asked yet."""
    def walked(stage: Stage, point: str, kept: bool):
        agency, hub = Agency(stage.stage), Hub(stage)
        try:
            stage.file("feed.xml", hubbed("drained", hub))
            stage.file("site.toml", HUBBED.format(agency.address))
            walk(stage, hub, point, kept)
        finally:
            hub.close()
            agency.close()
    return walked


@with_hub
def subscribed(stage: Stage, hub: Hub, point: str, _kept: bool):
    stage.start_to_die(point)
    stage.has_died(point)
    stage.start()
    eventually(lambda: expect(hub.secret, "the hub was not asked again"), 15)
    stage.holds()


@with_hub
def hub_delivers(stage: Stage, hub: Hub, point: str, kept: bool):
    stage.start()
    eventually(lambda: expect(hub.secret, "the hub was not asked"), 15)
    eventually(lambda: expect(stage.counts()["inputs"] >= 3, "the feed was not polled"))
    stage.stop()
    before = stage.counts()
    stage.start_to_die(point)
    body = hubbed("filled", hub).encode()
    status = eventually(lambda: hub.deliver(body))
    expect(status == 0, f"answered {status} before it died")
    stage.has_died(point)
    stage.start()
    counted(stage, before, THREE if kept else {})
    for _ in range(2):
        status = eventually(lambda: hub.deliver(body))
        expect(status == 202, f"delivered again: {status}")
        counted(stage, before, THREE)
