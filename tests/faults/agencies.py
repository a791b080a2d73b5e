"""Agencies' servers at their worst: what a poll gets from one that breaks off, lies about lengths, stalls, sends
the asker in circles, shows another certificate, or apologises in a page with status 200. It is a trouble or a
visible reject, the ledger adds up, and once the server is well its copy is there, each item once."""

import gzip
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from stage import Stage, eventually, expect
from templates import SITE, feed

GOOD = feed("drained").encode()
PAGE = b"<!DOCTYPE html><html><head><title>Sorry</title></head><body><h1>Back soon</h1><p>We are sorry.</p></body></html>"
POLLED = SITE + """
[limits]
delivery_bytes = 100000
[fetch]
seconds = 3
allow_private = ["127.0.0.1/32"]
{}
[[source]]
name = "northwind"
url = "{}/feed.xml"
poll_seconds = 1
"""


def answer(line: socket.socket, body: bytes, length: int | None = None, fields: str = "", status: str = "200 OK"):
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/rss+xml\r\n{fields}" \
           f"Content-Length: {len(body) if length is None else length}\r\nConnection: close\r\n\r\n"
    line.sendall(head.encode() + body)


def flood(line: socket.socket):
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n")
    while True:
        line.sendall(b"<!-- and so on -->" * 1000)


def drip(line: socket.socket):
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss>")
    time.sleep(10)


class Server:
    """Bad until it is told to be good."""

    def __init__(self, bad: Callable[[socket.socket], None], tls: Callable[[bool], ssl.SSLContext] | None = None):
        self.bad, self.tls, self.is_good, self.asked = bad, tls, False, 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        port = self.socket.getsockname()[1]
        self.address = f"https://localhost:{port}" if tls else f"http://127.0.0.1:{port}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                line = self.socket.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.attend, args=(line,), daemon=True).start()

    def attend(self, line: socket.socket):
        self.asked += 1
        try:
            if self.tls:
                line = self.tls(self.is_good).wrap_socket(line, server_side=True)
            line.recv(65536)
            answer(line, GOOD) if self.is_good else self.bad(line)
        except OSError:
            pass  # the newsroom has hung up, as it should
        finally:
            line.close()

    def close(self):
        self.socket.close()


def certificates(stage: Stage) -> Callable[[bool], ssl.SSLContext]:
    """Of two keys for the same name; the newsroom trusts the first alone."""
    for name in ("good", "other"):
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                        "-keyout", f"{name}.key", "-out", f"{name}.pem", "-days", "2", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost"], cwd=stage.stage, check=True, capture_output=True)

    def context(is_good: bool) -> ssl.SSLContext:
        made, name = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), "good" if is_good else "other"
        made.load_cert_chain(stage.stage / f"{name}.pem", stage.stage / f"{name}.key")
        return made
    return context


@dataclass
class Misdeed:
    name: str
    bad: Callable[[socket.socket], None]
    says: str  # in the trouble; empty: it cannot be told from a good answer
    rejects: int = 0
    tls: bool = False

    def __call__(self, stage: Stage, _seed: int) -> str:
        server = Server(self.bad, certificates(stage) if self.tls else None)
        try:
            trust = 'ca_file = "good.pem"' if self.tls else ""
            stage.file("site.toml", POLLED.format(trust, server.address))
            before = stage.counts()
            stage.start()
            eventually(lambda: self.is_told(stage) if self.says else expect(server.asked >= 2, "it is not polled"))
            self.counted(stage, before, {"new": 0, "reject": self.rejects})
            server.is_good = True
            eventually(lambda: self.counted(stage, before, {"new": 3, "reject": self.rejects}), 20)
            again = server.asked + 1
            eventually(lambda: expect(server.asked >= again, "it is not polled any more"), 20)
            self.counted(stage, before, {"new": 3, "reject": self.rejects, "duplicate": 0})
            stage.holds()
            return f"asked {server.asked} times"
        finally:
            server.close()

    def is_told(self, stage: Stage):
        troubles = stage.lines("sources", verb="show", source="northwind")[0]["troubles"]
        expect(any(self.says in trouble["what"] for trouble in troubles), f"no word of '{self.says}': {troubles}")

    @staticmethod
    def counted(stage: Stage, before: dict[str, int], due: dict[str, int]):
        now = stage.counts()
        brought = {name: now.get(name, 0) - before.get(name, 0) for name in due}
        expect(brought == due, f"the ledger has {brought} more, not {due}")


HEAD = GOOD.index(b"<item>")  # a feed that ends here has no item

MISDEEDS = [
    Misdeed("dies in its body", lambda line: line.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                                          b"800\r\n" + GOOD[:300]), "ended before"),
    Misdeed("promises more than it sends", lambda line: answer(line, GOOD, len(GOOD) + 400), "ended before the length"),
    Misdeed("promises less than it sends", lambda line: answer(line, GOOD, HEAD), ""),
    Misdeed("stalls", drip, "the answer was not whole after 3 s"),
    Misdeed("never ends", flood, "larger than 100000 bytes"),
    Misdeed("sends a bomb", lambda line: answer(line, gzip.compress(b" " * 50_000_000),
                                                fields="Content-Encoding: gzip\r\n"), "larger than 100000 bytes"),
    Misdeed("redirects in circles", lambda line: answer(line, b"", fields="Location: /feed.xml\r\n", status="302 Found"),
            "redirects in a circle"),
    Misdeed("shows another certificate", lambda line: None, "the certificate is signed by itself", tls=True),
    Misdeed("apologises with status 200", lambda line: answer(line, PAGE), "a page came in place of a feed", rejects=1),
]
