"""Calls the plain functions of docs/assets/*/*.js in a browser, without a page of the site."""

import json
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from conftest import ROOT


class Scripts:
    """Some files below `docs/assets/`, together, in an empty page. Arguments and results are JSON."""

    def __init__(self, page: Page, *files: str) -> None:
        self.page = page
        self.source = "\n".join((ROOT / "docs/assets" / f"{name}.js").read_text(encoding="utf-8") for name in files)

    def run(self, body: str, argument: Any = None) -> Any:
        """What some statements with a `return` say that stand below the files; `argument` is a name in them."""
        code = f"'use strict';\n{self.source}\nconst argument = JSON.parse(given);\n{body}"
        # As JSON texts: far quicker for what is large, and half a character passes too.
        said = self.page.evaluate(f"(given) => JSON.stringify((() => {{ {code}\n}})() ?? null)", json.dumps(argument))
        return json.loads(said)

    def call(self, function: str, *arguments: Any) -> Any:
        """What one function says."""
        return self.each(function, [arguments])[0]

    def each(self, function: str, calls: Sequence[Sequence[Any]]) -> list[Any]:
        """What one function says to many lists of arguments."""
        said: list[Any] = self.run(f"return argument.map((one) => {function}(...one));", [list(one) for one in calls])
        return said
