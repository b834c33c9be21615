// The first view: everything, with the most connected nodes named at the side.
document.getElementById("top").append(
  ...byImportance.slice(0, 8).map((index) => {
    const button = make("button", { type: "button", click: () => (revealNode(index), openNode(index, true)) });
    button.append(named(nodes[index].acronym || nodes[index].label), make("span", {}, neighbours[index].length.toLocaleString("en")));
    if (nodes[index].acronym) button.title = nodes[index].label;
    return make("li", {}, button);
  }),
);
tellCounts();
fitAll(false);
document.documentElement.dataset.ready = "true";
