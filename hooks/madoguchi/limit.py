"""What names may be, how long, and how many things there may be: what those who come after us can keep.

Readers' records (`docs/assets/quiz/history.js`, `docs/assets/checklist/assessment.js`) are read whole or not at all:
one name that is too long, and all that somebody answered is lost. `tests/test_limit.py` reads the same limits out of
them.
"""

import re

from pydantic import AfterValidator

FORM = "[a-z0-9]+(-[a-z0-9]+)*"
"""An id, the folder of a case, and each part of a page's address: small letters, digits, hyphens."""
NAME = 80
"""The most characters of an id and of the folder of a case."""
PAGE = 160
"""The most characters of a page's address below the folder of its language, without `.md`."""
QUESTION = 100
"""The most characters of `<quiz>/<question>`: Moodle's `idnumber`."""
OPTIONS = 20
"""The most options of a question."""
HINTS = 20
TYPED = 100
"""The most characters of an answer that is typed."""
STEP = 1000
"""The most characters of a step of the plan; in version 1 a step began with the words of a level."""
ADDRESS = re.compile(rf"{FORM}(/{FORM})*\.md")
DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)")
"""What Windows keeps for itself: a folder or file of that name cannot be unzipped there."""


def length(text: str) -> int:
    """How long a text is for a script: a character beyond U+FFFF counts twice."""
    return len(text) + sum(char > "\uffff" for char in text)


def at_most(most: int) -> AfterValidator:
    """Refuses a text of more characters than a script keeps."""

    def check(text: str) -> str:
        if length(text) > most:
            raise ValueError(f"{length(text)} characters are too many — write at most {most}")
        return text

    return AfterValidator(check)


def _ascii_digits(text: str) -> str:
    if not text.isascii():
        raise ValueError(f"`{text}` has digits other than 0 to 9 — write it in half width")
    return text


ASCII = AfterValidator(_ascii_digits)
"""Digits are those of ASCII: to a pattern, １ and १ are digits too, but nobody can dial them."""


def address_fault(name: str) -> tuple[str, str] | None:
    """Why a Markdown file cannot be a page by its name, `roles/interpreter.md`, and what to do; None if it can."""
    todo = "rename it: small letters, digits and hyphens, such as tax-letter.md"
    if not ADDRESS.fullmatch(name):
        return f"`{name}` cannot be the address of a page", todo
    if len(name) > PAGE + len(".md"):
        return f"the address of the page has {len(name) - 3} characters", f"rename it: at most {PAGE}"
    if any(DEVICE.match(part) for part in name.split("/")):
        return f"`{name}` is a name that Windows keeps for itself", "rename it, such as tax-letter.md"
    return None
