"""Damaged and forged files: a record or one plain sentence, and never a record by mistake."""

import pytest

from coprod.cli import main
from endurance.checked import check, faults_of_line, judged
from endurance.mutants import KINDS, mutant, originals

SEEDS = range(300)


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """What came of three hundred damaged files."""
    base = tmp_path_factory.mktemp("mutants")
    return [judged(seed, base) for seed in SEEDS]


def faults(tried, *words):
    """The faults whose sentence has one of these words in it, and the seed of each."""
    found = [(fault.seed, fault.kind, fault.detail) for one in tried for fault in one.faults]
    return [one for one in found if any(word in one[1] for word in words)]


def test_no_damaged_file_ends_in_a_traceback_or_keeps_anybody_waiting(tried):
    assert faults(tried, "traceback", "waiting") == []


def test_who_checks_a_file_and_who_opens_it_are_told_the_same(tried):
    assert faults(tried, "agree") == []


def test_a_file_that_is_accepted_can_be_worked_with(tried):
    assert faults(tried, "accepted") == []


def test_a_file_that_says_what_nobody_wrote_is_not_called_sound(tried):
    assert faults(tried, "counts as sound") == []


def test_each_file_gets_one_line_that_a_terminal_shows_and_a_person_reads(tried):
    assert faults(tried, "prints") == []


# --- the run itself ---------------------------------------------------------------------------


def test_files_of_every_kind_are_tried_and_some_are_accepted(tried):
    assert {mutant(seed).what for seed in SEEDS} == set(KINDS)
    accepted = sum(one.counts["accepted"] for one in tried)
    assert 20 < accepted < len(SEEDS) - 100


def test_a_seed_makes_the_same_file_again():
    again = [mutant(seed).content for seed in range(20)]
    assert [mutant(seed).content for seed in range(20)] == again and len(set(again)) > 15


@pytest.mark.parametrize(
    "said",
    [
        "",
        "a.json: sound.",
        "a.json: sound.\nb.json: sound.\n",
        "a.json: \x1b[2J.\n",
        "a.json: \u202eabc.\n",
        "a.json: \ud83d.\n",
        f"a.json: {'x' * 800}.\n",
        "a.json: sound\n",
        "a.json: missing..\n",
    ],
)
def test_a_line_that_must_not_be_printed_is_known(said):
    assert list(faults_of_line(said)) != []


def test_the_lines_of_sound_files_are_in_order(tmp_path):
    for record in originals():
        path = tmp_path / "a.json"
        path.write_text(record.to_json(), encoding="utf-8")
        assert list(faults_of_line(check(path)[1])) == []


def test_a_check_of_several_files_says_one_line_for_each(tmp_path, capsys):
    paths = []
    for seed in range(40):
        one = mutant(seed)
        paths.append(tmp_path / f"{seed}{one.suffix}")
        paths[-1].write_bytes(one.content)
    assert main(["check", *map(str, paths)]) == 1
    out, err = capsys.readouterr()
    said = (out + err).splitlines(keepends=True)
    assert sorted(line.split(":")[0] for line in said) == sorted(path.name for path in paths)
