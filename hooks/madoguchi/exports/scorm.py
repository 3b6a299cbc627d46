"""SCORM 1.2: the quiz as a package for a learning system, which keeps the answers, the score and the completion.

The manifest follows the SCORM 1.2 Content Aggregation Model (ADL, 2001). The schema files that it may carry are left out:
they are not needed to import a package.
"""

import io
import zipfile

from ..bank import Bank
from ..ruby import settle
from ..script import bundle
from ..view import View
from .furigana import in_text
from .item import Render

PAGE = ("index.html", "quiz.js", "madoguchi.css", "scorm.css")
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the package, so that the same content makes the same package."""


def scorm(bank: Bank, view: View, render: Render) -> bytes:
    """The package of a bank as a ZIP file.

    `render` fills in a template of `overrides/`, with absolute links, or none where nobody said where the site stands.
    """
    title = in_text(bank.title, view.locale)
    assets = view.library.root / "docs" / "assets"
    files = {
        "imsmanifest.xml": render("exports/imsmanifest.xml.html", bank=bank, title=title, files=PAGE),
        "index.html": settle(render("exports/scorm.html", bank=bank, away=True)),
        "quiz.js": bundle("scorm", assets),
        "madoguchi.css": (assets / "madoguchi.css").read_text(encoding="utf-8"),
        "scorm.css": (assets / "quiz" / "scorm.css").read_text(encoding="utf-8"),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text)
    return packed.getvalue()
