// The side panel: the links of a node, or the passages that carry an edge. Text only ever becomes text.
const panel = document.getElementById("panel");
const FIRST_TIES = 60;
const MARKS = {
  person: "M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z",
  organisation: "M2 2h12v12H2z",
  State: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  dialogue: "M8 0l8 8-8 8-8-8z",
  body: "M8 1l7.5 13.5H.5z",
};

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "click") element.addEventListener("click", value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function named(text) {
  return make("bdi", { dir: "auto" }, text);
}

function mark(type) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `mark ${type}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", MARKS[type]);
  svg.append(path);
  return svg;
}

function openPanel(...children) {
  const close = make("button", { type: "button", class: "close", "aria-label": "Close details", click: closePanel }, "×");
  panel.replaceChildren(close, ...children);
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.focus({ preventScroll: true });
}

function closePanel() {
  panel.hidden = true;
  network.unselectAll();
  setFocus([], []);
}

function openNode(index, move) {
  const node = nodes[index];
  const links = incident[index].filter((id) => visible.edges[id]).sort((a, b) => edges[b].weight - edges[a].weight || a - b);
  openPanel(
    make("p", { class: "kind" }, mark(node.type), TYPE_NAMES[node.type][0] + (node.acronym ? ` · ${node.acronym}` : "")),
    make("h2", {}, named(node.label)),
    make("p", { class: "facts" }, `${count(neighbours[index].length, "neighbour")}, ${count(incident[index].length, "edge")}`),
    make("p", { class: "iri" }, node.iri),
    make("h3", {}, "Links"),
    listTies(index, links),
  );
  setFocus([index], links);
  if (move) showPlaces([index, ...neighbours[index].filter((other) => visible.nodes[other])]);
}

function listTies(index, links) {
  const list = make("ul", { class: "ties" }, ...links.slice(0, FIRST_TIES).map((id) => describeTie(index, id)));
  if (links.length > FIRST_TIES) {
    const rest = () => list.lastChild.replaceWith(...links.slice(FIRST_TIES).map((id) => describeTie(index, id)));
    const button = make("button", { type: "button", class: "link", click: rest }, `Show all ${links.length}`);
    list.append(make("li", {}, button));
  }
  return list;
}

function describeTie(index, id) {
  const edge = edges[id];
  const other = otherEnd(edge, index);
  const name = make("button", { type: "button", class: "link", click: () => openNode(other, true) }, named(nodes[other].label));
  const quotes = make("button", { type: "button", class: "link quotes", click: () => openEdge(id, true) }, "Quotes");
  quotes.setAttribute("aria-label", `Quotes on the link with ${nodes[other].label}`);
  const what = make("span", {}, ...describeEdge(edge));
  return make(
    "li",
    {},
    make("div", { class: "who" }, mark(nodes[other].type), name),
    make("div", { class: "what" }, what, edge.quotes.length ? quotes : null),
  );
}

// The role, if there is one, and under it the weight and the dates.
function describeEdge(edge) {
  const status = edge.status && edge.status !== "current" ? ` (${edge.status})` : "";
  const role = edge.role ? make("span", { class: "role" }, named(edge.role + status)) : null;
  return [role, make("span", { class: "weighs" }, `${weigh(edge.weight)} · ${span(edge)}`)].filter(Boolean);
}

function openEdge(id, move) {
  const edge = edges[id];
  const meetings = edge.meetings.map((row) => data.meetings[row]);
  openPanel(
    make("div", { class: "ends" }, ...edge.ends.map(describeEnd)),
    make("p", { class: "facts" }, ...describeEdge(edge)),
    meetings.length ? make("h3", {}, "Meetings") : null,
    meetings.length ? make("ul", { class: "meetings" }, ...meetings.map(describeMeeting)) : null,
    make("h3", {}, "What releases say"),
    make("p", { class: "facts" }, describeQuotes(edge)),
    ...edge.quotes.map((row) => quote(data.quotes[row], meetings.length > 1)),
  );
  setFocus(edge.ends, [id]);
  if (move) showPlaces(edge.ends);
}

function describeEnd(index) {
  const button = make("button", { type: "button", class: "link", click: () => openNode(index, true) }, named(nodes[index].label));
  return make("div", {}, mark(nodes[index].type), button);
}

function describeMeeting([date, label]) {
  return make("li", {}, date ? make("time", {}, `${date} `) : null, named(label));
}

function describeQuotes(edge) {
  return `${count(edge.quotes.length, "passage")}, from ${count(edge.releases, "release")} in all`;
}

function quote([text, release, about, planned], tellMeeting) {
  const [title, date, url] = data.releases[release];
  const name = named(title || "Release without a title");
  const source = /^https?:\/\//.test(url) ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, name) : name;
  return make(
    "figure",
    {},
    make("blockquote", {}, named(text)),
    make(
      "figcaption",
      { class: "source" },
      source,
      date ? make("time", {}, ` · ${date}`) : null,
      planned ? make("span", { class: "planned" }, "announced") : null,
      tellMeeting && about ? make("div", {}, "On: ", named(about)) : null,
    ),
  );
}
