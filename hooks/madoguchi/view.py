"""What templates see: the content in the reader's language, Japanese where that language has no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from .bank import BankQuiz
from .case import Case
from .checklist import Checklist, Services
from .directory import Directory, Languages
from .flow import best
from .glossary import Glossary
from .library import CaseFolder, Library, Table
from .locales import SOURCE
from .mount import case_of
from .national import National
from .page import Page
from .place import Places
from .prefecture import Prefectures
from .quiz import Quiz
from .record import ROLES, Role
from .roleplay import Roleplay
from .ruby import plain
from .scenario import Scale, Scenario
from .source import Source, Sources
from .translation import Text, localize


@dataclass(frozen=True)
class CaseView:
    """A case in one language."""

    slug: str
    case: Case
    quiz: Quiz
    story: Page
    title: Text
    description: Text
    scenario: Scenario | None
    roleplay: Roleplay | None

    @property
    def best(self) -> dict[Role, dict[Scale, int]]:
        """The most that can be earned on each scale of the exercise, by chair."""
        return {chair: best(self.scenario, chair) for chair in ROLES} if self.scenario else {}


class View:
    """The library in one language."""

    def __init__(self, library: Library, locale: str) -> None:
        self.library = library
        self.locale = locale

    def t(self, key: str, **values: object) -> Text:
        """The words for a key, with `{name}` filled in. Raises KeyError for a key that the Japanese lacks."""
        words = self.library.words[self.locale][key]
        if not values:
            return words
        filled = str(words)
        for name, value in values.items():
            filled = filled.replace(f"{{{name}}}", str(value))
        return Text(filled, foreign=words.foreign)

    def words_for(self, feature: str) -> dict[str, str]:
        """The words under `feature.`, without that beginning: what a script needs to speak."""
        return self._words_by_feature.get(feature, {})

    @cached_property
    def _words_by_feature(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for key, words in self.library.words[self.locale].items():
            feature, _, name = key.partition(".")
            found.setdefault(feature, {})[name] = plain(words)
        return found

    def _table(self, name: str) -> Any:
        return self._localized(self.library.tables[name])

    def _localized(self, table: Table | None) -> Any:
        if table is None or self.locale == SOURCE:
            return table.source if table else None
        return localize(table.source, table.translations.get(self.locale))

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        table: Sources = self._table("sources")
        return {source.id: source for source in table.sources}

    def due(self, cited: Iterable[str]) -> list[Source]:
        """Those of the sources cited that should have been looked at again by today, each once."""
        today = date.today()
        return [self.sources[name] for name in dict.fromkeys(cited) if self.sources[name].due(today)]

    @cached_property
    def glossary(self) -> Glossary:
        """The 60 terms."""
        return self._table("glossary")  # type: ignore[no-any-return]

    @cached_property
    def terms_ja(self) -> dict[str, str]:
        """The Japanese word of each term, by id."""
        terms: Any = self.library.tables["glossary"].source
        return {term.id: term.term for term in terms.terms}

    @cached_property
    def directory(self) -> Directory:
        """Who can be called."""
        return self._table("directory")  # type: ignore[no-any-return]

    @cached_property
    def checklist(self) -> Checklist:
        """The four questions and nine checks."""
        return self._table("checklist")  # type: ignore[no-any-return]

    @cached_property
    def services(self) -> Services:
        """The six services."""
        return self._table("services")  # type: ignore[no-any-return]

    @cached_property
    def prefectures(self) -> Prefectures:
        """The talk's table."""
        return self._table("prefectures")  # type: ignore[no-any-return]

    @cached_property
    def national(self) -> National:
        """The national totals."""
        return self._table("national")  # type: ignore[no-any-return]

    @cached_property
    def places(self) -> Places:
        """Who does what, and how a matter travels."""
        return self._table("places")  # type: ignore[no-any-return]

    @cached_property
    def cases(self) -> dict[str, CaseView]:
        """All cases by slug, the easiest first."""
        views = [self._case(folder) for folder in self.library.cases.values()]
        return {view.slug: view for view in sorted(views, key=lambda view: (view.case.level, view.slug))}

    @cached_property
    def bank(self) -> dict[str, BankQuiz]:
        """Every quiz by name: those of the roles, then those of the cases."""
        of_roles = [
            BankQuiz(role, self.title_of(f"roles/{role}.md"), f"roles/{role}.md", (), self._localized(table))
            for role, table in self.library.quizzes.items()
        ]
        of_cases = [
            BankQuiz(view.slug, view.title, f"cases/{view.slug}.md", view.case.topics, view.quiz)
            for view in self.cases.values()
        ]
        return {quiz.name: quiz for quiz in [*of_roles, *of_cases]}

    @cached_property
    def language_names(self) -> dict[str, str]:
        """Languages by code, each in its own language."""
        table: Languages = self._table("languages")
        return {language.id: language.name for language in table.languages}

    def title_of(self, name: str) -> Text:
        """The title of the page `roles/index.md` or `cases/tax-letter.md`. Raises KeyError for a page that is not there."""
        if case := case_of(f"{SOURCE}/{name}", self.library):
            return self.cases[case.path.parent.name].title
        page = self.library.pages.get((self.locale, name))
        if page:
            return Text(page.front.title)
        return Text(self.library.pages[SOURCE, name].front.title, foreign=True)

    def _case(self, folder: CaseFolder) -> CaseView:
        story = folder.stories.get(self.locale, folder.stories[SOURCE])
        foreign = story.locale != self.locale
        return CaseView(
            folder.slug,
            folder.case,
            self._localized(folder.quiz),
            story,
            Text(story.front.title, foreign=foreign),
            Text(story.front.description, foreign=foreign),
            self._localized(folder.scenario),
            self._localized(folder.roleplay),
        )
