"""What agencies' own systems expect of wire copy, looked up in what `parse` prints."""

from compare import collapsed, same_instant, same_text, strings, text_of

TIMES = {"first_created": "firstCreated", "version_created": "versionCreated", "embargo": "embargoedUntil"}
COPY = {"headline": "headlines", "abstract": "descriptions", "teaser": "descriptions", "description": "descriptions",
        "body_html": "bodies"}
PLAIN = {"slugline": "slugline", "byline": "by", "language": "language", "urgency": "urgency", "type": "type",
         "version": "version", "editorial_note": "edNote", "copyright_holder": "copyrightHolder",
         "copyright_notice": "copyrightNotice", "usage_terms": "usageTerms", "pubstatus": "pubStatus"}


def found(field: str, path: list, item: dict) -> list:
    """Every value of the item in which the expected one may stand."""
    ninjs = item["ninjs"]
    if field in TIMES:
        return [ninjs.get(TIMES[field])]
    if field in COPY:
        return [each["value"] for each in ninjs.get(COPY[field], [])]
    if field in PLAIN:
        return [ninjs.get(PLAIN[field])]
    if field in ("guid", "uri", "sequence"):
        return [ninjs.get("uri"), *(each["value"] for each in ninjs.get("altIds", []))]
    if field == "take_key":
        return [item.get("take_key")]
    if field == "keywords":
        return item.get("keywords", [])
    if field == "dateline":
        dateline = item["dateline"] or {}
        part = {"city": "city", "text": "text"}.get(path[-1]) if len(path) > 1 else "text"
        return [dateline.get(part)] if part else [item.get("provider"), item.get("credit")]
    if field == "credit":
        return [item.get("credit"), item.get("provider"), *(each.get("name") for each in ninjs.get("infoSources", []))]
    if field == "images":
        return strings(ninjs.get("renditions", [])) + strings(ninjs.get("associations", []))
    return strings(item)


def matches(op: str, compare: str, wanted, got) -> bool:
    if got is None:
        return False
    if compare == "instant":
        return same_instant(wanted, got)
    as_text = text_of if compare == "html-text" else collapsed
    ours, theirs = as_text(str(got)), as_text(str(wanted))
    if op == "starts_with":
        return ours.startswith(theirs)
    if op == "contains":
        return theirs in ours
    return ours == theirs or (compare == "html-text" and same_text(wanted, got))


def complaints(check: dict, answer: dict | str) -> list[str]:
    """A check of one field of one item: `eq`, `contains`, `not_contains` or `starts_with`."""
    if isinstance(answer, str):
        return [answer]
    if check["item"] >= len(answer["items"]):
        return [f"{len(answer['items'])} items"]
    got = found(check["neutral"], check["path"], answer["items"][check["item"]])
    op = "contains" if check["op"] == "not_contains" else check["op"]
    held = any(matches(op, check["compare"], check["value"], each) for each in got)
    if held != (check["op"] == "not_contains"):
        return []
    return [f"{check['op']} {str(check['value'])[:300]!r}", f"got {str(got)[:400]}"]


def list_complaints(name: str, wanted: list, item: dict) -> list[str]:
    """Signals, subjects and associations: each is there, by its code or name."""
    ninjs = item["ninjs"]
    pools = {"signals": item.get("signals", []), "associations": ninjs.get("associations", []) + ninjs.get("renditions", []),
             "subjects": [ninjs.get(key, []) for key in ("subjects", "places", "people", "organisations", "genres")]}
    there = set(map(collapsed, strings(pools[name])))
    said = []
    for each in wanted:
        keys = [each] if isinstance(each, str) else [each[key] for key in ("guid", "qcode", "name") if each.get(key)]
        codes = [collapsed(key) for key in keys]
        # A code may be given as its URI.
        if not any(code in there or any(uri.endswith("/" + code.rpartition(":")[2]) for uri in there) for code in codes):
            said.append(f"{name}: {each} is not there")
    return said


def pair_complaints(expected: dict, answer: dict | str) -> list[str]:
    """One item, whose source had these fields."""
    if isinstance(answer, str):
        return [answer]
    if len(answer["items"]) != 1:
        return [f"{len(answer['items'])} items instead of one"]
    item, said = answer["items"][0], []
    for name, wanted in expected.items():
        if isinstance(wanted, list):
            said += list_complaints(name, wanted, item)
            continue
        compare = "instant" if name in TIMES else "html-text" if name in COPY else "exact"
        got = found(name, [name], item)
        forms = [wanted]
        if name == "body_html" and expected.get("dateline"):
            # The XML has the dateline at the head of the copy, as we keep it; its source has it apart.
            forms.append(collapsed(expected["dateline"]) + " " + text_of(wanted))
        if not any(matches("eq", compare, form, each) for form in forms for each in got):
            said += [f"{name}: expected {str(wanted)[:200]!r}", f"got {str(got)[:300]}"]
    return said
