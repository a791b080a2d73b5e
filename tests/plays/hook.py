"""A webhook's other end: keeps what it is sent, a line each, with the signature it came with."""

import http.server
import threading


class Hook(http.server.ThreadingHTTPServer):
    def __init__(self):
        self.sent: list[str] = []
        super().__init__(("127.0.0.1", 0), HookCall)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook"

    def close(self):
        self.shutdown()
        self.server_close()


class HookCall(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.sent.append(f"{self.headers.get('X-Hub-Signature-256', 'unsigned')} {body}")
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words):
        pass
