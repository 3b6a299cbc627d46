"""Moodle XML (https://docs.moodle.org/en/Moodle_XML_format). Texts are HTML; what is typed or chosen from a list is
plain.

What the format has no place for is told in the description of the category, which trainers see, and in comments in the
file, in the reader's language.
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Comment, Element, SubElement, indent, tostring
from xml.sax.saxutils import unescape

from ..bank import Bank, BankQuiz
from ..quiz import Option, Type
from ..record import ROLES
from ..view import View
from .furigana import in_moodle
from .item import Item, Render, category

TYPES: dict[Type, str] = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true-false": "truefalse",
    "order": "ordering",
    "match": "matching",
    "fill": "shortanswer",
    "judgement": "multichoice",
}
WITHOUT_ORDERING = {**TYPES, "order": "matching"}
"""For Moodle before 4.4, which knows no `ordering` and then imports nothing at all: each step is matched with its
place."""
FRACTIONS = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5)  # fmt: skip
"""The only shares of a point that Moodle takes, in percent; below zero the same."""
HTML, PLAIN = "html", "plain_text"
TEXT = re.compile(r"<text>(.*?)</text>", re.S)


def moodle(bank: Bank, view: View, render: Render, types: dict[Type, str] = TYPES) -> str:
    """The bank as one Moodle XML file: a category for each quiz, questions in their order.

    `render(template, **values)` fills in a template of `overrides/`; `types` says what each type becomes.
    """
    root = Element("quiz")
    for quiz in bank.quizzes:
        entries = [_Entry(Item(quiz, question, view), render, types) for question in quiz.quiz.questions]
        _category(root, quiz, entries)
        for entry in entries:
            _question(root, entry)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + TEXT.sub(_cdata, tostring(root, encoding="unicode")) + "\n"


def _cdata(match: re.Match[str]) -> str:
    """A text as Moodle writes it itself: its reader loses white space that stands between entities."""
    return f"<text><![CDATA[{unescape(match[1]).replace(']]>', ']]]]><![CDATA[>')}]]></text>"


@dataclass(frozen=True)
class _Entry:
    """A question on its way into the file."""

    item: Item
    render: Render
    types: dict[Type, str]

    @property
    def type(self) -> str:
        return self.types[self.item.question.type]

    def html(self, part: str, **values: object) -> str:
        values |= {"item": self.item, "t": self.item.view.t, "roles": ROLES}
        return in_moodle(self.render("exports/moodle.html", part=part, **values))

    def words(self, words: str) -> str:
        return self.html("words", words=words)

    @property
    def notes(self) -> list[str]:
        """What trainers should know of it."""
        item, kind = self.item, self.item.question.type
        found = ["foreign"] if item.foreign else []
        found += ["order"] if kind == "order" and self.type == "matching" else []
        found += [kind] if kind in ("fill", "judgement") else []
        found += ["places"] if kind == "order" else []
        found += ["reasons"] if item.together else []
        return [item.text(item.view.t(f"export.note.{name}")) for name in found]


def _category(root: Element, quiz: BankQuiz, entries: list[_Entry]) -> None:
    question = SubElement(root, "question", type="category")
    _add(SubElement(question, "category"), "text", category(quiz, entries[0].item.view))
    notes = dict.fromkeys(note for entry in entries for note in entry.notes)
    if notes:
        _text(question, "info", entries[0].html("notes", notes=notes))


def _question(root: Element, entry: _Entry) -> None:
    item = entry.item
    question = SubElement(root, "question", type=entry.type)
    for note in entry.notes:
        # A comment must not hold two hyphens.
        question.append(Comment(f" {note.replace('--', '—')} "))
    _add(SubElement(question, "name"), "text", item.id)
    _text(question, "questiontext", entry.words(item.question.stem))
    _text(question, "generalfeedback", entry.html("feedback"))
    # A judgement has no right answer, so there is nothing to earn.
    _add(question, "defaultgrade", "0" if item.question.type == "judgement" else "1")
    _add(question, "penalty", "0.1")
    _add(question, "hidden", "0")
    _add(question, "idnumber", item.id)
    PARTS[entry.type](question, entry)
    for hint in item.question.hints:
        _text(question, "hint", entry.words(hint.text))
    tags = SubElement(question, "tags")
    for tag in item.tags:
        _add(SubElement(tags, "tag"), "text", tag)


def _multichoice(question: Element, entry: _Entry) -> None:
    item = entry.item
    _add(question, "single", "false" if item.question.type == "multiple" else "true")
    _add(question, "shuffleanswers", "0" if item.fixed else "1")
    # As Moodle numbers what comes from GIFT.
    _add(question, "answernumbering", "abc")
    for option in item.question.options:
        _answer(question, entry, option, entry.words(option.text))


def _share(item: Item, option: Option) -> float:
    """What an option earns, in percent. As on the page, in `multiple` a wrong one takes away what a right one gives.

    In a judgement every view earns all: no view is wrong, and nobody has to mark it.
    """
    right = option.id in item.question.key or item.question.type == "judgement"
    if item.question.type != "multiple":
        return 100 if right else 0
    exact = 100 / len(item.question.key)
    return min(FRACTIONS, key=lambda fraction: abs(fraction - exact)) * (1 if right else -1)


def _truefalse(question: Element, entry: _Entry) -> None:
    for option in entry.item.question.options:
        _answer(question, entry, option, "true" if option.id == "correct" else "false", PLAIN)


def _shortanswer(question: Element, entry: _Entry) -> None:
    _add(question, "usecase", "0")
    for option in entry.item.question.options:
        for text in entry.item.typed(option):
            # In a short answer a star stands for any text.
            _answer(question, entry, option, text.replace("*", r"\*"), PLAIN)


def _matching(question: Element, entry: _Entry) -> None:
    item = entry.item
    _add(question, "shuffleanswers", "1")
    if item.question.type == "order":
        pairs = [(option, str(item.question.options.index(option) + 1)) for option in item.scrambled]
    else:
        pairs = [(option, item.text(str(option.match))) for option in item.question.options]
    for option, partner in pairs:
        pair = _text(question, "subquestion", entry.words(option.text))
        _add(SubElement(pair, "answer"), "text", partner)


def _ordering(question: Element, entry: _Entry) -> None:
    options = entry.item.question.options
    # Each option in its own place earns its share. The page looks at which comes before which: Moodle cannot.
    for name, value in {
        "layouttype": "VERTICAL",
        "selecttype": "ALL",
        "selectcount": str(len(options)),
        "gradingtype": "ABSOLUTE_POSITION",
        "showgrading": "SHOW",
        "numberingstyle": "none",
        "shownumcorrect": "1",
    }.items():
        _add(question, name, value)
    for place, option in enumerate(options, 1):
        _text(question, "answer", entry.words(option.text)).set("fraction", str(place))


PARTS = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "matching": _matching,
    "ordering": _ordering,
}


def _answer(question: Element, entry: _Entry, option: Option, text: str, form: str = HTML) -> None:
    answer = _text(question, "answer", text, form)
    answer.set("fraction", f"{_share(entry.item, option):.7g}")
    _text(answer, "feedback", entry.html("reason", option=option))


def _text(parent: Element, name: str, text: str, form: str = HTML) -> Element:
    element = SubElement(parent, name, format=form)
    _add(element, "text", text)
    return element


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
