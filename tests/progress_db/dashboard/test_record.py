"""The documents for the data protection officer say what the program does."""

from pathlib import Path

from progress_db.dashboard.record import record_table

DOCS = Path(__file__).parents[3] / "docs" / "data-protection"


def test_the_record_is_made_of_the_purposes() -> None:
    assert (DOCS / "fortegnelse.md").read_text("utf-8").endswith("\n\n" + record_table())


def test_every_template_has_its_date_and_waits_for_a_lawyer() -> None:
    for path in DOCS.glob("*.md"):
        if path.name != "suppression.md":
            text = path.read_text("utf-8")
            assert "november 2026" in text and "gennemlæsning" in text, path.name
