// Controls: types, least weight, zoom, pointer and keys.
const weights = [...new Set(edges.map((edge) => edge.weight))].sort((a, b) => a - b);
const hiddenTypes = new Set();
const slider = document.getElementById("weight");
const tip = document.getElementById("tip");
const HOVER_LIMIT = 12000;

const typeButtons = new Map(data.types.map((type) => [type, make("button", { type: "button", "aria-pressed": "true", click: () => toggleType(type) })]));
document.getElementById("types").append(...typeButtons.values());
slider.max = Math.max(0, weights.length - 1);
slider.disabled = weights.length < 2;
slider.addEventListener("input", refilter);

function toggleType(type) {
  if (!hiddenTypes.delete(type)) hiddenTypes.add(type);
  refilter();
}

function leastWeight() {
  return weights[slider.value] ?? 1;
}

function refilter() {
  applyFilter((node) => !hiddenTypes.has(node.type), (edge) => edge.weight >= leastWeight());
  if (focus.nodes.size) closePanel();
  tellCounts();
}

function tellCounts() {
  const shown = visible.nodes.filter(Boolean).length;
  const lines = visible.edges.filter(Boolean).length;
  const of = (part, whole, noun) => (part === whole ? count(whole, noun) : `${part.toLocaleString("en")} of ${count(whole, noun)}`);
  document.getElementById("shown").textContent = `${of(shown, nodes.length, "node")}, ${of(lines, edges.length, "edge")}`;
  document.getElementById("least").textContent = weigh(leastWeight());
  slider.setAttribute("aria-valuetext", weigh(leastWeight()));
  typeButtons.forEach((button, type) => {
    const all = nodes.filter((node) => node.type === type).length;
    const here = nodes.filter((node, index) => node.type === type && visible.nodes[index]).length;
    button.setAttribute("aria-pressed", String(!hiddenTypes.has(type)));
    const name = TYPE_NAMES[type][1];
    const number = here === all ? all.toLocaleString("en") : `${here.toLocaleString("en")} / ${all.toLocaleString("en")}`;
    button.replaceChildren(mark(type), make("span", {}, name[0].toUpperCase() + name.slice(1)), make("span", {}, number));
  });
}

// A node that the filters hide is shown again before it is opened.
function revealNode(index) {
  if (visible.nodes[index]) return;
  hiddenTypes.clear();
  slider.value = 0;
  refilter();
}

network.on("click", ({ pointer }) => {
  const index = findNode(pointer.DOM);
  const id = index === null ? findEdge(pointer.DOM) : null;
  if (index !== null) openNode(index, false);
  else if (id !== null) openEdge(id, false);
  else closePanel();
});

let pending = null;
stage.addEventListener("mousemove", (event) => {
  if (pending === null) requestAnimationFrame(() => showTip(pending));
  pending = event;
});
stage.addEventListener("mouseleave", () => (tip.hidden = true));

function showTip(event) {
  pending = null;
  const frame = stage.getBoundingClientRect();
  const point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
  const index = event.buttons ? null : findNode(point);
  const id = index === null && !event.buttons && edges.length < HOVER_LIMIT ? findEdge(point) : null;
  tip.hidden = index === null && id === null;
  stage.style.cursor = tip.hidden ? "" : "pointer";
  if (tip.hidden) return;
  tip.replaceChildren(...(index !== null ? tipOfNode(index) : tipOfEdge(id)));
  const flip = point.x > stage.clientWidth - 340;
  tip.style.left = flip ? "" : `${point.x + 14}px`;
  tip.style.right = flip ? `${stage.clientWidth - point.x + 14}px` : "";
  tip.style.top = `${Math.min(point.y + 12, stage.clientHeight - 70)}px`;
}

function tipOfNode(index) {
  const kind = `${TYPE_NAMES[nodes[index].type][0]} · ${count(neighbours[index].length, "neighbour")}`;
  return [named(nodes[index].label), make("small", {}, kind)];
}

function tipOfEdge(id) {
  const [source, target] = edges[id].ends.map((end) => named(nodes[end].acronym || nodes[end].label));
  const what = make("small", {}, ...describeEdge(edges[id]));
  return [source, " — ", target, what];
}

function zoomBy(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: glide() });
}
document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.5));
document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.5));
document.getElementById("zoom-all").addEventListener("click", () => fitAll(true));

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) closePanel();
  if (event.key === "/" && !/INPUT|TEXTAREA/.test(event.target.tagName)) {
    event.preventDefault();
    field.focus();
  }
});
