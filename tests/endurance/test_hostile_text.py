"""Text that means to be more than text: it is told, and no page, picture or name obeys it."""

import pytest

from coprod.parts import tidy
from endurance import outputs
from endurance.filled import bases, filled, hostile, retold, text_fields
from endurance.hostile import KINDS, harmless
from endurance.shape import shape
from endurance.told import faults_of_saved_page, faults_of_text

TURNS = range(0, len(KINDS), 6)  # the long form takes every one


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """What is wrong with all that is made of records full of hostile text."""
    found = []
    for name, base in bases().items():
        for turn in TURNS:
            folder = tmp_path_factory.mktemp("told")
            found += [
                (name, turn, *fault) for fault in faults_of_text(*hostile(base, turn), folder)
            ]
    return found


def faults(tried, *words):
    return [one for one in tried if any(word in one[2] for word in words)]


def test_no_text_becomes_an_element_an_attribute_or_an_address(tried):
    assert faults(tried, "part of a page", "leads") == []


def test_whatever_somebody_wrote_stands_on_the_page_whole(tried):
    assert faults(tried, "whole") == []


def test_a_record_full_of_odd_text_has_a_name_a_picture_and_a_sentence(tried):
    assert faults(tried, "name", "picture", "not sound") == []


def test_a_check_prints_no_text_that_a_terminal_obeys(tried):
    assert faults(tried, "prints") == []


@pytest.mark.parametrize("name", bases())
def test_the_page_of_a_saved_record_holds_all_text_and_takes_none_for_more(name):
    assert list(faults_of_saved_page(*hostile(bases()[name], turn=3))) == []


@pytest.mark.parametrize("name", bases())
def test_a_record_whose_very_tables_are_hostile_makes_a_harmless_page(name, tmp_path):
    record, _ = hostile(bases()[name], turn=1, own=False)
    told = [one for one in faults_of_text(record, {}, tmp_path) if "prints" not in one[0]]
    assert told == []


# --- whether these tests would see it ---------------------------------------------------------


def test_no_field_for_text_is_left_out():
    said = set()
    for base in bases().values():
        said |= hostile(base)[1].keys()
    assert text_fields() - said == set()
    assert len(text_fields()) > 50 and text_fields(own=False) > text_fields()


@pytest.mark.parametrize("kind", ["script", "image", "link", "ends", "quotes", "base", "form"])
def test_text_that_is_let_through_is_seen(kind):
    page, peer = (f'<p title="{text}">{text}</p>' for text in (KINDS[kind], harmless(KINDS[kind])))
    assert shape(page).elements != shape(peer).elements


@pytest.mark.parametrize("kind", KINDS)
def test_harmless_text_has_the_shape_of_the_hostile_one_and_is_no_markup(kind):
    text = harmless(KINDS[kind])
    assert len(text) == len(KINDS[kind])
    assert shape(f"<p>{text}</p>").elements == [("p",), ("/p",)]


def test_the_record_that_others_are_compared_with_differs_in_its_texts_alone():
    record, said = hostile(bases()["decision"])
    peer = retold(record, harmless)
    assert peer != record and peer.ratings[0].item == record.ratings[0].item
    blank = [filled(one, lambda place: "") for one in (record, peer)]
    assert blank[0] == blank[1]
    assert record.title == tidy(said[("Record", "title")][0])
    assert any("№" in text for text in outputs.chart(record)), "the chart shows what was written"
