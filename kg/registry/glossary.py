"""Words of offices, public bodies and meetings in English, Spanish and French, each as one concept."""

from __future__ import annotations

from functools import lru_cache

from kg.registry.fold import fold_name

#: Concept, then the folded words that mean it in other languages or spellings; "+" joins two concepts.
_CONCEPTS_TEXT = """
ministry: ministerio ministere
minister: ministro ministra ministre
deputy: vice vicepresident subdirector+director sub adjunto adjunta adjoint adjointe
deputy+minister: viceministro viceministra viceministre
deputy+ministerial+meeting: viceministerial
deputy+director: subdirector subdirectora
deputy+chair: vicechair vicechairman vicechairperson
ministerial: ministerielle ministeriel
undersecretary: subsecretario subsecretaria
foreign+minister: canciller
foreign: exteriores exterior etrangeres etrangere extranjeras external
home: interior interieur
labour: trabajo travail
migration: migracion migraciones migrations migratoria migratorias migratorio migratoires migratoire
migrant: migrantes migrante
immigration: inmigracion
directorate: direccion direction
department: departamento departement
general: generale
director: directora directeur directrice
secretary: secretario secretaria secretaire
secretariat: secretariado
executive: ejecutiva ejecutivo executif executive
permanent: permanente
president: presidente presidenta presidente
chair: chairman chairwoman chairperson
ambassador: embajador embajadora ambassadeur ambassadrice
consul: consulesa
head: jefe jefa chef cheffe
mission: mision
regional: regionale regionales regionaux
national: nacional nationale nationaux
justice: justicia
police: policia
health: salud sante
education: educacion
finance: finanzas finances hacienda
economy: economia economie
security: seguridad securite
social: sociales sociaux
defence: defensa
women: mujer mujeres femme femmes woman
youth: juventud jeunesse
human: humanos humanas humains humaines
right: derechos droits
development: desarrollo developpement
employment: empleo emploi
border: frontera fronteras frontiere frontieres
refugee: refugiado refugiados refugie refugies
trafficking: trata traite
counter: contra contre anti against combat combating lutte lucha
network: red reseau
centre: centro
office: oficina bureau
service: servicio servicios services
agency: agencia agence
authority: autoridad autorite
institute: instituto institut
council: consejo conseil
commission: comision
committee: comite
group: grupo groupe
parliament: parlamento parlement
embassy: embajada ambassade
consulate: consulado consulat
government: gobierno gouvernement
meeting: reunion reuniones meetings
workshop: taller atelier
conference: conferencia conferences
consultation: consulta consultas consultations
seminar: seminario seminaire
forum: foro
summit: cumbre sommet
dialogue: dialogo
session: sesion
official: oficiales funcionarios officials fonctionnaires
senior: alto altos hauts haut
return: retorno retornos retour retours
voluntary: voluntario voluntarios volontaire volontaires
informal: informelle informel
technical: tecnica tecnico technique
data: datos donnees
visa: visado visados visas
student: estudiantes etudiants
"""
#: Words that tell nothing apart.
_IDLE_TEXT = """
the a an of on in at to for with and or by from its el la los las lo de del y e en para por con al le les du des d
l et au aux sur pour affairs affair asuntos relaciones relations affaires person personas persons personnes s
republic republica republique
"""
_IDLE = frozenset(_IDLE_TEXT.split())
_KEEP_S = frozenset(("us", "as", "is", "gas", "his"))
_SPELLINGS = (("isation", "ization"), ("ising", "izing"), ("ourer", "orer"), ("our", "or"))


def _read_concepts() -> dict[str, tuple[str, ...]]:
    rows = (line.split(":") for line in _CONCEPTS_TEXT.strip().splitlines())
    return {word: tuple(concept.split("+")) for concept, words in rows for word in words.split()}


_CONCEPTS = _read_concepts()


@lru_cache(maxsize=65536)
def gloss(name: str) -> frozenset[str]:
    """The concepts of a name, whatever its language, order, number and spelling; none of an idle name."""
    words = fold_name(name).replace("under secretary", "undersecretary").split()
    told = (concept for word in words for concept in _CONCEPTS.get(word, (word,)))
    return frozenset(_spell(concept) for concept in told if concept not in _IDLE)


@lru_cache(maxsize=65536)
def _spell(word: str) -> str:
    """The word in the singular and in one spelling of English."""
    plain = word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" and word not in _KEEP_S else word
    for british, american in _SPELLINGS:
        plain = plain.replace(british, american)
    return plain


def is_same_role(one: str, other: str) -> bool:
    """Whether two roles can be one office: the same, or one without the field of the other.

    >>> is_same_role("Viceministra de Relaciones Exteriores", "Deputy Minister of Foreign Affairs")
    True
    """
    left, right = gloss(one), gloss(other)
    return bool(left & right) and (left <= right or right <= left)
