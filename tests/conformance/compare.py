"""How an expectation is held against what came out: HTML as text, dates as instants, markup for danger."""

import datetime
import email.utils
import html
import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser

SILENT = {"script", "style", "head", "template", "noscript", "applet", "object", "embed", "iframe"}
ACTIVE_TAGS = {"script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link",
               "form", "input", "button", "textarea", "select", "svg", "math", "template", "portal", "noscript",
               "xml", "blink", "marquee", "layer", "ilayer", "bgsound", "keygen", "isindex", "slot"}
ADDRESSES = {"href", "src", "action", "formaction", "background", "cite", "poster", "data", "srcset", "xlink:href",
             "longdesc", "usemap", "ping", "lowsrc", "dynsrc", "manifest", "codebase", "classid"}
SAFE_ADDRESS = re.compile(r"(https?:|mailto:|tel:|#|[^:]*$)", re.I)
BLOCKS = {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre",
          "hr", "section", "article", "figure", "figcaption", "td", "th", "dt", "dd"}


class Page(HTMLParser):
    """The text of markup, and what in it could act."""

    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.words, self.dangers, self.silent = [], [], 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.words.append(" ")
        if tag in SILENT:
            self.silent += 1
        if tag in ACTIVE_TAGS:
            self.dangers.append(f"<{tag}>")
        for name, value in attributes:
            bare = re.sub(r"[\x00-\x20]", "", html.unescape(value or ""))
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                self.dangers.append(f"{tag} {name}")
            if name in ADDRESSES and not SAFE_ADDRESS.match(bare):
                self.dangers.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.words.append(" ")
        if tag in SILENT and self.silent:
            self.silent -= 1

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)

    def unknown_decl(self, data):
        pass


def collapsed(text: str) -> str:
    """White space is one space, and the invisible characters none."""
    kept = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFC", kept).split())


def text_of(markup: str) -> str:
    return collapsed("".join(Page(markup).words))


def dangers_of(markup: str) -> list[str]:
    return Page(markup).dangers


def same_text(expected, got) -> bool:
    """Markup or plain text, either side: its readable text is the same."""
    wanted, found = str(expected), str(got)
    forms = {collapsed(wanted), text_of(wanted), collapsed(html.unescape(wanted))}
    return bool({collapsed(found), text_of(found)} & forms)


def instant(value) -> datetime.datetime | None:
    """An instant in UTC from RFC 3339, RFC 822 or a time tuple; without a zone it is UTC already."""
    if isinstance(value, list):
        return datetime.datetime(*value[:6], tzinfo=datetime.timezone.utc)
    for read in (datetime.datetime.fromisoformat, email.utils.parsedate_to_datetime):
        try:
            when = read(str(value))
        except (ValueError, TypeError):
            continue
        return when.replace(tzinfo=when.tzinfo or datetime.timezone.utc).astimezone(datetime.timezone.utc)
    return None


def same_instant(expected, got) -> bool:
    return got is not None and instant(expected) is not None and instant(expected) == instant(got)


def strings(value) -> list[str]:
    """Every string in a JSON value."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    return [value] if isinstance(value, str) else []


def token_f1(expected: str, got: str) -> float:
    """The harmonic mean of precision and recall over words, each as often as it occurs."""
    wanted, found = (Counter(re.findall(r"\w+", text.lower())) for text in (expected, got))
    both = sum((wanted & found).values())
    if not wanted or not found:
        return float(wanted == found)
    precision, recall = both / sum(found.values()), both / sum(wanted.values())
    return 2 * precision * recall / (precision + recall) if both else 0.0
