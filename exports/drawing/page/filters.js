"use strict";
/* What is shown: by kind of node, by relation, by date, said or inferred. */
folkmoot.State = class {
  constructor(model) {
    this.model = model;
    this.kindOff = new Set();
    this.relationOff = new Set();
    this.said = true;
    this.inferred = true;
    this.from = 0;
    this.to = Math.max(0, model.dates.length - 1);
    this.selected = -1;
    this.hovered = -1;
    this.near = new Set();
    this.nodeOn = new Uint8Array(model.n);
    this.edgeOn = new Uint8Array(model.m);
    this.apply();
  }

  get allTime() { return this.from === 0 && this.to >= this.model.dates.length - 1; }

  apply() {
    const { model, nodeOn, edgeOn } = this;
    const kindOn = model.kinds.map((kind) => !this.kindOff.has(kind.name));
    const relationOn = model.relations.map((name) => !this.relationOff.has(name));
    const allTime = this.allTime, undated = [];
    for (let i = 0; i < model.n; i++) {
      nodeOn[i] = kindOn[model.kind[i]] && (this.inferred || !model.guess[i]) ? 1 : 0;
      if (nodeOn[i] && !allTime) {
        if (model.first[i] < 0) undated.push(i);
        else if (model.first[i] > this.to || model.last[i] < this.from) nodeOn[i] = 0;
      }
    }
    for (let e = 0; e < model.m; e++) {
      edgeOn[e] = relationOn[model.relation[e]] && (model.eguess[e] ? this.inferred : this.said)
        && nodeOn[model.from[e]] && nodeOn[model.to[e]]
        && (allTime || model.efirst[e] < 0 || (model.efirst[e] <= this.to && model.elast[e] >= this.from)) ? 1 : 0;
    }
    /* A thing without a date of its own is there when something dated speaks of it. */
    for (const i of undated) {
      let spoken = false;
      for (const e of model.edgesOf(i)) {
        if (edgeOn[e] && (model.efirst[e] >= 0 || model.first[model.other(e, i)] >= 0)) { spoken = true; break; }
      }
      if (!spoken) nodeOn[i] = 0;
    }
    if (undated.length) {
      for (let e = 0; e < model.m; e++) if (edgeOn[e] && !(nodeOn[model.from[e]] && nodeOn[model.to[e]])) edgeOn[e] = 0;
    }
    this.surround();
  }

  surround() {
    this.near = new Set();
    if (this.selected < 0) return;
    this.near.add(this.selected);
    for (const e of this.model.edgesOf(this.selected)) {
      if (this.edgeOn[e]) this.near.add(this.model.other(e, this.selected));
    }
  }

  counts() {
    let nodes = 0, edges = 0;
    for (const on of this.nodeOn) nodes += on;
    for (const on of this.edgeOn) edges += on;
    return [nodes, edges];
  }

  /* For the address of a view: #node=…&hide=…&from=… */
  address(iri) {
    const parts = new URLSearchParams();
    if (iri) parts.set("node", iri);
    if (this.kindOff.size) parts.set("hide", [...this.kindOff].sort().join(","));
    if (this.relationOff.size) parts.set("without", [...this.relationOff].sort().join(","));
    if (!this.said) parts.set("said", "no");
    if (!this.inferred) parts.set("inferred", "no");
    if (!this.allTime) {
      parts.set("from", this.model.dates[this.from]);
      parts.set("to", this.model.dates[this.to]);
    }
    return parts.toString();
  }

  read(parts) {
    const list = (name) => new Set((parts.get(name) ?? "").split(",").filter(Boolean));
    const dates = this.model.dates;
    this.kindOff = list("hide");
    this.relationOff = list("without");
    this.said = parts.get("said") !== "no";
    this.inferred = parts.get("inferred") !== "no";
    this.from = Math.max(0, dates.findIndex((date) => date >= (parts.get("from") ?? "")));
    const to = parts.get("to");
    this.to = dates.length - 1;
    if (to) while (this.to > this.from && dates[this.to] > to) this.to--;
    this.to = Math.max(0, this.to);
    this.apply();
  }
};

folkmoot.buildFilters = (host, model, state, changed) => {
  const make = folkmoot.make, boxes = [];
  const box = (checked, toggle, ...content) => {
    const input = make("input", { type: "checkbox", onchange: () => { toggle(input.checked); changed(); } });
    input.checked = checked();
    boxes.push([input, checked]);
    return make("label", { class: "row" }, input, ...content);
  };
  const group = (title, open, ...content) => make("details", { open, class: "group" }, make("summary", {}, title), ...content);
  const tally = (list, size) => { const counts = new Uint32Array(size); for (const k of list) counts[k]++; return counts; };

  const perKind = tally(model.kind, model.kinds.length);
  const kinds = model.kinds.map((kind, k) => perKind[k] ? box(
    () => !state.kindOff.has(kind.name),
    (on) => state.kindOff[on ? "delete" : "add"](kind.name),
    folkmoot.emblem(kind), make("span", { class: "name" }, kind.plural), make("span", { class: "count" }, perKind[k].toLocaleString("en-GB"))) : null);
  host.append(group("Kinds", true, ...kinds.filter(Boolean)));

  const perRelation = tally(model.relation, model.relations.length);
  const relations = model.relations.map((name, r) => [perRelation[r], box(
    () => !state.relationOff.has(name),
    (on) => state.relationOff[on ? "delete" : "add"](name),
    make("span", { class: "name" }, folkmoot.spoken(name)), make("span", { class: "count" }, perRelation[r].toLocaleString("en-GB")))])
    .sort((p, q) => q[0] - p[0]).map(([, row]) => row);
  host.append(group("Relations", false, ...relations));

  const guesses = model.eguess.reduce((sum, one) => sum + one, 0);
  host.append(group("Said or inferred", true,
    box(() => state.said, (on) => { state.said = on; }, make("span", { class: "line said" }), make("span", { class: "name" }, "Said in the words"), make("span", { class: "count" }, (model.m - guesses).toLocaleString("en-GB"))),
    box(() => state.inferred, (on) => { state.inferred = on; }, make("span", { class: "line inferred" }), make("span", { class: "name" }, "Inferred"), make("span", { class: "count" }, guesses.toLocaleString("en-GB")))));

  let sliders = null;
  if (model.dates.length > 1) {
    const said = make("output", { class: "period" });
    const slider = (label) => make("input", { type: "range", min: 0, max: model.dates.length - 1, step: 1, "aria-label": label });
    const from = slider("from"), to = slider("to");
    const show = () => {
      from.value = state.from;
      to.value = state.to;
      said.textContent = `${folkmoot.day(model.dates[state.from])} to ${folkmoot.day(model.dates[state.to])}`;
    };
    from.oninput = () => { state.from = Math.min(+from.value, state.to); show(); changed(); };
    to.oninput = () => { state.to = Math.max(+to.value, state.from); show(); changed(); };
    show();
    sliders = show;
    host.append(group("Dates", true, said, make("label", { class: "slide" }, "from", from), make("label", { class: "slide" }, "to", to)));
  }
  return () => { for (const [input, checked] of boxes) input.checked = checked(); sliders?.(); };
};

folkmoot.spoken = (name) => name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/-/g, " ").toLowerCase();

/* The kinds that are in the picture, in a line, for when the list of kinds is closed. */
folkmoot.buildLegend = (host, model) => {
  const present = new Set(model.kind);
  host.append(...model.kinds.map((kind, k) => present.has(k) ? folkmoot.make("span", {}, folkmoot.emblem(kind), kind.plural) : null).filter(Boolean));
};
