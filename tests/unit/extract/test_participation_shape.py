"""Who took part is told in many shapes: by subjects, lists, delegations, organisers, chairs and speakers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from gathering_fixture import load_extractor

from kg.facts import Release

_LEAD = "The third meeting of the Colombo Process opened in Dhaka on 7 May."
_NAMES = {"UNICEF": "United Nations Children's Fund"}


def _rows(sentence: str) -> set[tuple[str, str]]:
    text = f"{_LEAD}\n\n{sentence}"
    facts = load_extractor().extract(Release(id="r", lang="en", date="2024-05-16", text=text))
    return {(row.actor, row.capacity) for row in facts.participation}


def _expect(shape: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    return {(_NAMES.get(actor, actor), capacity) for capacity, actors in shape.items() for actor in actors}


@pytest.mark.parametrize(
    ("sentence", "shape"),
    [
        ("Nepal, Japan and UNICEF took part in the meeting.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("Representatives of Nepal, Japan, and UNICEF were present.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("Participants came from Nepal, Japan and Bhutan.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("The participating countries were Nepal, Japan and Bhutan.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("Participating countries included Nepal, Japan and Bhutan.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("The meeting was attended by delegates from Nepal, Japan and Bhutan, as well as observers from UNICEF.",
         {"participant": ["Nepal", "Japan", "Bhutan", "UNICEF"]}),
        ("Senior officials from Nepal and Japan discussed wages at the meeting.", {"participant": ["Nepal", "Japan"]}),
        ("Also in attendance were Mr. Hari Lamichhane-Rai of the Ministry of Labour and Ms. Aiko "
         "Hoshimura, Director of the Seed Bank.",
         {"participant": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("Among the participants were Ms. Aiko Hoshimura, Director of the Seed Bank, and Mr. Hari Lamichhane-Rai.",
         {"participant": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("The meeting brought together Nepal, Japan and UNICEF.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("The meeting brought together 40 officials from Nepal, Japan and Bhutan.",
         {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("The two-day meeting gathered representatives from Nepal, Japan and UNICEF.",
         {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("Joining the meeting were Nepal, Japan and UNICEF.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("Nepal was represented by its Minister of Labour, Mr. Hari Lamichhane-Rai.",
         {"participant": ["Nepal", "Hari Lamichhane-Rai"]}),
        ("The Nepalese delegation was headed by Mr. Hari Lamichhane-Rai, Secretary of Labour.",
         {"participant": ["Nepal", "Hari Lamichhane-Rai"]}),
        ("Mr. Hari Lamichhane-Rai led the delegation of Nepal.", {"participant": ["Nepal", "Hari Lamichhane-Rai"]}),
        ("Mr. Hari Lamichhane-Rai represented Nepal at the meeting.",
         {"participant": ["Nepal", "Hari Lamichhane-Rai"]}),
        ("Accompanying the Minister were Ms. Aiko Hoshimura, Director of the Seed Bank, and Mr. Hari Lamichhane-Rai.",
         {"participant": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("Ms. Aiko Hoshimura, Director of the Seed Bank, also attended.", {"participant": ["Aiko Hoshimura"]}),
        ("Other participants included UNICEF and the World Bank.", {"participant": ["UNICEF", "World Bank"]}),
        ("UNICEF and the World Bank joined as observers.", {"participant": ["UNICEF", "World Bank"]}),
        ("UNICEF attended the meeting as an observer.", {"participant": ["UNICEF"]}),
        ("The meeting was held in the presence of Mr. Hari Lamichhane-Rai and Ms. Aiko Hoshimura.",
         {"participant": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("The event saw the participation of Nepal, Japan and UNICEF.", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("With the participation of Nepal, Japan and UNICEF, the meeting reviewed wages.",
         {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("Delegations of Nepal, Japan and Bhutan reviewed the plan.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("The following countries took part: Nepal, Japan and Bhutan.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("Present at the meeting: Nepal, Japan, Bhutan.", {"participant": ["Nepal", "Japan", "Bhutan"]}),
        ("The meeting was attended by:\n\n- Nepal\n- Japan\n- UNICEF", {"participant": ["Nepal", "Japan", "UNICEF"]}),
        ("Participants included:\n\n- Mr. Hari Lamichhane-Rai, Secretary of Labour of Nepal\n- Ms. Aiko "
         "Hoshimura, Director of the Seed Bank",
         {"participant": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("Speakers included Mr. Hari Lamichhane-Rai and Ms. Aiko Hoshimura.",
         {"speaker": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("The speakers were Mr. Hari Lamichhane-Rai, Secretary of Labour, and Ms. Aiko Hoshimura, "
         "Director of the Seed Bank.",
         {"speaker": ["Hari Lamichhane-Rai", "Aiko Hoshimura"]}),
        ("The meeting was organised jointly by Nepal and UNICEF.", {"organiser": ["Nepal", "UNICEF"]}),
        ("The meeting was jointly organised by Nepal and UNICEF, with financial support from Japan.",
         {"organiser": ["Nepal", "UNICEF"], "funder": ["Japan"]}),
        ("UNICEF, in collaboration with Nepal, organised the meeting.",
         {"organiser": ["UNICEF"], "supporter": ["Nepal"]}),
        ("Nepal, with support from UNICEF and the World Bank, convened the meeting.",
         {"organiser": ["Nepal"], "supporter": ["UNICEF", "World Bank"]}),
        ("The meeting, organised by UNICEF and hosted by Nepal, ended on 9 May.",
         {"organiser": ["UNICEF"], "host": ["Nepal"]}),
        ("The meeting was co-hosted by Nepal and Japan.", {"host": ["Nepal", "Japan"]}),
        ("Nepal is hosting the meeting.", {"host": ["Nepal"]}),
        ("The meeting, hosted by the Ministry of Labour of Nepal, ended on 9 May.", {"host": ["Ministry of Labour"]}),
        ("The meeting was held under the auspices of UNICEF.", {"organiser": ["UNICEF"]}),
        ("The meeting was supported by UNICEF and funded by Japan.", {"supporter": ["UNICEF"], "funder": ["Japan"]}),
        ("The meeting was made possible by funding from Japan.", {"funder": ["Japan"]}),
        ("The meeting was held with funding from Japan and technical support from UNICEF.",
         {"funder": ["Japan"], "supporter": ["UNICEF"]}),
        ("Japan provided funding for the meeting.", {"funder": ["Japan"]}),
        ("UNICEF provided technical support to the meeting.", {"supporter": ["UNICEF"]}),
        ("The meeting was convened by UNICEF in partnership with Nepal, Japan and the World Bank.",
         {"organiser": ["UNICEF"], "supporter": ["Nepal", "Japan", "World Bank"]}),
        ("The meeting was chaired by Ms. Aiko Hoshimura, Director of the Seed Bank.", {"chair": ["Aiko Hoshimura"]}),
        ("The meeting was co-chaired by Nepal and Japan.", {"chair": ["Nepal", "Japan"]}),
        ("Ms. Aiko Hoshimura, Director of the Seed Bank, chaired the meeting.", {"chair": ["Aiko Hoshimura"]}),
        ("Chaired by Ms. Aiko Hoshimura, the meeting reviewed wages.", {"chair": ["Aiko Hoshimura"]}),
        ("The panel was moderated by Ms. Aiko Hoshimura.", {"chair": ["Aiko Hoshimura"]}),
        ("Ms. Aiko Hoshimura moderated the discussion.", {"chair": ["Aiko Hoshimura"]}),
        ("The meeting was held under the chairmanship of Nepal.", {"chair": ["Nepal"]}),
        ("The meeting, under the chairmanship of Mr. Hari Lamichhane-Rai, adopted a plan.",
         {"chair": ["Hari Lamichhane-Rai"]}),
        ("In her opening remarks, Ms. Aiko Hoshimura thanked the host.", {"speaker": ["Aiko Hoshimura"]}),
        ("Opening the meeting, Ms. Aiko Hoshimura said that wages must rise.", {"speaker": ["Aiko Hoshimura"]}),
        ("Delivering the keynote address, Ms. Aiko Hoshimura spoke of wages.", {"speaker": ["Aiko Hoshimura"]}),
        ("Ms. Aiko Hoshimura delivered the keynote address.", {"speaker": ["Aiko Hoshimura"]}),
        ("The keynote address was delivered by Ms. Aiko Hoshimura.", {"speaker": ["Aiko Hoshimura"]}),
        ("A keynote speech was given by Ms. Aiko Hoshimura, Director of the Seed Bank.",
         {"speaker": ["Aiko Hoshimura"]}),
        ("Ms. Aiko Hoshimura welcomed the delegates.", {"speaker": ["Aiko Hoshimura"]}),
        ("Welcoming the participants, Ms. Aiko Hoshimura stressed that wages must rise.",
         {"speaker": ["Aiko Hoshimura"]}),
        ("Remarks were made by Ms. Aiko Hoshimura and Mr. Hari Lamichhane-Rai.",
         {"speaker": ["Aiko Hoshimura", "Hari Lamichhane-Rai"]}),
        ("Addressing the meeting, Mr. Hari Lamichhane-Rai said that wages must rise.",
         {"speaker": ["Hari Lamichhane-Rai"]}),
        ("Mr. Hari Lamichhane-Rai told delegates that wages must rise.", {"speaker": ["Hari Lamichhane-Rai"]}),
        ("UNICEF presented the results of its survey.", {"speaker": ["UNICEF"]}),
        ("Speaking at the meeting, Mr. Hari Lamichhane-Rai said that wages must rise.",
         {"speaker": ["Hari Lamichhane-Rai"]}),
        ("Panellists included Ms. Aiko Hoshimura and Mr. Hari Lamichhane-Rai.",
         {"speaker": ["Aiko Hoshimura", "Hari Lamichhane-Rai"]}),
        ("Mr. Hari Lamichhane-Rai delivered the closing remarks on behalf of Nepal.",
         {"speaker": ["Hari Lamichhane-Rai"]}),
        ("The meeting was officially opened by the Secretary of Labour, Mr. Hari Lamichhane-Rai.",
         {"speaker": ["Hari Lamichhane-Rai"]}),
        ("The closing session was addressed by Mr. Hari Lamichhane-Rai.", {"speaker": ["Hari Lamichhane-Rai"]}),
    ],
)  # fmt: skip
def test_each_shape_tells_who_took_part_how(sentence: str, shape: Mapping[str, Sequence[str]]) -> None:
    assert _rows(sentence) == _expect(shape)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bhutan did not send a delegation.",
        "Nepal and Japan will strengthen ties.",
        "The meeting discussed the situation in Bhutan.",
        "The plan will help migrants from Nepal and Bhutan.",
        "The meeting thanked Japan for its long friendship.",
        "UNICEF has worked in Nepal since 1968.",
        "The meeting strengthens ties between Nepal and Bhutan.",
        "The World Bank funds roads in Nepal.",
        "Officials discussed the return of workers from Bhutan.",
        "Mr. Hari Lamichhane-Rai, who missed the meeting, wrote a letter.",
        "The Government welcomed the plan.",
        "The project is supported by UNICEF.",
        "The University of Pokhara published a study on wages.",
        "The delegates visited the office of UNICEF.",
        "A study by the World Bank was quoted.",
        "The meeting will report to the Members of Parliament.",
    ],
)  # fmt: skip
def test_being_mentioned_is_no_part(sentence: str) -> None:
    assert _rows(sentence) == set()
