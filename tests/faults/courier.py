"""A mail server with one folder, for a newsroom that reads it: as much of IMAP as that takes, and no TLS."""

import contextlib
import re
import socketserver
import threading


class Courier:
    def __init__(self, messages: list[bytes]):
        self.messages, self.fetched = list(messages), 0
        courier = self

        class Conversation(socketserver.StreamRequestHandler):
            def say(self, *lines: str):
                for line in lines:
                    self.wfile.write(line.encode() + b"\r\n")

            def handle(self):
                with contextlib.suppress(ConnectionError):  # the newsroom dies in here
                    self.say("* OK ready")
                    for line in self.rfile:
                        tag, _, command = line.decode().strip().partition(" ")
                        self.answer(command)
                        self.say(f"{tag} OK done")

            def answer(self, command: str):
                if command == "CAPABILITY":
                    self.say("* CAPABILITY IMAP4rev1")
                elif command.startswith("EXAMINE"):
                    self.say("* OK [UIDVALIDITY 7] so")
                elif listed := re.match(r"UID FETCH (\d+):\*", command):
                    for uid, message in enumerate(courier.messages, 1):
                        if uid >= int(listed[1]):
                            self.say(f"* {uid} FETCH (UID {uid} RFC822.SIZE {len(message)})")
                elif fetched := re.match(r"UID FETCH (\d+) ", command):
                    uid = int(fetched[1])
                    message = courier.messages[uid - 1]
                    courier.fetched += 1
                    self.say(f"* {uid} FETCH (UID {uid} BODY[] {{{len(message)}}}")
                    self.wfile.write(message + b")\r\n")

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation)
        self.server.daemon_threads = True
        self.address = f"imap://wire@127.0.0.1:{self.server.server_address[1]}/INBOX"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()
