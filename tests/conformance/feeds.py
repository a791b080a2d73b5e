"""What feedparser's cases expect of a feed, looked up in what `parse` prints."""

from compare import dangers_of, same_instant, same_text, strings, text_of

MALFORMED = ("xml-", "charset")


def hints(case: dict) -> tuple[str, ...]:
    """What the case knows about its transport, as words of the command line."""
    words = [word for name, value in case.get("http_headers", {}).items() for word in ("--header", f"{name}: {value}")]
    return (*words, *(("--base-url", case["base_url"]) if "base_url" in case else ()))


def first(values: list, default=None):
    return values[0] if values else default


def copy(ninjs: dict, kind: str) -> list[str]:
    return [each["value"] for each in ninjs.get(kind, [])]


def persons(item: dict) -> list[dict]:
    return item.get("authors") or ([item["author"]] if "author" in item else [])


def by_number(rows: list, path: list):
    return rows[path[0]] if path and isinstance(path[0], int) and path[0] < len(rows) else None


def links_in_order(links: list[dict], path: list):
    """A list of links, one of them, or one field of one."""
    if not path:
        return links
    link = by_number(links, path)
    return link if len(path) == 1 or link is None else link.get(path[1])


def person_field(rows: list[dict], path: list):
    person = by_number(rows, path) or {}
    return person.get({"url": "uri", "href": "uri"}.get(path[-1], path[-1]))


def of_feed(name: str, path: list, feed: dict):
    """(what is there, how to compare), or None where the answer has no place for it."""
    text = {"title": "title", "subtitle": "description", "tagline": "description", "description": "description",
            "info": "description", "rights": "copyright", "copyright": "copyright"}
    base = name.removesuffix("_detail")
    if base in text and path[-1:] in ([], ["value"]):
        return feed.get(text[base], ""), same_text
    if name in ("updated", "published", "updated_parsed", "published_parsed"):
        return feed.get(name.removesuffix("_parsed")), same_instant
    if path[-1:] in (["url"], ["href"]) and name not in ("image", "links"):
        return None
    if name in ("author", "author_detail", "authors", "generator", "generator_detail"):
        return feed.get(base.removesuffix("s"), ""), lambda wanted, got: str(wanted) in got
    if name == "tags" and path[-1:] in ([], ["term"]):
        return (feed.get("categories", []) if not path else by_number(feed.get("categories", []), path)), same_text
    if name == "links":
        return links_in_order(feed.get("links", []), path), equal
    if name == "image":
        return feed.get("image", {}).get({"href": "url"}.get(path[0], path[0])), equal
    if name in ("link", "id", "language", "ttl"):
        return feed.get(name), equal
    return None


def of_item(name: str, path: list, item: dict):
    ninjs = item["ninjs"]
    base = name.removesuffix("_detail")
    is_value = path[-1:] in ([], ["value"])
    if base in ("title",) and is_value:
        return first(copy(ninjs, "headlines"), ""), same_text
    if base in ("summary", "description", "content") and is_value:
        return copy(ninjs, "descriptions") + copy(ninjs, "bodies"), any_text
    if path[-1:] == ["language"]:
        return ninjs.get("language"), equal
    if base in ("rights", "copyright") and is_value:
        return ninjs.get("copyrightNotice", ""), same_text
    times = {"published": "firstCreated", "updated": "versionCreated", "created": "contentCreated", "expired": "expires"}
    if name.removesuffix("_parsed") in times:
        return ninjs.get(times[name.removesuffix("_parsed")]), same_instant
    if name == "author":
        return [ninjs.get("by", ""), *map(with_address, persons(item))], lambda wanted, got: str(wanted) in got
    if name in ("author_detail", "authors"):
        return person_field(persons(item), path if name == "authors" else [0, *path]), equal
    if name in ("id", "guid"):
        return [ninjs.get("uri"), *(each["value"] for each in ninjs.get("altIds", []))], lambda wanted, got: wanted in got
    if name == "links":
        return links_in_order(item.get("links", []), path), equal
    by_rel = {"link": "alternate", "comments": "replies"}
    if name in by_rel:
        return first([link["href"] for link in item.get("links", []) if link["rel"] == by_rel[name]]), equal
    if name == "enclosures":
        return links_in_order([link for link in item.get("links", []) if link["rel"] == "enclosure"], path), equal
    if name == "tags" and path[-1:] == ["scheme"]:
        return [subject.get("uri", "") for subject in ninjs.get("subjects", [])], starts_one
    if name == "tags":
        said = [subject.get("literal") or subject.get("name") for subject in ninjs.get("subjects", [])]
        said = [subject.get("name") for subject in ninjs.get("subjects", [])] if path[-1:] == ["label"] else said
        return by_number(said, path), equal
    if name == "source" and path in (["title"], ["title_detail", "value"]):
        return first([source.get("name", "") for source in ninjs.get("infoSources", [])], ""), same_text
    if name == "source" and path == ["link"]:
        return [source.get("uri") for source in ninjs.get("infoSources", [])], lambda wanted, got: wanted in got
    return None


def with_address(person: dict) -> str:
    name, email = person.get("name", ""), person.get("email", "")
    return f"{name} ({email})" if name and email else name or email


def any_text(wanted, got: list[str]) -> bool:
    return any(same_text(wanted, each) for each in got) or (not got and not text_of(str(wanted)))


def starts_one(wanted, got: list[str]) -> bool:
    return any(each.startswith(wanted) for each in got)


def equal(wanted, got) -> bool:
    """As they are; of an object only the keys that ours has too; a number as its digits."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return all(str(wanted[key]) == str(got[key]) for key in wanted if key in got)
    return str(wanted) == str(got) if wanted is not None else got in (None, "")


def looked_up(path: list, answer: dict):
    if path[0] == "feed" and len(path) > 1:
        return of_feed(path[1], path[2:], answer["feed"] or {})
    if path[0] == "entries" and len(path) > 2:
        item = by_number(answer["items"], path[1:])
        return ("no such item", equal) if item is None else of_item(path[2], path[3:], item)
    return None


def broken(check: dict, answer: dict) -> list[str]:
    """What is wrong by this check; nothing also where it asks for what `parse` has no place for."""
    if check["op"] == "any":
        ways = [[line for each in way for line in broken(each, answer)] for way in check["of"]]
        return [] if not all(ways) else ways[0]
    if check["path"] == ["bozo"]:
        found = [f"{each['code']}: {each['detail']}" for each in answer["problems"] if each["code"].startswith(MALFORMED)]
        if check["op"] == "falsy":
            return found
        return [] if found else ["no problem was noticed"]
    place = looked_up(check["path"], answer)
    if place is None:
        return []
    got, same = place
    if check["op"] == "len_eq":
        got, same = len(got), equal
    if same(check["value"], got):
        return []
    return [f"{'.'.join(map(str, check['path']))}: expected {check['value']!r}", f"got {got!r}"]


def complaints(case: dict, answer: dict | str) -> list[str]:
    if isinstance(answer, str):
        return [answer]
    return [line for check in case["checks"] for line in broken(check, answer)]


def unsafe(case: dict, answer: dict | str) -> list[str]:
    """A sanitise case: nothing active in what is markup, and the text that the case keeps is there."""
    if isinstance(answer, str):
        return [answer]
    bodies = [body["value"] for item in answer["items"] for body in item["ninjs"].get("bodies", [])]
    said = [danger for body in bodies for danger in dangers_of(body)]
    everything = text_of(" ".join(strings(answer["feed"]) + [text for item in answer["items"] for text in strings(item)]))
    for check in case["checks"]:
        if check.get("op") == "eq" and isinstance(check["value"], str):
            kept = text_of(check["value"])
            if kept not in everything and any(word not in everything for word in kept.split()):
                said += [f"expected the text {kept[:200]!r}", f"got {everything[:200]!r}"]
    return said
