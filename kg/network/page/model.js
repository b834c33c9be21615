// The data of the page, and what can be read off it: neighbours, names folded for search.
const data = JSON.parse(document.getElementById("data").textContent);
const nodes = data.nodes;
const edges = data.edges;

const TYPE_NAMES = {
  person: ["person", "people"],
  organisation: ["organisation", "organisations"],
  State: ["State", "States"],
  dialogue: ["dialogue", "dialogues"],
  body: ["body of a dialogue", "bodies of dialogues"],
};

const incident = nodes.map(() => []);
edges.forEach((edge, index) => edge.ends.forEach((end) => incident[end].push(index)));

const otherEnd = (edge, node) => (edge.ends[0] === node ? edge.ends[1] : edge.ends[0]);
const neighbours = incident.map((list, node) => [...new Set(list.map((index) => otherEnd(edges[index], node)))]);

// Nodes by importance: most neighbours first, then by name, so that the order never changes.
const byImportance = nodes
  .map((_, index) => index)
  .sort((a, b) => neighbours[b].length - neighbours[a].length || compare(nodes[a].label, nodes[b].label) || a - b);

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// Without case and diacritics, so that "Perez" finds "Pérez".
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function count(number, one, many = one + "s") {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function weigh(weight) {
  return count(weight, data.unit.slice(0, -1));
}

function span(edge) {
  if (!edge.first) return "undated";
  return edge.first === edge.last ? edge.first : `${edge.first} – ${edge.last}`;
}
