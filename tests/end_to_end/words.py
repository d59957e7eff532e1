"""The words of the program, from assets/texts/nl: what a user sees is looked up by its key,
so that a sentence may change without this journey losing its way."""

import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "assets/texts/nl"


class Words:
    """All texts by key, as far as Fluent's own notation is needed here."""

    def __init__(self):
        self.texts = {}
        for path in sorted(FOLDER.glob("*.ftl")):
            self._read(path.read_text(encoding="utf-8"))

    def _read(self, text):
        key = None
        for line in text.splitlines():
            start = re.match(r"([a-z][\w-]*) *= ?(.*)", line)
            if start:
                key = start[1]
                self.texts[key] = start[2]
            elif key and (line.startswith(" ") or line.startswith("}")):
                self.texts[key] += "\n" + line.strip()
            else:
                key = None

    def __call__(self, key):
        """A text without gaps."""
        text = self.texts[key]
        if "{" in text:
            raise ValueError(f"{key} has gaps: {text}")
        return text

    def pattern(self, key, **values):
        """What a text with gaps looks like; a gap without a value may be anything."""
        parts = []
        for literal, gap in split(self.texts[key]):
            parts.append(re.escape(literal))
            if gap is None:
                continue
            name = gap.strip().removeprefix("$")
            known = values.get(name)
            parts.append(".*" if known is None else known if is_pattern(known) else re.escape(known))
        return Pattern("".join(parts))


class Pattern(str):
    """A regular expression, to tell it from plain words."""


def is_pattern(text):
    return isinstance(text, Pattern)


def split(text):
    """Literal text and the gap after it, in turns; the last has no gap."""
    parts, literal, gap, depth = [], "", "", 0
    for sign in text:
        depth -= sign == "}"
        if depth > 0:
            gap += sign
        elif sign == "}":
            parts.append((literal, gap))
            literal, gap = "", ""
        elif sign != "{":
            literal += sign
        depth += sign == "{"
    return [*parts, (literal, None)]
