"""What readers send, and how often they read, cut short: what was thanked for is kept, once; counts of views
are lost by a minute at most, and never counted twice."""

import http.client

from stage import Failed, Stage, eventually, expect
from templates import SITE

FORM = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
BROWSER = {"User-Agent": "w3m/0.5.3", "Accept": "text/html"}
QUICK = SITE + "[audience]\ntrending_seconds = 1\nfeedback_days = 30\n"
MORNING = "2026-02-05T09:00:00Z"


def send(stage: Stage, form: str, body: str) -> int:
    """The status; none where the newsroom ends before it answers."""
    def post():
        try:
            return stage.fetch("POST", f"/{form}", FORM, body.encode()).status
        except ConnectionRefusedError:
            raise Failed("nobody serves readers yet") from None
        except (OSError, http.client.HTTPException):
            return 0
    return eventually(post)


def cut_short(stage: Stage, point: str, kept: bool, form: str, body: str, lines) -> int:
    """Sent to a newsroom that dies at the point, and again; how many there are of it then."""
    stage.start_to_die(point)
    status = send(stage, form, body)
    expect(status == 0, f"answered {status} before it died")
    stage.has_died(point)
    stage.start()
    expect(len(lines()) == kept, f"kept: {lines()}")
    status = send(stage, form, body)
    expect(status == 303, f"sent again: {status}")
    stage.holds()
    return len(lines())


def feedback(stage: Stage, point: str, kept: bool):
    """The reader was not thanked, and sends it again: the desk has it, perhaps twice."""
    count = cut_short(stage, point, kept, "feedback", "text=Two+decks", lambda: stage.lines("feedback", act="list"))
    expect(count == 1 + kept, f"{count} pieces of feedback")


def newsletter(stage: Stage, point: str, kept: bool):
    """The address is there once, however often it was sent."""
    count = cut_short(stage, point, kept, "newsletter", "email=ana%40example.org",
                      lambda: stage.lines("subscribers", act="list"))
    expect(count == 1, f"{count} subscribers")


def forget(stage: Stage, point: str, _kept: bool):
    """Old feedback goes, however often the hour of forgetting is cut short."""
    stage.file("site.toml", QUICK)
    stage.clock(MORNING)
    stage.start()
    expect(send(stage, "feedback", "text=Old") == 303, "not taken")
    stage.stop()
    stage.clock("2026-05-05T09:00:00Z")
    stage.start_to_die(point)
    stage.answers()
    stage.clock("2026-05-05T09:10:00Z")  # the hour comes some minutes after the start
    stage.has_died(point)
    stage.start()
    stage.clock("2026-05-05T09:20:00Z")

    def look():
        left = stage.lines("feedback", act="list", all=True)
        expect(not left, f"there is still: {left}")
    eventually(look)


def views(stage: Stage, point: str, kept: bool):
    """A newsroom that dies while it saves what was read: the order of before, or that of now."""
    stage.file("site.toml", QUICK)
    stage.clock(MORNING)
    stage.start_to_die(point)
    stage.answers()
    story = next(story for story in map(stage.story, stage.stories()) if story["state"] == "published")
    page = stage.fetch("GET", f"/story/{story['id']}/{story['url_slug']}", BROWSER)
    expect(page.status == 200, f"status {page.status}")

    def trends(due: bool):
        front = stage.fetch("GET", "/")
        expect(('class="trending"' in front.text) == due, f"trending: {not due}\n{front.excerpt()}")
    eventually(lambda: trends(True))
    stage.clock("2026-02-05T09:02:00Z")  # it is time to save
    stage.has_died(point)
    stage.start()
    trends(kept)
    stage.holds()
