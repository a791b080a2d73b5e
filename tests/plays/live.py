"""A reader who follows /live: keeps what the stream says, on a thread that ends with the stream."""

import socket
import threading

LONGEST_SECONDS = 60.0


class Live:
    def __init__(self, port: int, last_id: str):
        self.said = b""
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=LONGEST_SECONDS)
        resume = f"Last-Event-ID: {last_id}\r\n" if last_id else ""
        self.socket.sendall(f"GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\n{resume}\r\n".encode())
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        try:
            while block := self.socket.recv(65536):
                self.said += block
        except OSError:
            pass
        self.said += b"\n(the stream ended)\n"

    def text(self) -> str:
        return self.said.decode(errors="replace")

    def close(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()
