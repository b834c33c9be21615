// The drawing: vis-network with our places; filters hide, a focus dims everything else.
const SHAPES = { person: "dot", organisation: "square", State: "hexagon", dialogue: "diamond", body: "triangle" };
const AREA = { person: 1, organisation: 0.86, State: 1.05, dialogue: 1.2, body: 1.15 };

// Lines grow fainter as they grow many, so that a dense network does not turn grey.
const EDGE_OPACITY = Math.max(0.32, Math.min(0.75, 0.75 - 0.12 * Math.log2(Math.max(1, edges.length / 150))));

const visible = { nodes: nodes.map(() => true), edges: edges.map(() => true) };
const focus = { nodes: new Set(), edges: new Set(), main: new Set() };
const places = data.vis.nodes.map((node) => ({ x: node.x, y: node.y, size: node.size }));

let theme = readTheme();
const drawnNodes = new vis.DataSet(data.vis.nodes.map((node) => ({ ...node, ...dressNode(node.id, node.size) })));
const drawnEdges = new vis.DataSet(data.vis.edges.map((edge) => ({ ...edge, ...dressEdge(edge.id) })));
const stage = document.getElementById("canvas");
const network = new vis.Network(stage, { nodes: drawnNodes, edges: drawnEdges }, data.vis.options);
// The library would put the drawing before everything else in the order of the tab key.
stage.firstElementChild.tabIndex = 0;

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  const names = ["paper", "ink", "soft", "edge", "edge-strong", ...Object.keys(SHAPES)];
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

function dressNode(index, size) {
  const type = nodes[index].type;
  const colour = { background: theme[type], border: theme.paper };
  const same = { ...colour, highlight: { ...colour, border: theme.ink }, hover: colour };
  return { shape: SHAPES[type], size: size * AREA[type], color: same };
}

function dressEdge(index) {
  const past = /former|elect/.test(edges[index].status);
  const colour = { color: theme.edge, highlight: theme.edge, hover: theme.edge, inherit: false, opacity: EDGE_OPACITY };
  return { color: colour, dashes: past ? [5, 4] : false };
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  theme = readTheme();
  drawnNodes.update(places.map((place, id) => ({ id, ...dressNode(id, place.size) })));
  drawnEdges.update(edges.map((_, id) => ({ id, ...dressEdge(id) })));
});

// Show exactly the nodes and edges for which the two tests hold.
function applyFilter(showNode, showEdge) {
  const nodeChanges = [];
  const edgeChanges = [];
  const linked = nodes.map(() => false);
  const wanted = edges.map((edge) => showEdge(edge) && edge.ends.every((end) => showNode(nodes[end])));
  wanted.forEach((shown, id) => {
    if (shown) edges[id].ends.forEach((end) => (linked[end] = true));
    if (shown !== visible.edges[id]) edgeChanges.push({ id, hidden: !shown });
  });
  linked.forEach((shown, id) => {
    if (shown !== visible.nodes[id]) nodeChanges.push({ id, hidden: !shown });
  });
  visible.nodes = linked;
  visible.edges = wanted;
  drawnEdges.update(edgeChanges);
  drawnNodes.update(nodeChanges);
}

function setFocus(mainNodes, edgeList) {
  focus.main = new Set(mainNodes);
  focus.edges = new Set(edgeList.filter((index) => visible.edges[index]));
  focus.nodes = new Set(mainNodes);
  focus.edges.forEach((index) => edges[index].ends.forEach((end) => focus.nodes.add(end)));
  network.redraw();
}

// Dimming is one veil over the drawing, with what is in focus drawn again above it: no restyling of thousands.
function drawFocus(context) {
  if (!focus.nodes.size) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 0.84;
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  focus.edges.forEach((index) => visible.edges[index] && drawFocusEdge(context, index));
  focus.nodes.forEach((index) => visible.nodes[index] && network.body.nodes[index].draw(context));
}

function drawFocusEdge(context, index) {
  const edge = network.body.edges[index];
  const before = edge.options.color;
  edge.options.color = { ...before, color: theme["edge-strong"], opacity: 0.85 };
  edge.draw(context);
  edge.options.color = before;
}

network.on("dragging", (event) => event.nodes.forEach(updatePlace));
network.on("dragEnd", (event) => event.nodes.forEach(updatePlace));
function updatePlace(index) {
  Object.assign(places[index], network.getPosition(index));
}

function toScreen(place) {
  return network.canvasToDOM(place);
}

// The visible edge nearest to a point of the screen, within six pixels.
function findEdge(point) {
  const at = network.DOMtoCanvas(point);
  const reach = 6 / network.getScale();
  let best = null;
  let nearest = reach;
  data.vis.edges.forEach((line) => {
    if (line.smooth || !visible.edges[line.id]) return;
    const distance = distanceToLine(at, places[line.from], places[line.to]);
    if (distance < nearest) [best, nearest] = [line.id, distance];
  });
  if (best !== null) return best;
  const bent = network.getEdgeAt(point);
  return bent !== undefined && visible.edges[bent] ? bent : null;
}

function distanceToLine(point, from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const clamped = Math.max(0, Math.min(1, along));
  return Math.hypot(from.x + clamped * dx - point.x, from.y + clamped * dy - point.y);
}

function findNode(point) {
  const index = network.getNodeAt(point);
  return index !== undefined && visible.nodes[index] ? index : null;
}

const still = matchMedia("(prefers-reduced-motion: reduce)");
function glide() {
  return still.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

function fitAll(animated) {
  const shown = places.map((_, id) => id).filter((id) => visible.nodes[id]);
  if (shown.length) showPlaces(shown, animated);
}

// Bring nodes into view, left of the panel where there is room beside it.
function showPlaces(list, animated = true) {
  const box = list.map((index) => places[index]);
  const [left, right] = bounds(box.map((place) => place.x));
  const [top, bottom] = bounds(box.map((place) => place.y));
  const cover = panel.hidden || stage.clientWidth < 900 ? 0 : 400;
  const room = { x: stage.clientWidth - cover - 130, y: stage.clientHeight - 110 };
  const scale = Math.min(1.4, room.x / (right - left || 1), room.y / (bottom - top || 1));
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  network.moveTo({ position, scale, offset: { x: -cover / 2, y: 0 }, animation: animated && glide() });
}

function bounds(values) {
  return values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}
