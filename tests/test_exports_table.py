"""CSV and XLSX: one row an option, nothing that a spreadsheet would run, and what Python's csv and openpyxl read."""

import csv as reader
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from madoguchi.bank import Bank, bank_of, whole_bank
from madoguchi.exports.table import EMPTY, FORMULA, LATIN, WIDTHS, _lines, csv, rows, xlsx
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.translation import Text
from madoguchi.view import View
from questions import real_view, tiny_bank
from tree import change

COLUMNS = list(WIDTHS)


def table(root: Path, name: str, locale: str = "ja") -> list[dict[str, str]]:
    """The rows of one question of the tiny bank, by column."""
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows(*tiny_bank(root, locale))[1:]]
    return [row for row in found if row["id"] == f"tax-letter/{name}"]


def read_csv(data: bytes) -> list[list[str]]:
    """What Python's csv reads."""
    return list(reader.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def read_xlsx(data: bytes) -> list[list[str]]:
    """What openpyxl reads; an empty cell as an empty text."""
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def test_one_row_an_option(tmp_path: Path) -> None:
    """Every option of every question has a row, below the names of the columns."""
    bank, view = tiny_bank(tmp_path)
    found = rows(bank, view)
    assert len(found) == 1 + sum(len(question.options) for question in bank.quizzes[0].quiz.questions)
    assert found[0][:3] == ["問いのID", "問題集", "種類"]
    assert {len(row) for row in found} == {len(COLUMNS)}


def test_a_row_says_all_of_its_question(tmp_path: Path) -> None:
    """Role, level, topic, stem, hints and sources are on every row, in the reader's words, without furigana."""
    for row in table(tmp_path, "single"):
        assert (row["roles"], row["level"], row["topics"]) == ("相談員", "入門", "税金")
        assert row["stem"].endswith("\n::second 漢字:: -> line")
        assert row["hints"] == "-- [look] {here} -->\n#all"
        assert row["sources"] == "市の手引き (市) https://city.example/guide"


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("single", ["はい", "いいえ", "いいえ", "いいえ"]),
        ("multiple", ["はい", "はい", "いいえ", "はい"]),
        ("true-false", ["いいえ", "はい"]),
        ("order", ["1番目", "2番目", "3番目"]),
        ("match", ["組み合わせ"] * 3),
        ("fill", ["はい", "いいえ"]),
        ("judgement", ["一つではない"] * 2),
    ],
)
def test_what_is_right(name: str, right: list[str], tmp_path: Path) -> None:
    """Each type says in its own way what is right."""
    assert [row["right"] for row in table(tmp_path, name)] == right


def test_readings_stand_in_brackets(tmp_path: Path) -> None:
    """Those who need the reading have it behind its word; a typed answer has none, and stands once."""
    tiny_bank(tmp_path)
    quiz = tmp_path / "cases/tax-letter/quiz.yml"
    change(
        quiz, "text: 社会保険労務士, variants: [社労士", "text: '{社労士|しゃろうし}', variants: [社労士, しゃろうし"
    )
    view = View(load_library(tmp_path)[0], "ja-Hira")
    found = [dict(zip(COLUMNS, row, strict=True)) for row in rows(whole_bank(view), view)[1:]]
    single, fill = (row for row in found if row["option-id"] in ("formula", "labor"))
    assert single["stem"].endswith("second 漢字（かんじ）:: -> line")
    assert single["roles"] == "相談員（そうだんいん）"
    assert (fill["option"], fill["variants"]) == ("社労士", "しゃろうし\nsharou*shi")


def test_what_only_some_types_have(tmp_path: Path) -> None:
    """Partners, variants and views stand in columns of their own, which are empty for other types."""
    assert [row["match"] for row in table(tmp_path, "match")] == ["弁護士: {相談}", "労働基準監督署", "税務署"]
    assert [row["variants"] for row in table(tmp_path, "fill")] == ["社労士\nsharou*shi", ""]
    assert [row["coordinator"] for row in table(tmp_path, "judgement")] == ["コの見方", "コの別"]
    assert {row[column] for row in table(tmp_path, "single") for column in ("match", "variants", "interpreter")} == {""}


def test_notes(tmp_path: Path) -> None:
    """A note says what is still Japanese and what must not be shuffled; elsewhere there is none."""
    single, multiple = table(tmp_path, "single", "en"), table(tmp_path, "multiple", "en")
    assert {row["note"] for row in single} == {
        "Parts of this question are still in Japanese.\nThe options of this question are not to be shuffled."
    }
    assert {row["note"] for row in multiple} == {""}


def test_csv_opens_in_excel(tmp_path: Path) -> None:
    """It begins with a byte order mark, and lines end in CRLF, those inside of a cell aside."""
    data = csv(*tiny_bank(tmp_path))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == len(rows(*tiny_bank(tmp_path)))


@pytest.mark.parametrize("cell", ["=SUM(1)", "+1", "@止める", "＝それ以外", "-> next"])
def test_csv_runs_no_formula(cell: str, tmp_path: Path) -> None:
    """What a spreadsheet would run has an apostrophe before it."""
    cells = {found for row in read_csv(csv(*tiny_bank(tmp_path))) for found in row}
    assert f"'{cell}" in cells
    assert cell not in cells
    assert not [found for found in cells if found.startswith(FORMULA)]


def test_csv_leaves_other_cells_alone(tmp_path: Path) -> None:
    """An apostrophe stands only where one is needed."""
    bank, view = tiny_bank(tmp_path)
    written = [cell for row in rows(bank, view) for cell in row]
    read = [cell for row in read_csv(csv(bank, view)) for cell in row]
    assert [cell.removeprefix("'") for cell in read] == written
    guarded = [cell for cell, plain in zip(read, written, strict=True) if cell != plain]
    assert guarded
    assert all(cell[1:].startswith(FORMULA) for cell in guarded)


def test_xlsx_holds_text_only(tmp_path: Path) -> None:
    """No cell is a formula, a number or a link, and every character comes back."""
    bank, view = tiny_bank(tmp_path)
    sheet = load_workbook(BytesIO(xlsx(bank, view))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell for cell in cells if cell.hyperlink] == []
    assert read_xlsx(xlsx(bank, view)) == rows(bank, view)


def test_xlsx_is_easy_to_read(tmp_path: Path) -> None:
    """The names of the columns stay in sight, are bold and filter; long text is wrapped; an empty column is narrow."""
    sheet = load_workbook(BytesIO(xlsx(*tiny_bank(tmp_path)))).worksheets[0]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:S{sheet.max_row}")
    assert (sheet["A1"].font.b, sheet["A2"].font.b) == (True, False)
    assert sheet["G2"].alignment.wrap_text
    assert round(sheet.column_dimensions["G"].width) in (WIDTHS["stem"], WIDTHS["stem"] + 1)
    case = load_workbook(BytesIO(xlsx(bank_of(real_view("ja"), "tax-letter"), real_view("ja")))).worksheets[0]
    assert "judgement" not in {cell.value for cell in case["C"]}
    assert round(case.column_dimensions["N"].width) in (EMPTY, EMPTY + 1)


def test_without_questions_the_columns_are_there() -> None:
    """A site without questions has a table all the same."""
    view = real_view("ja")
    assert read_xlsx(xlsx(Bank("none", Text("なし"), ()), view)) == rows(Bank("none", Text("なし"), ()), view)


def test_xlsx_is_printed_one_page_wide(tmp_path: Path) -> None:
    """On wide A3 paper, with the names of the columns on each page, the title and the number of the page below."""
    tiny_bank(tmp_path)
    change(tmp_path / "cases/tax-letter/ja.md", "title: 二通の手紙", "title: 税&保険")
    view = View(load_library(tmp_path)[0], "ja")
    sheet = load_workbook(BytesIO(xlsx(bank_of(view, "tax-letter"), view))).worksheets[0]
    page = sheet.page_setup
    assert (page.orientation, page.paperSize, page.fitToHeight) == ("landscape", 8, 0)
    assert sheet.sheet_properties.pageSetUpPr
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.print_title_rows, sheet.print_area) == ("$1:$1", f"'Madoguchi'!$A$1:$S${sheet.max_row}")
    assert str(sheet.HeaderFooter.oddFooter) == "&L税&&保険&R&P / &N"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("one", 10, 1),
        ("one two three", 10, 2),
        ("窓口の人", 8, 1),
        ("窓口の人が", 8, 2),
        ("一\n\n二", 8, 3),
        ("https://npo.example/talk", 10, 3),
        ("go https://npo.example/talk", 10, 4),
        ("word " * 4, 4, 4),
    ],
)
def test_lines_of_wrapped_text(text: str, width: int, lines: int) -> None:
    """A wide letter counts twice, a word is not broken unless it is longer than the cell, a new line is one."""
    assert _lines(text, width) == lines


@pytest.mark.parametrize("locale", LOCALES)
def test_no_row_is_cut(locale: str, tmp_path: Path) -> None:
    """A row is as high as the text of its longest cell, in the letters of each language, and never higher than Excel
    bears.
    """
    bank, view = tiny_bank(tmp_path, locale)
    sheet = load_workbook(BytesIO(xlsx(bank, view))).worksheets[0]
    widths: dict[int, float] = {}
    for columns in sheet.column_dimensions.values():
        first, last = columns.min or 0, columns.max or 0
        widths |= dict.fromkeys(range(first, last + 1), columns.width)
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        lines = max(_lines(str(cell or ""), int(widths[place])) for place, cell in enumerate(row, 1))
        height = sheet.row_dimensions[number].height
        assert height
        assert 409 >= height >= lines * LATIN
    assert (sheet.row_dimensions[2].height or 0) > 3 * LATIN


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    """Nothing of the day on which it is made is in the files."""
    bank, view = tiny_bank(tmp_path)
    assert csv(bank, view) == csv(bank, view)
    assert xlsx(bank, view) == xlsx(bank, view)
    assert load_workbook(BytesIO(xlsx(bank, view))).properties.created.year == 2026


@pytest.mark.parametrize("locale", LOCALES)
def test_the_whole_bank_is_read(locale: str) -> None:
    """Both files give back every row of the real bank."""
    view = real_view(locale)
    bank = whole_bank(view)
    written = rows(bank, view)
    assert read_xlsx(xlsx(bank, view)) == written
    assert [[cell.removeprefix("'") for cell in row] for row in read_csv(csv(bank, view))] == written
    assert len(written) > 100


def test_one_case_alone() -> None:
    """The file of one case has its questions and no others."""
    view = real_view("en")
    found = read_csv(csv(bank_of(view, "tax-letter"), view))[1:]
    ids = [f"tax-letter/{question.id}" for question in view.cases["tax-letter"].quiz.questions]
    assert list(dict.fromkeys(row[0] for row in found)) == ids
