"""A quotation belongs to the one whom the text around it names as its speaker, and to nobody else."""

from __future__ import annotations

import pytest
from speech_fixture import read_speech

_QUOTE = "The ferry must wait for the last family on the quay"


@pytest.mark.parametrize(
    "sentence",
    [
        "“{}, as it always did,” said Ingunn Tveitaker, Minister of Transport of Norway.",
        "“{}, as it always did,” said the Minister of Transport of Norway, Ingunn Tveitaker, in her address.",
        "“{}, as it always did,” Ingunn Tveitaker told the meeting.",
        "“{}, as it always did,” Ms. Ingunn Tveitaker, who had come by boat, added.",
        "“{}, as it always did,” according to Ms. Ingunn Tveitaker.",
        "Ms. Ingunn Tveitaker told us: “{}, as it always did.”",
        "In her address, Ms. Ingunn Tveitaker said, “{}, as it always did.”",
        "Minister of Transport Ingunn Tveitaker: “{}, as it always did.”",
        "“{},” chuckled Ms. Ingunn Tveitaker, “as it always did.”",
    ],
)
def test_the_speaker_is_found_wherever_the_attribution_stands(sentence: str) -> None:
    assert read_speech("The harbour talks ended on Friday.", sentence.format(_QUOTE)) == [
        ("Ingunn Tveitaker", "The ferry must wait for the last family on the")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "“{}, as it always did,” joked a fleet owner beside Ms. Ingunn Tveitaker.",
        "“{}, as it always did,” said a spokesperson for the Minister.",
        "“{}, as it always did,” says the joint report of the two ministries.",
        "One delegate, who did not want to be named, said: “{}, as it always did.”",
        "The International Organization for Migration (IOM) said: “{}, as it always did.”",
    ],
)
def test_unnamed_people_and_bodies_speak_for_nobody(sentence: str) -> None:
    paragraph = "Ms. Ingunn Tveitaker, Minister of Transport of Norway, opened the talks."
    assert read_speech(paragraph, sentence.format(_QUOTE)) == []


def test_a_quotation_split_by_its_attribution_counts_once() -> None:
    assert read_speech(
        "“We sold the boats,” Mr. Teofilo Quispe said, “and we kept the nets for our sons. The lake will"
        " rise again.” “Then we shall need them all,” he added after a pause."
    ) == [("Teofilo Quispe", "We sold the boats,"), ("Teofilo Quispe", "Then we shall need them all,")]


def test_a_quotation_over_paragraphs_counts_once() -> None:
    assert read_speech(
        "“We counted the boats at dawn and found nine.", "“At noon there were none,” said Mr. Teofilo Quispe."
    ) == [("Teofilo Quispe", "We counted the boats at dawn and found nine. “At")]


def test_in_spanish_and_french_the_subject_may_stand_far_behind_its_verb() -> None:
    assert read_speech(
        "“La balsa no puede esperar a nadie más esta noche”, sostuvo en la clausura la ministra de Transporte"
        " de Bolivia, Teófila Quispe Mamani.",
        lang="es",
    ) == [("Teófila Quispe Mamani", "La balsa no puede esperar a nadie más esta noche")]
    assert read_speech(
        "« Le bac n’attendra personne cette nuit », a martelé à la tribune la ministre des Transports du"
        " Sénégal, Mame Diarra Ndoye.",
        lang="fr",
    ) == [("Mame Diarra Ndoye", "Le bac n’attendra personne cette nuit")]
