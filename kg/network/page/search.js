// Search with suggestions: a combobox over names and acronyms, diacritics aside.
const field = document.getElementById("find");
const suggestions = document.getElementById("found");
const MOST_SUGGESTIONS = 10;
const folded = nodes.map((node) => ({ label: ` ${fold(node.label)}`, acronym: fold(node.acronym) }));
let offered = [];
let active = -1;

// Acronyms first, then names that begin so, then names with such a word, then any; by importance within each.
function rank(index, wanted) {
  const { label, acronym } = folded[index];
  if (acronym === wanted) return 0;
  if (label.startsWith(` ${wanted}`)) return 1;
  if (label.includes(` ${wanted}`) || acronym.startsWith(wanted)) return 2;
  return label.includes(wanted) ? 3 : 4;
}

function suggest(text) {
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const groups = [[], [], [], [], []];
  byImportance.forEach((index) => groups[rank(index, wanted)].push(index));
  return groups.slice(0, 4).flat().slice(0, MOST_SUGGESTIONS);
}

function offer() {
  offered = suggest(field.value);
  active = offered.length ? 0 : -1;
  const options = offered.map((index, row) =>
    make("li", { role: "option", id: `option-${row}`, "aria-selected": String(row === active) }, mark(nodes[index].type),
      named(nodes[index].label), make("small", {}, nodes[index].acronym)));
  const none = make("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "No such name here");
  suggestions.replaceChildren(...(options.length ? options : [none]));
  toggleSuggestions(Boolean(field.value.trim()));
}

function toggleSuggestions(open) {
  suggestions.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  if (open && active >= 0) field.setAttribute("aria-activedescendant", `option-${active}`);
  else field.removeAttribute("aria-activedescendant");
}

function move(step) {
  if (!offered.length) return;
  active = (active + step + offered.length) % offered.length;
  [...suggestions.children].forEach((option, row) => option.setAttribute("aria-selected", String(row === active)));
  suggestions.children[active].scrollIntoView({ block: "nearest" });
  toggleSuggestions(true);
}

function choose(row) {
  const index = offered[row];
  if (index === undefined) return;
  field.value = nodes[index].label;
  toggleSuggestions(false);
  revealNode(index);
  openNode(index, true);
}

field.addEventListener("input", offer);
field.addEventListener("focus", () => field.value && offer());
field.addEventListener("blur", () => toggleSuggestions(false));
field.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) move(step);
  else if (event.key === "Enter") choose(active);
  else if (event.key === "Escape") toggleSuggestions(false);
  else return;
  event.preventDefault();
  event.stopPropagation();
});
// Pressing must not take the focus away before the click arrives.
suggestions.addEventListener("mousedown", (event) => event.preventDefault());
suggestions.addEventListener("click", (event) => choose([...suggestions.children].indexOf(event.target.closest("li"))));
