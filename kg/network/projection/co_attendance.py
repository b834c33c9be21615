"""Bodies and States that met.

An edge joins two bodies, States or dialogues that releases name as taking part in the same meeting, in
whatever capacity except as its funder. Its weight is the number of such meetings, and its dates are those of
the first and the last of them.

An edge does not mean that the two spoke to each other or agree, only that both were there. A body present
only through a person is not counted, nor is a ministry counted as its State; whoever a release leaves unnamed
is missing.
"""

from kg.network.projection import Unit

KIND = "co-attendance"
UNIT: Unit = "meetings"
PARALLEL = False
DIALOGUE = "?reason mga:meetingOf ?held ."
CARRIED = ("?fact", "?other")

QUERY = """
SELECT DISTINCT ?source ?target ?reason ?begin ?finish ?fact ?other WHERE {
  $dialogue
  ?fact mga:inMeeting ?reason ; mga:participant ?source .
  ?other mga:inMeeting ?reason ; mga:participant ?target .
  FILTER(STR(?source) < STR(?target))
  FILTER NOT EXISTS { ?source a foaf:Person }
  FILTER NOT EXISTS { ?target a foaf:Person }
  FILTER NOT EXISTS { ?fact mga:participationRole vocab:participation-role\\/funder }
  FILTER NOT EXISTS { ?other mga:participationRole vocab:participation-role\\/funder }
  $confidence
  OPTIONAL { ?reason schema:startDate ?begin }
  OPTIONAL { ?reason schema:endDate ?finish }
  $period
}"""
