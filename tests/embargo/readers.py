"""A reader with a connection that is kept, who comes again when the program went away."""

import http.client
import time

PATIENCE_SECONDS = 30.0


class Reader:
    def __init__(self, port: int):
        self.port, self.connection = port, None

    def ask(self, path: str) -> tuple[int, bytes]:
        until = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                if not self.connection:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                self.connection.request("GET", path)
                response = self.connection.getresponse()
                return response.status, response.read()
            except (OSError, http.client.HTTPException):
                self.close()
                if time.monotonic() > until:
                    raise
                time.sleep(0.02)

    def get(self, path: str) -> str:
        status, body = self.ask(path)
        return f"{status}\n{body.decode(errors='replace')}"

    def status(self, path: str) -> int:
        return self.ask(path)[0]

    def close(self):
        if self.connection:
            self.connection.close()
        self.connection = None
