"""An Anki deck (.apkg): one note a question, one deck a quiz. Learned cards keep their progress when it is read again."""

import sqlite3
from hashlib import sha256
from io import BytesIO
from itertools import count
from os import environ
from time import time
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from genanki import Deck, Model, Note, Package, guid_for  # type: ignore[import-untyped]

from ..bank import Bank, BankQuiz
from ..ruby import settle
from ..view import View
from .furigana import in_text
from .item import SITE, Item, Render

FIELDS = ("Id", "Question", "Options", "Answer", "Reasons", "Hints", "Source")


def anki(bank: Bank, view: View, render: Render) -> bytes:
    """The bank as an Anki package, the same bytes for the same bank.

    `render(template, **values)` fills in a template of `overrides/`, where the filter `text` is known. Notes are as old as
    `SOURCE_DATE_EPOCH` says, else of today.
    """
    model = _model(view, render)
    package = Package([_deck(quiz, view, model, render) for quiz in bank.quizzes])
    made = int(environ.get("SOURCE_DATE_EPOCH") or today())
    # Written here and not by `write_to_file`, which leaves a temporary file behind and stamps the time of day.
    connection = sqlite3.connect(":memory:")
    package.write_to_db(connection.cursor(), made, count(made * 1000))
    connection.commit()
    collection = connection.serialize()
    connection.close()
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr(ZipInfo("collection.anki2"), collection, ZIP_DEFLATED)
        archive.writestr(ZipInfo("media"), "{}", ZIP_DEFLATED)
    return file.getvalue()


def today() -> int:
    """The beginning of this day (UTC) as a Unix time: Anki takes a changed note over only if it is newer than its own, and
    the builds of one day are to be the same.
    """
    return int(time() // 86400 * 86400)


def _model(view: View, render: Render) -> Model:
    name = f"{SITE} ({view.locale})"
    front, back = (render(f"exports/anki-{side}.html", t=view.t) for side in ("front", "back"))
    return Model(
        _number(name),
        name,
        fields=[{"name": field} for field in FIELDS],
        templates=[{"name": SITE, "qfmt": settle(front), "afmt": settle(back)}],
        css=render("exports/anki.css.html"),
    )


def _deck(quiz: BankQuiz, view: View, model: Model, render: Render) -> Deck:
    # Each language has decks of its own, for a title may be the same in two. Two colons begin a deck below a deck.
    title = " ".join(in_text(quiz.title, view.locale).replace("::", ":").split())
    name = f"{SITE} ({view.locale})::{title}"
    deck = Deck(_number(name), name)
    for question in quiz.quiz.questions:
        item = Item(quiz, question, view)
        fields = [_field(field, item, render) for field in FIELDS]
        deck.add_note(Note(model, fields, guid=guid_for(item.id, view.locale), tags=item.tags))
    return deck


def _field(field: str, item: Item, render: Render) -> str:
    if field == "Id":
        return item.id
    html = render("exports/anki-field.html", field=field, item=item, question=item.question, t=item.view.t)
    return settle(html).strip()


def _number(name: str) -> int:
    """A number for a name, the same on every machine, where genanki wants it: from 2^30 to 2^31."""
    return (1 << 30) + int.from_bytes(sha256(name.encode()).digest()[:8], "big") % (1 << 30)
