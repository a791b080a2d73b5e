"""The web server of an agency that does not exist: a play's files over HTTP, each with an ETag, or whatever the
play wants it to answer instead."""

import hashlib
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {".xml": "application/rss+xml", ".atom": "application/atom+xml", ".json": "application/json",
         ".html": "text/html"}


class Agency:
    def __init__(self, folder: Path):
        self.folder = folder
        self.answers: dict[str, tuple[int, list[tuple[str, str]]]] = {}
        self.asked = Counter()  # by path
        agency = self

        class Request(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = self.path.split("?")[0]
                agency.asked[path] += 1
                status, headers, body = agency.answer(path, self.headers.get("If-None-Match"))
                self.send_response(status)
                for name, value in headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(b"" if status == 304 else body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Request)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, path: str, known: str | None) -> tuple[int, list[tuple[str, str]], bytes]:
        file = self.folder / path.lstrip("/")
        if path in self.answers:
            status, headers = self.answers[path]
            return status, headers, f"the agency answers {status}\n".encode()
        if not file.is_file():
            return 404, [], b"there is no such file\n"
        body = file.read_bytes()
        tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        headers = [("Content-Type", TYPES.get(file.suffix, "text/plain")), ("ETag", tag)]
        return (304, headers, b"") if known == tag else (200, headers, body)

    def wait_until_asked(self, path: str, more: int, seconds: float) -> bool:
        target, until = self.asked[path] + more, time.monotonic() + seconds
        while self.asked[path] < target:
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        return True

    def close(self):
        self.server.shutdown()
        self.server.server_close()
