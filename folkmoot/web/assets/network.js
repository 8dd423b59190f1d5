// Draws what is connected: nodes can be moved, chosen with the keyboard, and opened for more.
"use strict";
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const COLOURS = {
    person: "#c2622d", body: "#14503f", council: "#14503f", post: "#7a5195", portfolio: "#7a5195",
    meeting: "#2f6db3", report: "#667380", organisation: "#2d8a8a", document: "#667380",
  };
  const SPARE = ["#c2622d", "#14503f", "#2f6db3", "#7a5195", "#b58a12", "#b13d5c", "#2d8a8a"];
  const make = (name, attributes = {}, ...children) => {
    const one = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    one.append(...children);
    return one;
  };
  const tag = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text }, more);

  // A label in lines of some twenty characters, cut between words.
  const lines = (label) => {
    const found = [""];
    for (const word of label.split(/\s+/)) {
      const line = `${found.at(-1)} ${word}`.trim();
      if (line.length > 22 && found.at(-1)) found.push(word);
      else found[found.length - 1] = line;
    }
    return found;
  };

  class Network {
    constructor(place) {
      this.place = place;
      this.nodes = new Map();
      this.edges = new Map();
      this.view = { x: -450, y: -300, w: 900, h: 600 };
      this.lines = make("g");
      this.marks = make("g");
      this.svg = make("svg", { role: "group", "aria-label": "Network; the same is in the table" }, this.lines, this.marks);
      this.panel = tag("div", "", { className: "panel", hidden: true });
      this.panel.setAttribute("aria-live", "polite");
      this.legend = tag("div", "", { className: "legend" });
      const tools = tag("div", "", { className: "tools" });
      for (const [sign, words, factor] of [["+", "Larger", 0.8], ["−", "Smaller", 1.25]]) {
        const button = tag("button", sign, { type: "button", title: words });
        button.setAttribute("aria-label", words);
        button.addEventListener("click", () => this.zoom(factor));
        tools.append(button);
      }
      place.hidden = false;
      place.append(this.svg, this.legend, this.panel, tools);
      this.pointer();
    }

    add(node) {
      if (this.nodes.has(node.id)) return this.nodes.get(node.id);
      const turn = this.nodes.size * 2.399963, far = 30 + 22 * Math.sqrt(this.nodes.size);
      const one = { ...node, x: far * Math.cos(turn), y: far * Math.sin(turn), vx: 0, vy: 0 };
      this.nodes.set(node.id, one);
      return one;
    }

    join(from, to, n = 1) {
      const key = from < to ? `${from}\n${to}` : `${to}\n${from}`;
      if (from !== to && !this.edges.has(key)) this.edges.set(key, { from, to, n });
    }

    colour(node) {
      if (COLOURS[node.key]) return COLOURS[node.key];
      const kinds = [...new Set([...this.nodes.values()].map((one) => one.kind))];
      return SPARE[kinds.indexOf(node.kind) % SPARE.length];
    }

    // A few hundred steps of forces; the same nodes always come to lie in the same places.
    settle(steps = 260) {
      const nodes = [...this.nodes.values()], edges = [...this.edges.values()];
      for (let step = 0; step < steps; step++) {
        const cool = 1 - step / steps;
        for (let i = 0; i < nodes.length; i++)
          for (let j = i + 1; j < nodes.length; j++) {
            const a = nodes[i], b = nodes[j];
            // Labels are wide: what lies beside another must be further away than what lies below.
            let dx = a.x - b.x, dy = a.y - b.y;
            const d2 = Math.max(60, 0.4 * dx * dx + dy * dy), push = 9000 / d2 / Math.sqrt(d2);
            dx *= push; dy *= push;
            a.vx += dx; a.vy += dy; b.vx -= dx; b.vy -= dy;
          }
        for (const edge of edges) {
          const a = this.nodes.get(edge.from), b = this.nodes.get(edge.to);
          const dx = b.x - a.x, dy = b.y - a.y, d = Math.hypot(dx, dy) || 1;
          const pull = (0.04 * (d - 110)) / d;
          a.vx += dx * pull; a.vy += dy * pull; b.vx -= dx * pull; b.vy -= dy * pull;
        }
        for (const one of nodes) {
          one.vx -= one.x * 0.006; one.vy -= one.y * 0.009;
          if (!one.held) { one.x += Math.max(-25, Math.min(25, one.vx)) * cool; one.y += Math.max(-25, Math.min(25, one.vy)) * cool; }
          one.vx *= 0.6; one.vy *= 0.6;
        }
      }
      for (let turn = 0; turn < 80; turn++)
        for (let i = 0; i < nodes.length; i++)
          for (let j = i + 1; j < nodes.length; j++) {
            const a = nodes[i], b = nodes[j], dy = b.y - a.y;
            if (Math.abs(b.x - a.x) > 115 || Math.abs(dy) > 52) continue;
            const push = (52 - Math.abs(dy)) * 0.25 * (dy < 0 ? -1 : 1);
            if (!a.held) a.y -= push;
            if (!b.held) b.y += push;
          }
      const xs = nodes.map((one) => one.x), ys = nodes.map((one) => one.y);
      const x = Math.min(...xs) - 90, y = Math.min(...ys) - 60;
      this.view = { x, y, w: Math.max(...xs) + 90 - x, h: Math.max(...ys) + 60 - y };
      this.draw();
    }

    draw() {
      this.lines.replaceChildren(...[...this.edges.values()].map((edge) => {
        edge.mark = make("line", { "stroke-width": Math.min(6, 1 + Math.log2(edge.n)) });
        return edge.mark;
      }));
      this.marks.replaceChildren(...[...this.nodes.values()].map((node) => this.mark(node)));
      const kinds = new Map([...this.nodes.values()].map((node) => [node.kind, this.colour(node)]));
      this.legend.replaceChildren(...[...kinds].map(([kind, colour]) => {
        const dot = make("svg", { width: 10, height: 10, "aria-hidden": "true" }, make("circle", { cx: 5, cy: 5, r: 5, fill: colour }));
        const entry = tag("span", "");
        dot.setAttribute("class", "key");
        entry.append(dot, ` ${kind}`);
        return entry;
      }));
      this.place_all();
    }

    mark(node) {
      const r = node.centre ? 13 : 8;
      const words = make("text", { y: r });
      for (const line of lines(node.label)) {
        const span = make("tspan", { x: 0, dy: 14 });
        span.textContent = `${line} `;
        words.append(span);
      }
      const title = make("title");
      title.textContent = node.label;
      node.mark = make("g", { class: "node", tabindex: "0", role: "button", "aria-pressed": "false", "aria-label": `${node.label}, ${node.kind}` },
        title, make("circle", { r, fill: this.colour(node) }), words);
      node.mark.addEventListener("focus", () => this.choose(node));
      node.mark.addEventListener("click", () => this.choose(node));
      node.mark.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); this.open(node); }
      });
      node.mark.addEventListener("dblclick", () => this.open(node));
      return node.mark;
    }

    place_all() {
      const { x, y, w, h } = this.view;
      this.svg.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
      for (const edge of this.edges.values()) {
        const a = this.nodes.get(edge.from), b = this.nodes.get(edge.to);
        for (const [name, value] of [["x1", a.x], ["y1", a.y], ["x2", b.x], ["y2", b.y]]) edge.mark.setAttribute(name, value);
      }
      for (const node of this.nodes.values()) node.mark.setAttribute("transform", `translate(${node.x} ${node.y})`);
    }

    choose(node) {
      for (const one of this.nodes.values()) one.mark.setAttribute("aria-pressed", String(one === node));
      const name = tag("p", "");
      name.append(tag("b", node.label), ` (${node.kind.toLowerCase()})`);
      const parts = [name];
      if (node.how && node.how.length) parts.push(tag("p", `Connected by: ${node.how.join(", ")}`));
      const ways = tag("p", "");
      const page = node.page || (node.id.startsWith("/") ? node.id : "");
      if (page) ways.append(tag("a", "Open its page", { href: page }));
      if (this.place.dataset.around && !node.opened) {
        const more = tag("button", "Draw what is around it", { type: "button", className: "copy" });
        more.addEventListener("click", () => this.open(node));
        ways.append(" ", more);
      }
      parts.push(ways);
      this.panel.replaceChildren(...parts);
      this.panel.hidden = false;
    }

    async open(node) {
      if (!this.place.dataset.around || node.opened) return;
      node.opened = true;
      const response = await fetch(`/network.json?${new URLSearchParams({ it: node.id })}`);
      if (!response.ok) return;
      this.take(await response.json(), node.id);
      this.settle();
      this.nodes.get(node.id).mark.focus();
    }

    take(told, id) {
      const centre = this.add({ ...told.it, id });
      centre.opened = true;
      // What is drawn already is joined; of what is new, only so much that it can be read.
      let room = this.nodes.size > 1 ? 12 : 40;
      for (const one of told.others) {
        if (!this.nodes.has(one.id) && room-- <= 0) continue;
        this.add(one);
        this.join(id, one.id, one.n);
      }
    }

    zoom(factor) {
      const v = this.view;
      v.x += (v.w * (1 - factor)) / 2; v.y += (v.h * (1 - factor)) / 2;
      v.w *= factor; v.h *= factor;
      this.place_all();
    }

    pointer() {
      let held = null, last = null;
      const scale = () => Math.max(this.view.w / this.svg.clientWidth, this.view.h / this.svg.clientHeight);
      this.svg.addEventListener("pointerdown", (event) => {
        const mark = event.target.closest("g.node");
        held = mark ? [...this.nodes.values()].find((one) => one.mark === mark) : "view";
        last = [event.clientX, event.clientY];
      });
      window.addEventListener("pointermove", (event) => {
        if (!held) return;
        const s = scale(), dx = (event.clientX - last[0]) * s, dy = (event.clientY - last[1]) * s;
        last = [event.clientX, event.clientY];
        if (held === "view") { this.view.x -= dx; this.view.y -= dy; } else { held.x += dx; held.y += dy; held.held = true; }
        this.place_all();
      });
      window.addEventListener("pointerup", () => { held = null; });
    }
  }

  async function begin() {
    for (const place of document.querySelectorAll("[data-around]")) {
      const response = await fetch(`/network.json?${new URLSearchParams({ it: place.dataset.around })}`);
      if (!response.ok) continue;
      const told = await response.json(), network = new Network(place);
      network.take(told, place.dataset.around);
      network.nodes.get(place.dataset.around).centre = true;
      network.settle();
    }
    for (const place of document.querySelectorAll("[data-network]")) {
      const details = place.closest("details");
      const draw = () => {
        if (place.querySelector("svg")) return;
        const told = JSON.parse(place.dataset.network), network = new Network(place);
        told.nodes.forEach((node) => network.add(node));
        told.edges.forEach((edge) => network.join(edge.from, edge.to, edge.n));
        network.settle();
      };
      if (details && !details.open) details.addEventListener("toggle", draw, { once: true });
      else draw();
    }
  }
  begin();
})();
