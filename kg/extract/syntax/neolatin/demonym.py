"""Countries by the Spanish and French adjectives that go with them: "el ministro hondureño", "le ministre togolais"."""

from __future__ import annotations

from functools import cache

from kg.extract.text.neolatin import fold

#: Country → its adjectives in the masculine, Spanish then French.
_DEMONYMS = """
Afghanistan: afgano afghan
Algeria: argelino algérien
Angola: angoleño angolais
Argentina: argentino argentin
Australia: australiano australien
Austria: austriaco autrichien
Bahamas: bahameño bahaméen
Bangladesh: bangladesí bangladais
Barbados: barbadense barbadien
Belgium: belga belge
Belize: beliceño bélizien
Benin: beninés béninois
Bolivia: boliviano bolivien
Brazil: brasileño brésilien
Bulgaria: búlgaro bulgare
Burkina Faso: burkinés burkinabè burkinabé
Burundi: burundés burundais
Cabo Verde: caboverdiano capverdien cap-verdien
Cameroon: camerunés camerounais
Canada: canadiense canadien
Central African Republic: centroafricano centrafricain
Chad: chadiano tchadien
Chile: chileno chilien
China: chino chinois
Colombia: colombiano colombien
Comoros: comorense comorien
Congo: congoleño congolais
Costa Rica: costarricense costaricien costaricain
Côte d'Ivoire: marfileño ivoirien
Croatia: croata croate
Cuba: cubano cubain
Cyprus: chipriota chypriote
Denmark: danés danois
Djibouti: yibutiano djiboutien
Dominican Republic: dominicano dominicain
Ecuador: ecuatoriano équatorien
Egypt: egipcio égyptien
El Salvador: salvadoreño salvadorien
Eritrea: eritreo érythréen
Ethiopia: etíope éthiopien
Finland: finlandés finlandais
France: francés français
Gabon: gabonés gabonais
Gambia: gambiano gambien
Germany: alemán allemand
Ghana: ghanés ghanéen
Greece: griego grec
Guatemala: guatemalteco guatémaltèque
Guinea: guineano guinéen
Guyana: guyanés guyanien
Haiti: haitiano haïtien
Honduras: hondureño hondurien
Hungary: húngaro hongrois
India: indio indien
Indonesia: indonesio indonésien
Iraq: iraquí irakien
Iran: iraní iranien
Ireland: irlandés irlandais
Italy: italiano italien
Jamaica: jamaicano jamaïcain jamaïquain
Japan: japonés japonais
Jordan: jordano jordanien
Kenya: keniano keniata kényan
Lebanon: libanés libanais
Liberia: liberiano libérien
Libya: libio libyen
Luxembourg: luxemburgués luxembourgeois
Madagascar: malgache malgache
Malawi: malauí malawien
Mali: maliense malien
Malta: maltés maltais
Mauritania: mauritano mauritanien
Mauritius: mauriciano mauricien
Mexico: mexicano mexicain
Morocco: marroquí marocain
Mozambique: mozambiqueño mozambicain
Namibia: namibio namibien
Netherlands: neerlandés néerlandais
Nicaragua: nicaragüense nicaraguayen
Niger: nigerino nigérien
Nigeria: nigeriano nigérian
Norway: noruego norvégien
Pakistan: pakistaní pakistanais
Panama: panameño panaméen
Paraguay: paraguayo paraguayen
Peru: peruano péruvien
Philippines: filipino philippin
Poland: polaco polonais
Portugal: portugués portugais
Romania: rumano roumain
Russia: ruso russe
Rwanda: ruandés rwandais
Senegal: senegalés sénégalais
Serbia: serbio serbe
Sierra Leone: sierraleonés sierra-léonais
Somalia: somalí somalien
South Africa: sudafricano sud-africain
South Sudan: sursudanés sud-soudanais
Spain: español espagnol
Sri Lanka: ceilandés srilankais
Sudan: sudanés soudanais
Suriname: surinamés surinamais
Sweden: sueco suédois
Switzerland: suizo suisse
Syria: sirio syrien
Tanzania: tanzano tanzanien
Togo: togolés togolais
Trinidad and Tobago: trinitense trinidadien
Tunisia: tunecino tunisien
Türkiye: turco turc
Uganda: ugandés ougandais
Ukraine: ucraniano ukrainien
United Kingdom: británico britannique
United States: estadounidense américain étasunien
Uruguay: uruguayo uruguayen
Venezuela: venezolano vénézuélien
Zambia: zambiano zambien
Zimbabwe: zimbabuense zimbabwéen
"""


@cache
def _countries() -> dict[str, str]:
    """Folded adjective, masculine and feminine, → country."""
    table: dict[str, str] = {}
    for line in _DEMONYMS.strip().splitlines():
        country, _, adjectives = line.partition(":")
        for adjective in map(fold, adjectives.split()):
            for form in (adjective, *_feminines(adjective)):
                table.setdefault(form, country)
    return table


def _feminines(adjective: str) -> tuple[str, ...]:
    if adjective.endswith("o"):
        return (adjective[:-1] + "a",)
    doubled = (adjective + "ne",) if adjective.endswith("en") else ()
    grecque = {"turc": ("turque",), "grec": ("grecque",)}.get(adjective, ())
    return (adjective + "e", adjective + "a", *doubled, *grecque)


def read_demonym(word: str) -> str | None:
    """The country's English name whose adjective in the singular the word is, or None.

    >>> read_demonym("hondureña"), read_demonym("nigérienne"), read_demonym("general")
    ('Honduras', 'Niger', None)
    """
    return _countries().get(fold(word))


def read_people(word: str) -> str | None:
    """The country's English name whose people the word is, one or many, or None.

    >>> read_people("Ivoiriens"), read_people("salvadoreñas"), read_people("services")
    ("Côte d'Ivoire", 'El Salvador', None)
    """
    return read_demonym(word) or read_demonym(word.removesuffix("s"))
