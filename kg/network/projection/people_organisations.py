"""People and the bodies where they hold posts.

An edge joins a person to a body in which a release says the person holds, held or will hold an office; each
office is an edge of its own. Its weight is the number of releases that say so, and its dates are those of the
first and the last of them: the office is attested then, it did not begin or end then. A broken line is an
office that the releases call former or not yet taken up.

An edge does not mean that the person speaks for the body, nor that the office is still held. Offices whose
body the release does not name are missing. Limited to a dialogue, it shows the people who took part in its
meetings, with all their offices.
"""

from kg.network.projection import Unit

KIND = "post"
UNIT: Unit = "releases"
PARALLEL = True
DIALOGUE = """{ SELECT DISTINCT ?source {
    VALUES ?held { $held }
    GRAPH ?one { ?meeting mga:meetingOf ?held }
    GRAPH ?other { ?presence mga:inMeeting ?meeting ; mga:participant ?source }
  } }"""

QUERY = """
SELECT DISTINCT ?source ?target ?key ?role ?roleConcept ?status ?reason ?begin ?fact WHERE {
  $dialogue
  GRAPH ?graph {
    ?fact a org:Membership ; org:member ?source ; org:organization ?target .
    ?passage oa:hasBody ?fact ; oa:hasTarget/oa:hasSource ?reason .
    $confidence
    OPTIONAL { ?reason schema:datePublished ?begin }
    OPTIONAL { ?fact org:role ?roleConcept }
    OPTIONAL { ?fact mga:status ?status }
    OPTIONAL { ?fact mga:viaPost ?post . ?post rdfs:label ?role }
  }
  BIND(COALESCE(?post, ?fact) AS ?key)
  $period
}"""
