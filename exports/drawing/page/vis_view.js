"use strict";
/* Scoped pictures: the nodes and edges that pyvis wrote, shown by vis-network. Places were
   computed beforehand, so nothing moves until it is asked to. */
folkmoot.VisView = class {
  constructor(host, model, state, onPick) {
    Object.assign(this, { host, model, state, onPick });
    this.font = getComputedStyle(document.body).fontFamily;
    const read = (id) => { const value = JSON.parse(document.getElementById(id).textContent); return typeof value === "string" ? JSON.parse(value) : value; };
    this.nodes = new vis.DataSet(read("pyvis-nodes"));
    this.edges = new vis.DataSet(read("pyvis-edges"));
    this.sizes = this.nodes.map((node) => node.size);
    this.plain = new Map(this.edges.map((edge) => [edge.id, edge]));
    this.options = read("pyvis-options");
    this.network = new vis.Network(host, { nodes: this.nodes, edges: this.edges }, this.options);
    this.canvas = host.querySelector("canvas");
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", "The graph as a picture; the table holds the same relations.");
    this.moving = false;
    this.network.on("click", (event) => onPick(event.nodes.length ? this.place(event.nodes[0]) : -1));
    this.network.on("hoverNode", (event) => { state.hovered = this.place(event.node); this.canvas.classList.add("over"); });
    this.network.on("blurNode", () => { state.hovered = -1; this.canvas.classList.remove("over"); });
    this.network.on("afterDrawing", (context) => this.letter(context));
    this.refresh();
    this.fit();
  }

  place(id) { return Number(String(id).slice(1)); }

  /* Our own labels: vis-network's would lie over each other. */
  letter(context) {
    const { network, canvas, model, state } = this, ratio = canvas.width / canvas.clientWidth;
    const scale = network.getScale(), places = network.getPositions();
    const at = (i) => { const p = network.canvasToDOM(places[`n${i}`]); return [p.x, p.y, this.sizes[i] * scale]; };
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const labels = folkmoot.labelAll(context, model, state, canvas.clientWidth, canvas.clientHeight, at, { font: this.font, most: 400, dim: false });
    folkmoot.labelLines(context, model, state, labels, at, this.font);
    context.restore();
  }

  refresh() {
    const { model, state } = this, chosen = state.selected;
    const nodes = [], edges = [];
    for (let i = 0; i < model.n; i++) nodes.push({ id: `n${i}`, hidden: !state.nodeOn[i], opacity: chosen < 0 || state.near.has(i) ? 1 : .22, borderWidth: i === chosen ? 4 : 1 });
    for (let e = 0; e < model.m; e++) {
      const strong = chosen >= 0 && (model.from[e] === chosen || model.to[e] === chosen);
      const plain = this.plain.get(`e${e}`);
      edges.push({ id: `e${e}`, hidden: !state.edgeOn[e], width: plain.width + (strong ? 1 : 0), color: { color: strong ? (model.eguess[e] ? "#a05a1e" : "#1f4e8c") : plain.color.color, opacity: strong ? 1 : (plain.faint ? .22 : .6) * (chosen < 0 ? 1 : .25) }, arrows: { to: { enabled: strong || plain.arrows.to.enabled } } });
    }
    this.nodes.update(nodes);
    this.edges.update(edges);
    this.network.redraw();
  }

  focus(i) { this.network.focus(`n${i}`, { scale: Math.max(.9, this.network.getScale()), animation: false }); }

  fit() {
    const shown = [...this.state.nodeOn.keys()].filter((i) => this.state.nodeOn[i]).map((i) => `n${i}`);
    this.network.fit({ nodes: shown, maxZoomLevel: 2, minZoomLevel: .05 });
  }

  zoom(factor) { this.network.moveTo({ scale: this.network.getScale() * factor }); }

  resize() { if (this.host.clientWidth) this.network.redraw(); }

  /* Let the nodes find their own places, or hold them still again. */
  release() {
    this.moving = !this.moving;
    this.network.setOptions({ physics: this.moving ? { enabled: true, solver: "forceAtlas2Based", stabilization: false, forceAtlas2Based: { springLength: 90, gravitationalConstant: -60, damping: .6 } } : { enabled: false } });
    return this.moving;
  }

  image() { this.network.redraw(); return folkmoot.captioned(this.canvas, this.model, this.state, this.canvas.width / this.canvas.clientWidth); }
};
