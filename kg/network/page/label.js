// Labels: drawn at reading size whatever the zoom, the most important first, none over another.
const FACE = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const PIXELS_PER_LABEL = 8500;
const PROMINENT = 40;
const BOLD = 12;
const LEAST_RADIUS = 2.2;
const DOT = 1.2;
const DISC = 5;
const CELL = 60;
const importance = new Map(byImportance.map((index, place) => [index, place]));
const shapes = new Map();

function drawLabels(context) {
  const ratio = context.canvas.width / (stage.clientWidth || 1);
  let room = (stage.clientWidth * stage.clientHeight) / PIXELS_PER_LABEL;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  const spots = findSpots(orderLabels());
  const taken = { labels: new Map(), dots: new Map(), discs: new Map() };
  spots.forEach((spot) => occupySpot(spot, taken));
  occupy(boxOfButtons(), taken.labels);
  for (const spot of spots) {
    if (room <= 0) break;
    if (placeLabel(context, spot, taken)) room -= 1;
  }
  context.restore();
}

// A dot may be written over if it must be, a disc never; what is smaller than both does not matter.
function occupySpot({ x, y, radius }, taken) {
  if (radius >= DOT) occupy(boxOf(x, y, radius, radius), radius < DISC ? taken.dots : taken.discs);
}

// The nodes in focus, or all, the most important first.
function orderLabels() {
  const shown = byImportance.filter((index) => visible.nodes[index] && (!focus.nodes.size || focus.nodes.has(index)));
  return [...shown.filter((index) => focus.main.has(index)), ...shown.filter((index) => !focus.main.has(index))];
}

// Where on the screen the nodes are that can be seen, in pixels.
function findSpots(list) {
  const scale = network.getScale();
  const origin = toScreen({ x: 0, y: 0 });
  const spots = list.map((index) => ({
    index,
    x: origin.x + places[index].x * scale,
    y: origin.y + places[index].y * scale,
    radius: places[index].size * scale,
  }));
  return spots.filter(({ x, y }) => x > 0 && y > 0 && x < stage.clientWidth && y < stage.clientHeight);
}

function isProminent(index) {
  return focus.nodes.size ? focus.main.has(index) : importance.get(index) < PROMINENT;
}

// Below the node, above, right or left of it, or at a corner; false if there is no room. A prominent node's label may
// cover small nodes, as few as can be; any other's covers nothing, and waits until its node can be seen well.
function placeLabel(context, { index, x, y, radius }, taken) {
  const prominent = isProminent(index);
  if (!prominent && !focus.nodes.size && radius < LEAST_RADIUS) return false;
  const shape = shapeLabel(context, index);
  const [beside, under] = [radius + 4 + shape.width / 2, radius + 2 + shape.height / 2];
  const [across, down] = [beside - radius * 0.3, under - radius * 0.3];
  const straight = [[x, y + under], [x, y - under], [x + beside, y], [x - beside, y]];
  const slanting = [[x + across, y + down], [x - across, y + down], [x + across, y - down], [x - across, y - down]];
  const choices = [...straight, ...slanting]
    .map(([left, top]) => ({ left, top, box: boxOf(left, top, shape.width / 2, shape.height / 2) }))
    .filter(({ box }) => isInside(box) && !countOverlaps(box, taken.labels) && !countOverlaps(box, taken.discs))
    .map((choice) => ({ ...choice, covered: countOverlaps(choice.box, taken.dots) }));
  const best = choices.reduce((least, choice) => (least && least.covered <= choice.covered ? least : choice), null);
  if (!best || (best.covered && !prominent)) return false;
  occupy(best.box, taken.labels);
  writeLabel(context, shape, best.left, best.top);
  return true;
}

function shapeLabel(context, index) {
  const strong = focus.main.has(index);
  const key = strong ? -index - 1 : index;
  if (shapes.has(key)) return shapes.get(key);
  const degree = neighbours[index].length;
  const size = Math.round(11 + Math.min(3, Math.log2(1 + degree) / 1.8)) + (strong ? 1 : 0);
  const font = `${strong || importance.get(index) < BOLD ? 650 : 450} ${size}px ${FACE}`;
  const lines = wrap(nodes[index].acronym || nodes[index].label);
  context.font = font;
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const shape = { font, lines, width, step: size + 2, height: lines.length * (size + 2) };
  shapes.set(key, shape);
  return shape;
}

// At most three lines of about 22 characters.
function wrap(text) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.length - 1;
    const clipped = word.length > 26 ? word.slice(0, 25) + "…" : word;
    if (!lines[last] || lines[last].length + clipped.length < 22) lines[last] = `${lines[last]} ${clipped}`.trim();
    else lines.push(clipped);
  }
  if (lines.length > 3) return [...lines.slice(0, 2), lines[2] + " …"];
  return lines;
}

function writeLabel(context, shape, x, middle) {
  context.font = shape.font;
  context.lineWidth = 3.5;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  shape.lines.forEach((line, row) => {
    const y = middle + (row + 0.5 - shape.lines.length / 2) * shape.step;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

function boxOf(x, y, halfWidth, halfHeight) {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

// The buttons to zoom stand over the picture: no label goes under them.
function boxOfButtons() {
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = document.querySelector(".zoom");
  return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
}

function isInside(box) {
  return box.left > 2 && box.top > 2 && box.right < stage.clientWidth - 2 && box.bottom < stage.clientHeight - 2;
}

// Boxes are kept by the cells they touch, so that each looks only at those around it.
function* cells(box) {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1)
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1) yield column * 4096 + row;
}

function countOverlaps(box, taken) {
  const met = new Set();
  for (const cell of cells(box))
    for (const other of taken.get(cell) || [])
      if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) met.add(other);
  return met.size;
}

function occupy(box, taken) {
  for (const cell of cells(box)) {
    if (!taken.has(cell)) taken.set(cell, []);
    taken.get(cell).push(box);
  }
}

network.on("afterDrawing", (context) => {
  drawFocus(context);
  drawLabels(context);
});
