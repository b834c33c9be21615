"""Who takes part in which dialogue.

An edge joins an actor (a State, an organisation, a body, or the body for which a participating person acted)
to a dialogue of whose meetings, or of whose bodies' meetings, releases name it as a participant, in any
capacity. Its weight is the number of such meetings, its roles are the capacities, and its dates are those of
the first and the last meeting.

An edge does not mean membership: observers, hosts and funders are joined as members are. A person for whom
the release names no body does not count, nor does a meeting that is only announced or that no release assigns
to a dialogue.
"""

from kg.network.projection import MEETING_DATES, Unit

KIND = "participation"
UNIT: Unit = "meetings"
PARALLEL = False
DIALOGUE = "{ SELECT DISTINCT ?reason { VALUES ?held { $held } GRAPH ?any { ?reason mga:meetingOf ?held } } }"

QUERY = f"""
SELECT DISTINCT ?source ?target ?roleConcept ?reason ?begin ?finish ?fact WHERE {{
  $dialogue
  {{ SELECT DISTINCT ?reason ?target {{
    GRAPH ?one {{ ?reason mga:meetingOf ?body }}
    ?body org:subOrganizationOf* ?target .
    GRAPH ?other {{ ?target a mga:ConsultationMechanism }}
  }} }}
  GRAPH ?graph {{
    ?fact mga:inMeeting ?reason ; mga:participant ?participant ; mga:participationRole ?roleConcept .
    ?passage oa:hasBody ?fact ; mga:modality "actual" .
    $confidence
    OPTIONAL {{ ?fact mga:inCapacityOf/org:organization ?employer }}
  }}
  BIND(COALESCE(?employer, ?participant) AS ?source)
  FILTER(?source != ?target)
  FILTER NOT EXISTS {{ ?source a foaf:Person }}
  {MEETING_DATES}
  $period
}}"""
