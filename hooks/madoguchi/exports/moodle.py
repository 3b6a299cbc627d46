"""Moodle XML (https://docs.moodle.org/en/Moodle_XML_format). All text is plain, so that nothing in it becomes HTML.

What the format has no place for is told in XML comments in the question, in the reader's language.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Comment, Element, SubElement, indent, tostring

from ..bank import Bank, BankQuiz
from ..quiz import Option, Type
from ..ruby import plain
from ..view import View
from .item import SITE, Item

TYPES: dict[Type, str] = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true-false": "truefalse",
    "order": "ordering",
    "match": "matching",
    "fill": "shortanswer",
    "judgement": "essay",
}
FRACTIONS = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5)  # fmt: skip
"""The only shares of a point that Moodle takes, in percent; below zero the same."""


def moodle(bank: Bank, view: View) -> str:
    """The bank as one Moodle XML file: a category for each quiz, questions in their order."""
    root = Element("quiz")
    for quiz in bank.quizzes:
        _category(root, quiz)
        for question in quiz.quiz.questions:
            _question(root, Item(quiz, question, view))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _category(root: Element, quiz: BankQuiz) -> None:
    category = SubElement(SubElement(root, "question", type="category"), "category")
    # In the path of a category a slash is doubled.
    _add(category, "text", f"$course$/top/{SITE}/" + " ".join(plain(quiz.title).split()).replace("/", "//"))


def _question(root: Element, item: Item) -> None:
    question = SubElement(root, "question", type=TYPES[item.question.type])
    for note in _notes(item):
        # A comment must not hold two hyphens.
        question.append(Comment(f" {plain(note).replace('--', '—')} "))
    _add(SubElement(question, "name"), "text", item.id)
    _text(question, "questiontext", "\n".join(_stem(item)))
    _text(question, "generalfeedback", "\n".join(_feedback(item)))
    # A judgement has no right answer, so there is nothing to earn and nobody has to mark it.
    _add(question, "defaultgrade", "0" if item.question.type == "judgement" else "1")
    _add(question, "penalty", "0.1")
    _add(question, "hidden", "0")
    _add(question, "idnumber", item.id)
    PARTS[TYPES[item.question.type]](question, item)
    if item.question.type != "judgement":
        for hint in item.question.hints:
            _text(question, "hint", hint.text)
    tags = SubElement(question, "tags")
    for tag in item.tags:
        _add(SubElement(tags, "tag"), "text", tag)


def _notes(item: Item) -> Iterator[str]:
    t = item.view.t
    if item.foreign:
        yield t("export.note.foreign")
    if item.question.type in ("order", "match"):
        yield t("export.note.reasons")
    elif item.question.type in ("fill", "judgement"):
        yield t(f"export.note.{item.question.type}")


def _stem(item: Item) -> Iterator[str]:
    yield item.question.stem
    if item.question.type == "judgement":
        yield from (f"- {option.text}" for option in item.question.options)


def _feedback(item: Item) -> Iterator[str]:
    if item.foreign:
        yield item.view.t("export.note.foreign")
    yield from item.feedback()


def _multichoice(question: Element, item: Item) -> None:
    _add(question, "single", "true" if item.question.type == "single" else "false")
    _add(question, "shuffleanswers", "0" if item.fixed else "1")
    _add(question, "answernumbering", "none")
    for option in item.question.options:
        _answer(question, _share(item, option), option.text, option.feedback)


def _share(item: Item, option: Option) -> float:
    """What an option earns, in percent. As on the page, in `multiple` a wrong one takes away what a right one gives."""
    right = option.id in item.question.key
    if item.question.type != "multiple":
        return 100 if right else 0
    exact = 100 / len(item.question.key)
    return min(FRACTIONS, key=lambda fraction: abs(fraction - exact)) * (1 if right else -1)


def _truefalse(question: Element, item: Item) -> None:
    for option in item.question.options:
        _answer(question, _share(item, option), "true" if option.id == "correct" else "false", option.feedback)


def _shortanswer(question: Element, item: Item) -> None:
    _add(question, "usecase", "0")
    for option in item.question.options:
        for text in (option.text, *option.variants):
            # In a short answer a star stands for any text.
            _answer(question, _share(item, option), text.replace("*", r"\*"), option.feedback)


def _matching(question: Element, item: Item) -> None:
    _add(question, "shuffleanswers", "1")
    for option in item.question.options:
        pair = _text(question, "subquestion", option.text)
        _add(SubElement(pair, "answer"), "text", str(option.match))


def _ordering(question: Element, item: Item) -> None:
    options = item.question.options
    # Each option in its own place earns its share, as on the page.
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
        _answer(question, place, option.text, None)


def _essay(question: Element, item: Item) -> None:
    for name, value in {
        "responseformat": "editor",
        "responserequired": "1",
        "responsefieldlines": "10",
        "attachments": "0",
        "attachmentsrequired": "0",
    }.items():
        _add(question, name, value)
    hints = [item.view.t("export.note.hint", hint=hint.text) for hint in item.question.hints]
    _text(question, "graderinfo", "\n".join([item.view.t("export.note.judgement"), *hints]))


PARTS = {
    "multichoice": _multichoice,
    "truefalse": _truefalse,
    "shortanswer": _shortanswer,
    "matching": _matching,
    "ordering": _ordering,
    "essay": _essay,
}


def _answer(question: Element, share: float, text: str, feedback: str | None) -> None:
    answer = _text(question, "answer", text)
    answer.set("fraction", f"{share:.7g}")
    if feedback is not None:
        _text(answer, "feedback", feedback)


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name, format="plain_text")
    _add(element, "text", text)
    return element


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = plain(text)
