"""What every template can say: the content in the reader's language, and small helpers."""

from datetime import date
from functools import partial
from typing import Any

from jinja2 import pass_context

from .assessment import model_for
from .bank import banks
from .catalogue import catalogue_filters
from .current import current_view, roleplays
from .exports.formats import FORMATS
from .html import in_language, notes_apart, phone_address, plain_text, sections
from .locales import NAMES


def globals_for(locale: str) -> dict[str, Any]:
    """The names that templates know in the language being built."""
    view = current_view(locale)
    return {
        "view": view,
        "t": view.t,
        "words_for": view.words_for,
        "banks": partial(banks, view),
        "formats": FORMATS,
        "checklist_model": model_for(view.checklist, view.services),
        "view_in": current_view,
        "roleplays": roleplays,
        "catalogue_filters": catalogue_filters,
        "names": NAMES,
        "today": date.today(),
    }


def filters_for(locale: str) -> dict[str, Any]:
    """The filters that templates know in the language being built.

    One that depends on the language asks for the context, so that no template is compiled with what it says in one
    language: the compiled templates serve all (see `bytecode`).
    """
    view = current_view(locale)
    return {
        "text": in_language,
        "plain": plain_text,
        "tel": phone_address,
        "sections": sections,
        "notes_apart": notes_apart,
        "page_title": pass_context(lambda _, name: view.title_of(name)),
    }
