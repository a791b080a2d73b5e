"""The program under test: many files a call, since a call costs more than a file."""

import concurrent.futures
import json
import os
import subprocess
from pathlib import Path

FILES_A_CALL = 60
LIMIT_SECONDS = 120


class Program:
    def __init__(self, path: Path):
        self.path = path
        self.pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())

    def _parse(self, call: tuple[tuple[str, ...], list[Path]]) -> dict[Path, dict | str]:
        words, files = call
        ran = subprocess.run([self.path, "parse", *words, *map(str, files)], capture_output=True, text=True,
                             errors="replace", stdin=subprocess.DEVNULL, timeout=LIMIT_SECONDS)
        if ran.returncode not in (0, 1):
            said = f"status {ran.returncode}: {ran.stderr[-2000:]}"
            # One of them ends the program: ask for each alone.
            return {files[0]: said} if len(files) == 1 else self.merged([self._parse((words, [f])) for f in files])
        found = {Path(answer["file"]): answer for answer in map(json.loads, ran.stdout.splitlines())}
        refused = {file: next((line for line in ran.stderr.splitlines() if str(file) in line), "no answer")
                   for file in files if file not in found}
        return found | refused

    @staticmethod
    def merged(answers) -> dict[Path, dict | str]:
        return {file: answer for each in answers for file, answer in each.items()}

    def parse(self, files: dict[Path, tuple[str, ...]]) -> dict[Path, dict | str]:
        """What `parse` says of each file, asked with its own words: the JSON, or the refusal as text."""
        alike: dict[tuple[str, ...], list[Path]] = {}
        for file, words in files.items():
            alike.setdefault(words, []).append(file)
        calls = [(words, some[i:i + FILES_A_CALL]) for words, some in alike.items()
                 for i in range(0, len(some), FILES_A_CALL)]
        return self.merged(self.pool.map(self._parse, calls))

    def _clean(self, html: str) -> str:
        ran = subprocess.run([self.path, "clean", "--base-url", "https://base.example/"], input=html.encode(errors="replace"),
                             capture_output=True, timeout=LIMIT_SECONDS, check=True)
        return ran.stdout.decode()

    def clean(self, documents: list[str]) -> list[str]:
        return list(self.pool.map(self._clean, documents))
