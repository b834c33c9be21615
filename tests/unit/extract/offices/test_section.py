"""Who is appointed under the heading of a ministry serves that ministry."""

from __future__ import annotations

from kg.extract.engine import Extractor
from kg.facts import Release

_TEXT = """Le Conseil des ministres a adopté ce jour les mesures suivantes, dit son porte-parole.

AU TITRE DU MINISTÈRE DE LA SANTÉ

* Madame Lala Andria-Zafy est nommée directrice des ressources humaines.

AU TITRE DU MINISTÈRE DU TRAVAIL

* Monsieur Njaka Rali-Be est nommé conseiller technique de l'OIM.
* Monsieur Rado Hery-Soa est nommé conseiller technique.

La séance a été levée à midi. Le directeur général Naina Fidy-Roa a salué ces nominations.
"""


def test_a_heading_employs_those_below_it_until_the_next_one_unless_they_are_said_to_serve_others(
    extractor: Extractor,
) -> None:
    facts = extractor.extract(Release(id="r", text=_TEXT, date="2024-05-16", lang="fr"))
    assert {(post.person, post.organisation) for post in facts.posts} >= {
        ("Lala Andria-Zafy", "Ministère de la santé"),
        ("Njaka Rali-Be", "International Organization for Migration"),
        ("Rado Hery-Soa", "Ministère du travail"),
    }


def test_a_heading_that_is_a_ministry_holds_for_a_list_but_not_for_paragraphs(extractor: Extractor) -> None:
    text = (
        "El Gobierno anunció hoy nombramientos, según dijo su vocero esta mañana ante la prensa.\n\n"
        "Ministerio de Cultura\n\n- Iris Mena Solano, directora de museos\n\n"
        "La directora de archivos, Lidia Paz Arce, asistió al acto."
    )
    facts = extractor.extract(Release(id="r", text=text, date="2024-05-16", lang="es"))
    assert {(post.person, post.organisation) for post in facts.posts} == {
        ("Iris Mena Solano", "Ministerio de Cultura"),
        ("Lidia Paz Arce", None),
    }
