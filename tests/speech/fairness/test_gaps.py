"""Gaps between groups, from outcomes whose gaps are known."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from speech.commands import speech
from speech.errors import SpeechError
from speech.fairness.gaps import TOO_FAR, fairness_report
from speech.fairness.measure import Outcome
from speech.fairness.page import BEGIN, END, fairness_markdown, rules_markdown, write_into
from speech.fairness.speakers import Age, Degree, Group, Sex, Tempo
from speech.heard import ItemKind, Verdict

ROOT = Path(__file__).resolve().parents[3]


def outcome(sex, verdict, false_accept=False):
    group = Group("danish", Degree.NATIVE, sex, Age.ADULT, Tempo.NORMAL)
    first = verdict is Verdict.ACCEPTED
    return Outcome(group, ItemKind.WORD, "palle", 20.0, verdict, first, false_accept)


def many(sex, accepted, almost, other):
    return [
        *(outcome(sex, Verdict.ACCEPTED) for _ in range(accepted)),
        *(outcome(sex, Verdict.ALMOST) for _ in range(almost)),
        *(outcome(sex, Verdict.OTHER, false_accept=True) for _ in range(other)),
    ]


@pytest.fixture(scope="module")
def found():
    return fairness_report([*many(Sex.WOMAN, 180, 10, 10), *many(Sex.MAN, 120, 40, 40)])


def test_rates_of_a_group(found):
    woman = found["groups"]["sex"]["woman"]
    assert (woman["n"], woman["accepted"], woman["almost"], woman["other"]) == (
        200,
        0.9,
        0.05,
        0.05,
    )
    assert (woman["false_rejects"], woman["told_other"]) == (0.1, 0.05)
    assert woman["false_accepts"] == 0.05
    assert woman["false_rejects_ci95"][0] < 0.1 < woman["false_rejects_ci95"][1]


def test_a_gap_is_measured_against_the_best_group_and_marked(found):
    sexes = found["groups"]["sex"]
    assert sexes["woman"]["ratio"] == 1.0
    assert not sexes["woman"]["above"]
    assert sexes["man"]["ratio"] == pytest.approx(4.0, abs=0.15)
    low, high = sexes["man"]["ratio_ci95"]
    assert TOO_FAR < low < 4.0 < high
    assert found["above"] == ["sex: man"]
    assert found["above_surely"] == ["sex: man"]


def test_no_misses_at_all_is_no_gap():
    found = fairness_report([*many(Sex.WOMAN, 50, 0, 0), *many(Sex.MAN, 50, 0, 0)])
    assert found["groups"]["sex"]["man"]["ratio"] == 1.0
    assert found["above"] == []


def test_conditions_are_no_people(found):
    assert "ratio" not in found["groups"]["noise"]["20 dB"]
    assert "ratio" not in found["groups"]["kind"]["word"]


def test_the_page_shows_every_group(found):
    page = fairness_markdown(found)
    assert "| man | 200 | 60.0 | 20.0 | 20.0 |" in page
    assert page.count("| --- |") == len(found["groups"]) + 1


def run(*arguments):
    return CliRunner().invoke(speech, ["fairness", *map(str, arguments)])


def test_the_command_hears_lines_of_ones_own(tmp_path):
    table = tmp_path / "lines.tsv"
    table.write_text("kind\ttext\nsentence\tder mangler fem kasser i ordren\n", "utf-8")
    done = run("--lines", table, "--each", 3, "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["n"] == 3
    assert set(found["groups"]["l1"]) == {"danish"}
    assert found["all"]["one_of_six"] == 1.0


def test_no_lines_is_one_sentence(tmp_path):
    table = tmp_path / "lines.tsv"
    table.write_text("kind\ttext\n", "utf-8")
    done = run("--lines", table)
    assert done.exit_code == 1
    assert "There is no line" in done.stderr


def test_the_page_has_the_rules_as_they_are():
    page = (ROOT / "docs" / "fairness.md").read_text("utf-8")
    assert rules_markdown() in page
    assert page.count(BEGIN) == page.count(END) == 1


def test_tables_go_between_the_marks(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"above\n{BEGIN}\nold\n{END}\nbelow\n", "utf-8")
    write_into(page, "| new |")
    assert page.read_text("utf-8") == f"above\n{BEGIN}\n\n| new |\n\n{END}\nbelow\n"
    assert [path.name for path in tmp_path.iterdir()] == ["page.md"]
    page.write_text("nothing", "utf-8")
    with pytest.raises(SpeechError) as error:
        write_into(page, "")
    assert error.value.code == "page-unmarked"
