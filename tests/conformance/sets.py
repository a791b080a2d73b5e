"""The sets of cases: how each corpus states an expectation, and where the program's answer has it.

    feedparser/  expected.json: [{file, kind, core, checks: [{path, op, value, canon}], http_headers, base_url}]
    superdesk/   expected.json: [{file, format, checks: [{item, path, op, value, neutral, tier, compare}]}]
    newsml-g2/   *_pairs_expected.json: [{file, expected: {field: value}}]; iptc-examples/*.xml must be read
    ninjs/       validation_expected.json: [{file, version, valid}]
    articles/    *_expected.json: [{file, url, articleBody}]
    dompurify/   cases.json: [{id, title, payload}]

A folder that is not there has no cases.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

import agencies
import feeds
from compare import dangers_of, text_of, token_f1
from program import Program


@dataclass
class Case:
    row: str  # the line of the table: a format, a kind
    name: str
    said: list[str] = field(default_factory=list)  # what is wrong; nothing when it passes
    score: float | None = None


def read_json(path: Path):
    return json.loads(path.read_text()) if path.exists() else []


def wanted(words: list[str], *names: str) -> bool:
    return all(word in "/".join(names) for word in words)


def feedparser(corpora: Path, program: Program, words: list[str]):
    folder = corpora / "feedparser"
    cases = [case for case in read_json(folder / "expected.json")
             if case["core"] and wanted(words, "feedparser", case["kind"], case["file"])]
    answers = program.parse({folder / case["file"]: feeds.hints(case) for case in cases})
    for case in cases:
        answer = answers[folder / case["file"]]
        said = feeds.unsafe(case, answer) if case["kind"] == "sanitize" else feeds.complaints(case, answer)
        yield Case(case["kind"], case["file"].removeprefix("inputs/"), said)


def superdesk(corpora: Path, program: Program, words: list[str]):
    folder = corpora / "superdesk"
    cases = [case for case in read_json(folder / "expected.json")
             if wanted(words, "superdesk", case["format"], case["file"])]
    answers = program.parse({folder / case["file"]: () for case in cases})
    for case in cases:
        for check in (check for check in case["checks"] if check["tier"] == "A"):
            name = f"{case['file'].removeprefix('fixtures/')}:{'.'.join(check['path'])}:{check['op']}"
            yield Case(case["format"], name, agencies.complaints(check, answers[folder / case["file"]]))


def newsml_g2(corpora: Path, program: Program, words: list[str]):
    folder = corpora / "newsml-g2"
    pairs = [case for path in sorted(folder.glob("*_pairs_expected.json")) for case in read_json(path)
             if wanted(words, "newsml-g2", "pairs", case["file"])]
    examples = [path for path in sorted(folder.glob("iptc-examples/*.xml")) if wanted(words, "newsml-g2", "examples", path.name)]
    answers = program.parse({**{folder / case["file"]: () for case in pairs}, **{path: () for path in examples}})
    for case in pairs:
        yield Case("pairs", case["file"], agencies.pair_complaints(case["expected"], answers[folder / case["file"]]))
    for path in examples:
        answer = answers[path]
        said = [answer] if isinstance(answer, str) else []
        yield Case("examples", path.name, said or ([] if answer["items"] or answer["problems"] else ["neither item nor problem"]))


def ninjs(corpora: Path, program: Program, words: list[str]):
    folder = corpora / "ninjs"
    cases = [case for case in read_json(folder / "validation_expected.json")
             if wanted(words, "ninjs", case["version"], case["file"])]
    answers = program.parse({folder / case["file"]: ("--format", "ninjs") for case in cases})
    for case in cases:
        answer = answers[folder / case["file"]]
        problems = [answer] if isinstance(answer, str) else [
            f"{problem['code']}: {problem['detail']}" for problem in answer["problems"] if problem["code"] == "ninjs-invalid"]
        said = [] if bool(problems) != case["valid"] else problems or ["taken for valid"]
        yield Case(f"validity, {case['version']}", case["file"].removeprefix("validation/"), said)


LEAST_F1 = 0.5  # below, the page was not understood at all; the mean is what counts


def articles(corpora: Path, program: Program, words: list[str]):
    folder = corpora / "articles"
    cases = [case for path in sorted(folder.glob("*_expected.json")) for case in read_json(path)
             if wanted(words, "articles", case["url"], case["file"])]
    answers = program.parse({folder / case["file"]: ("--format", "page", "--base-url", case["url"]) for case in cases})
    for case in cases:
        answer = answers[folder / case["file"]]
        bodies = [] if isinstance(answer, str) else [
            body["value"] for item in answer["items"] for body in item["ninjs"].get("bodies", [])]
        score = token_f1(case["articleBody"], text_of(" ".join(bodies)))
        said = [f"F1 {score:.3f}"] + ([answer] if isinstance(answer, str) else [])
        yield Case("body", case["url"], said if score < LEAST_F1 else [], score)


def dompurify(corpora: Path, program: Program, words: list[str]):
    cases = [case for case in read_json(corpora / "dompurify/cases.json")
             if wanted(words, "dompurify", str(case["id"]), case.get("title") or "")]
    once = program.clean([case["payload"] for case in cases])
    for case, clean, twice in zip(cases, once, program.clean(once)):
        said = dangers_of(clean) + ([] if clean.strip() == twice.strip() else [f"cleans to {twice!r} the second time"])
        yield Case("clean", f"{case['id']}", said and said + [f"of {clean[:200]!r}"])


SETS = {"feedparser": feedparser, "superdesk": superdesk, "newsml-g2": newsml_g2, "ninjs": ninjs,
        "articles": articles, "dompurify": dompurify}
