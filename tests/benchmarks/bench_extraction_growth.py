"""A word costs no more in a long text than in a short one; pytest takes this by its name only, for it measures."""

from __future__ import annotations

import time

import pytest
from hostile_fixture import make_repetitions, name_someone

from kg.extract import Extractor
from kg.facts import Release
from kg.registry import load_registry

SHORT = 25_000
SIZES = (500, 5_000, 50_000, 200_000)
#: Paragraphs of a long report, each about other people, places and days.
PARAGRAPHS = (
    "{city} – The meeting of officials on {field} was held in {city} on {day} May 2021. {one}, Minister of {field} of"
    " {country}, opened it and thanked the delegates of {other} for their work on fair recruitment and safe return.",
    "“We have come a long way since our first talks, and I hope that nobody is left behind,” said {one}, Director of"
    " the Department of {field}. She added that families should not wait for their papers as long as before.",
    "The offices had put their figures together during the winter. They found that the number of permits rose in"
    " {country} and fell in {other}, and agreed to compare their methods before the next round.",
    "{two}, Head of Mission of the International Organization for Migration in {country}, stressed that good data come"
    " from good neighbours. According to {two}, three offices will share a register from June.",
    "The workshop, which {other} hosted with the support of the European Union, closed with a visit to the border post"
    " of {city}. {one} and {two} signed a letter on training.",
)
CITIES = ("Lusaka", "Nairobi", "Lima", "Geneva", "Manila", "Accra", "Dakar", "Rome", "Quito")
COUNTRIES = ("Zambia", "Kenya", "Peru", "Switzerland", "Ghana", "Senegal", "Italy")
FIELDS = ("Labour", "Interior", "Foreign Affairs", "Social Protection")


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    made = Extractor(load_registry())
    made.extract(Release(id="warm", text="The model is loaded with the first release, said Ana Bo in Lima."))
    return made


def test_a_word_of_a_long_report_costs_no_more_than_one_of_a_short_report(extractor: Extractor) -> None:
    costs = [measure_words(extractor, size) for size in SIZES]
    assert max(costs) <= 2 * min(costs[:2]), costs


def measure_words(extractor: Extractor, size: int) -> float:
    """Seconds for each word of a text of so many words; short texts are read several times."""
    text = make_report(size)
    rounds = max(1, 5_000 // size)
    return min(measure(extractor, text) for _ in range(rounds)) / len(text.split())


def make_report(size: int) -> str:
    """A report of at least so many words, no two paragraphs alike."""
    paragraphs: list[str] = []
    words = 0
    while words < size:
        number = len(paragraphs)
        paragraph = PARAGRAPHS[number % len(PARAGRAPHS)].format(
            city=CITIES[number % len(CITIES)],
            country=COUNTRIES[number % len(COUNTRIES)],
            other=COUNTRIES[(number + 3) % len(COUNTRIES)],
            field=FIELDS[number % len(FIELDS)],
            day=number % 28 + 1,
            one=name_someone(2 * number),
            two=name_someone(2 * number + 1),
        )
        paragraphs.append(paragraph)
        words += len(paragraph.split())
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(("name", "text"), make_repetitions().items())
def test_time_grows_with_the_length_of_the_text(extractor: Extractor, name: str, text: str) -> None:
    whole = text[: 4 * SHORT]
    short = whole[: len(whole) // 4]
    # Below a few hundredths of a second the clock and the caches decide.
    assert measure(extractor, whole) <= 8 * max(measure(extractor, short), 0.05), name


def measure(extractor: Extractor, text: str) -> float:
    """Seconds of the processor's time."""
    started = time.process_time()
    extractor.extract(Release(id="text", text=text))
    return time.process_time() - started
