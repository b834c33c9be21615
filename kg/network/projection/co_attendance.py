"""Bodies and States that met.

An edge joins two bodies, States or dialogues that releases name as taking part in the same meeting: as its
participant, speaker, chair, host or organiser. Its weight is the number of such meetings, and its dates are
those of the first and the last of them.

An edge does not mean that the two spoke to each other or agree, only that both were there. Helping or paying
is not being there, and a meeting only announced does not count. A body present only through a person is not
counted, nor is a ministry counted as its State; whoever a release leaves unnamed is missing.
"""

from kg.network.projection import MEETING_DATES, Unit

KIND = "co-attendance"
UNIT: Unit = "meetings"
PARALLEL = False
DIALOGUE = "{ SELECT DISTINCT ?reason { VALUES ?held { $held } GRAPH ?any { ?reason mga:meetingOf ?held } } }"

_PRESENT = """{ SELECT DISTINCT ?reason %(fact)s %(agent)s {
    VALUES ?role { role:participant role:speaker role:chair role:host role:organiser }
    GRAPH ?graph {
      %(fact)s mga:inMeeting ?reason ; mga:participant %(agent)s ; mga:participationRole ?role .
      ?passage oa:hasBody %(fact)s ; mga:modality "actual" .
      $confidence
    }
    FILTER NOT EXISTS { %(agent)s a foaf:Person }
  } }"""

QUERY = f"""
PREFIX role: <https://w3id.org/migration-governance/vocab/participation-role/>
SELECT DISTINCT ?source ?target ?reason ?begin ?finish ?fact ?other WHERE {{
  $dialogue
  {_PRESENT % {"fact": "?fact", "agent": "?source"}}
  {_PRESENT % {"fact": "?other", "agent": "?target"}}
  FILTER(STR(?source) < STR(?target))
  {MEETING_DATES}
  $period
}}"""
