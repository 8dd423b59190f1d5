"use strict";
/* Whole graphs on a canvas of our own. The scene is drawn once to a sheet somewhat larger than
   the window; moving and zooming shift that sheet, and a moment after the last move it is drawn
   anew. So a move costs the same whether there are a hundred nodes or a hundred thousand. */
folkmoot.CanvasView = class {
  constructor(host, model, state, onPick) {
    Object.assign(this, { host, model, state, onPick });
    this.font = getComputedStyle(document.body).fontFamily;
    this.canvas = folkmoot.make("canvas", { tabindex: "0", role: "img", "aria-label": "The graph as a picture; the table holds the same relations." });
    this.hint = folkmoot.make("div", { class: "hover", hidden: true });
    host.append(this.canvas, this.hint);
    this.sheet = document.createElement("canvas");
    this.ratio = Math.min(2, window.devicePixelRatio || 1);
    this.parallels();
    this.index();
    this.listen();
    this.resize();
    this.fit();
  }

  /* Of several lines between the same two nodes each but the first is bent. */
  parallels() {
    const { m, from, to } = this.model;
    this.bend = new Int8Array(m);
    if (m > 8000) return;
    const seen = new Map();
    for (let e = 0; e < m; e++) {
      const key = from[e] < to[e] ? `${from[e]} ${to[e]}` : `${to[e]} ${from[e]}`, count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      const side = (count % 2 ? 1 : -1) * Math.ceil(count / 2);
      this.bend[e] = from[e] < to[e] ? side : -side;
    }
  }

  /* A grid over the plane, so that what is under the pointer is found at once. */
  index() {
    const { n, x, y } = this.model;
    let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
    for (let i = 0; i < n; i++) {
      x0 = Math.min(x0, x[i]); x1 = Math.max(x1, x[i]);
      y0 = Math.min(y0, y[i]); y1 = Math.max(y1, y[i]);
    }
    if (!n) x0 = x1 = y0 = y1 = 0;
    this.box = [x0, y0, Math.max(x1, x0 + 1), Math.max(y1, y0 + 1)];
    this.cell = Math.max(1, Math.sqrt(((this.box[2] - x0) * (this.box[3] - y0)) / Math.max(1, n)) * 1.5);
    this.grid = new Map();
    for (let i = 0; i < n; i++) {
      const key = Math.floor(x[i] / this.cell) * 65536 + Math.floor(y[i] / this.cell);
      const cell = this.grid.get(key);
      if (cell) cell.push(i); else this.grid.set(key, [i]);
    }
  }

  resize() {
    const width = this.host.clientWidth, height = this.host.clientHeight;
    if (!width || !height || (width === this.width && height === this.height)) return;
    if (this.width) { this.tx += (width - this.width) / 2; this.ty += (height - this.height) / 2; }
    this.width = width;
    this.height = height;
    this.canvas.width = width * this.ratio;
    this.canvas.height = height * this.ratio;
    this.left = Math.round(width * .2);
    this.top = Math.round(height * .2);
    this.sheet.width = (width + 2 * this.left) * this.ratio;
    this.sheet.height = (height + 2 * this.top) * this.ratio;
    if (this.scale) this.draw();
  }

  fit() {
    const { nodeOn } = this.state, { n, x, y } = this.model;
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      if (!nodeOn[i]) continue;
      x0 = Math.min(x0, x[i]); x1 = Math.max(x1, x[i]); y0 = Math.min(y0, y[i]); y1 = Math.max(y1, y[i]);
    }
    if (x1 < x0) [x0, y0, x1, y1] = this.box;
    const wide = Math.max(x1 - x0, 60), high = Math.max(y1 - y0, 60);
    this.scale = Math.min((this.width - 120) / wide, (this.height - 90) / high, 3);
    this.fitted ??= this.scale;
    this.tx = this.width / 2 - ((x0 + x1) / 2) * this.scale;
    this.ty = this.height / 2 - ((y0 + y1) / 2) * this.scale;
    this.draw();
  }

  focus(i) {
    this.scale = Math.max(this.scale, Math.min(1.2, this.fitted * 6));
    this.tx = this.width / 2 - this.model.x[i] * this.scale;
    this.ty = this.height / 2 - this.model.y[i] * this.scale;
    this.draw();
  }

  zoom(factor, cx = this.width / 2, cy = this.height / 2) {
    const scale = Math.min(20, Math.max(this.fitted / 8, this.scale * factor));
    factor = scale / this.scale;
    this.scale = scale;
    this.tx = cx - (cx - this.tx) * factor;
    this.ty = cy - (cy - this.ty) * factor;
    this.blit();
    this.soon();
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), 140);
  }

  refresh() { this.draw(); }

  /* As large as the kind wants, but no larger than the room between the nearest nodes. */
  radius(i) {
    const { model, scale } = this, size = model.kinds[model.kind[i]].size;
    const room = (model.spacing * scale * size) / 19, least = Math.min(size / 2, model.kinds[model.kind[i]].weight / 2);
    return Math.max(.7, least, Math.min(size * 1.5, room)) * (1 + Math.min(.6, Math.log2(1 + model.degree[i]) / 16));
  }

  at(i) { return [this.model.x[i] * this.scale + this.tx, this.model.y[i] * this.scale + this.ty]; }

  draw() {
    clearTimeout(this.timer);
    if (!this.width) return;
    const { sheet, ratio, model, state } = this, context = sheet.getContext("2d");
    const { left, top } = this;
    const width = this.width + 2 * left, height = this.height + 2 * top;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    const at = (i) => [model.x[i] * this.scale + this.tx + left, model.y[i] * this.scale + this.ty + top];
    this.lines(context, at, width, height);
    this.nodes(context, at, width, height);
    const most = model.n > 3000 ? 70 : 400;
    const labels = folkmoot.labelAll(context, model, state, width, height, (i) => [...at(i), this.radius(i)], { font: this.font, most: most * Math.max(1, Math.min(8, this.scale / this.fitted)), dim: model.n > 600, inner: [left, top, left + this.width, top + this.height] });
    folkmoot.labelLines(context, model, state, labels, at, this.font);
    this.drawn = { scale: this.scale, tx: this.tx, ty: this.ty, left, top };
    this.blit();
  }

  lines(context, at, width, height) {
    const { model, state } = this, { m, from, to } = model, chosen = state.selected;
    const alpha = m < 400 ? .55 : m < 3000 ? .3 : m < 30000 ? .14 : m < 60000 ? .08 : .05;
    const rest = chosen < 0 ? 1 : .35;
    const passes = [[0, 1, alpha * rest * .35, "90,99,112", []], [0, 0, alpha * rest, "90,99,112", []], [1, 0, Math.min(.8, alpha * 1.5) * rest, "160,90,30", [5, 4]]];
    const full = m > 150;
    const near = Math.max(1, Math.min(2, this.scale / this.fitted));
    const s = this.scale, ox = this.tx + this.left, oy = this.ty + this.top;
    for (const [guess, faint, strength, colour, dashes] of passes) {
      context.strokeStyle = `rgba(${colour},${strength})`;
      context.lineWidth = m < 3000 ? near : 1;
      context.setLineDash(dashes);
      let batch = 0;
      context.beginPath();
      for (let e = 0; e < m; e++) {
        if (!state.edgeOn[e] || model.eguess[e] !== guess) continue;
        if (!guess && (full ? model.faint[model.relation[e]] : 0) !== faint) continue;
        if (chosen >= 0 && (from[e] === chosen || to[e] === chosen)) continue;
        const a = from[e], b = to[e];
        const x0 = model.x[a] * s + ox, y0 = model.y[a] * s + oy, x1 = model.x[b] * s + ox, y1 = model.y[b] * s + oy;
        if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0) || (x0 > width && x1 > width) || (y0 > height && y1 > height)) continue;
        this.line(context, x0, y0, x1, y1, this.bend[e]);
        if (++batch >= 1500) { context.stroke(); context.beginPath(); batch = 0; }
      }
      context.stroke();
    }
    if (chosen >= 0) {
      const many = model.degree[chosen] > 60;
      context.globalAlpha = many ? .5 : 1;
      for (const e of model.edgesOf(chosen)) {
        if (!state.edgeOn[e]) continue;
        const [x0, y0] = at(from[e]), [x1, y1] = at(to[e]);
        context.strokeStyle = model.eguess[e] ? "#a05a1e" : "#1f4e8c";
        context.setLineDash(model.eguess[e] ? [5, 4] : []);
        context.lineWidth = many ? 1 : 1.8;
        context.beginPath();
        this.line(context, x0, y0, x1, y1, this.bend[e]);
        context.stroke();
        if (!many) this.arrow(context, x0, y0, x1, y1, this.radius(to[e]));
      }
      context.globalAlpha = 1;
    }
    context.setLineDash([]);
  }

  line(context, x0, y0, x1, y1, bend) {
    context.moveTo(x0, y0);
    if (!bend) return context.lineTo(x1, y1);
    context.quadraticCurveTo((x0 + x1) / 2 - (y1 - y0) * .12 * bend, (y0 + y1) / 2 + (x1 - x0) * .12 * bend, x1, y1);
  }

  arrow(context, x0, y0, x1, y1, r) {
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < r + 14) return;
    const ux = (x1 - x0) / length, uy = (y1 - y0) / length, x = x1 - ux * (r + 1), y = y1 - uy * (r + 1);
    context.fillStyle = context.strokeStyle;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - ux * 8 - uy * 3.5, y - uy * 8 + ux * 3.5);
    context.lineTo(x - ux * 8 + uy * 3.5, y - uy * 8 - ux * 3.5);
    context.fill();
  }

  nodes(context, at, width, height) {
    const { model, state } = this, chosen = state.selected;
    const groups = model.kinds.map(() => [[], []]);
    for (let i = 0; i < model.n; i++) {
      if (!state.nodeOn[i]) continue;
      const [x, y] = at(i);
      if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
      groups[model.kind[i]][chosen >= 0 && !state.near.has(i) ? 0 : 1].push(i);
    }
    for (const strong of [0, 1]) {
      context.globalAlpha = strong ? 1 : .22;
      groups.forEach((group, k) => {
        const kind = model.kinds[k];
        context.fillStyle = kind.colour;
        context.strokeStyle = kind.line;
        context.lineWidth = 1;
        for (let first = 0; first < group[strong].length; first += 800) {
          let outlined = false;
          context.beginPath();
          for (const i of group[strong].slice(first, first + 800)) {
            const [x, y] = at(i), r = this.radius(i);
            if (r < 2.2) context.rect(x - r, y - r, 2 * r, 2 * r);
            else { folkmoot.outline(context, kind.shape, x, y, r); outlined ||= r > 3.2; }
          }
          context.fill();
          if (outlined) context.stroke();
        }
      });
    }
    context.globalAlpha = 1;
    if (chosen >= 0 && state.nodeOn[chosen]) {
      const [x, y] = at(chosen);
      context.strokeStyle = "#1f4e8c";
      context.lineWidth = 2.5;
      context.beginPath();
      context.arc(x, y, this.radius(chosen) + 5, 0, 7);
      context.stroke();
    }
  }

  blit() {
    const { drawn, ratio } = this, context = this.canvas.getContext("2d");
    if (!drawn) return;
    const k = this.scale / drawn.scale;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const dx = (this.tx - (drawn.tx + drawn.left) * k) * ratio, dy = (this.ty - (drawn.ty + drawn.top) * k) * ratio;
    context.drawImage(this.sheet, dx, dy, this.sheet.width * k, this.sheet.height * k);
  }

  under(cx, cy) {
    const { model, state, scale, cell } = this, wx = (cx - this.tx) / scale, wy = (cy - this.ty) / scale;
    const reach = Math.min(Math.ceil(22 / scale / cell), 3);
    let best = -1, nearest = 16;
    for (let dx = -reach; dx <= reach; dx++) {
      for (let dy = -reach; dy <= reach; dy++) {
        for (const i of this.grid.get((Math.floor(wx / cell) + dx) * 65536 + Math.floor(wy / cell) + dy) ?? []) {
          if (!state.nodeOn[i]) continue;
          const gap = Math.hypot(model.x[i] - wx, model.y[i] - wy) * scale - this.radius(i);
          if (gap < nearest && gap < 8) { nearest = gap; best = i; }
        }
      }
    }
    return best;
  }

  listen() {
    const { canvas, model, state } = this, fingers = new Map();
    let moved = false, frame = 0;
    const place = (event) => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, place(event));
      moved = false;
    });
    canvas.addEventListener("pointermove", (event) => {
      const [x, y] = place(event), before = fingers.get(event.pointerId);
      if (!before) return this.hover(x, y);
      if (fingers.size === 2) {
        const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
        this.zoom(Math.hypot(x - other[0], y - other[1]) / Math.max(1, Math.hypot(before[0] - other[0], before[1] - other[1])), other[0], other[1]);
      } else {
        if (Math.abs(x - before[0]) + Math.abs(y - before[1]) > 2 || moved) { moved = true; this.tx += x - before[0]; this.ty += y - before[1]; }
        else return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => this.blit());
        this.soon();
      }
      fingers.set(event.pointerId, [x, y]);
    });
    const up = (event) => {
      if (!fingers.delete(event.pointerId) || moved || event.type !== "pointerup") return;
      this.onPick(this.under(...place(event)));
    };
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointercancel", up);
    canvas.addEventListener("pointerleave", () => { this.hint.hidden = true; });
    canvas.addEventListener("wheel", (event) => { event.preventDefault(); this.zoom(Math.exp(-event.deltaY * .0015), ...place(event)); }, { passive: false });
    canvas.addEventListener("keydown", (event) => {
      const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
      if (steps[event.key]) { this.tx += steps[event.key][0]; this.ty += steps[event.key][1]; this.blit(); this.soon(); event.preventDefault(); }
      else if (event.key === "+" || event.key === "=") this.zoom(1.3);
      else if (event.key === "-") this.zoom(1 / 1.3);
    });
  }

  hover(x, y) {
    const i = this.under(x, y);
    this.canvas.classList.toggle("over", i >= 0);
    this.hint.hidden = i < 0;
    if (i < 0) return;
    this.hint.textContent = `${this.model.labels[i]} (${this.model.kinds[this.model.kind[i]].words.toLowerCase()})`;
    this.hint.style.left = `${Math.min(x + 14, this.width - 220)}px`;
    this.hint.style.top = `${y + 14}px`;
  }

  image() { this.draw(); return folkmoot.captioned(this.canvas, this.model, this.state, this.ratio); }
};

/* The picture with its title and a legend of the kinds it shows. */
folkmoot.captioned = (picture, model, state, ratio) => {
  const out = document.createElement("canvas"), high = 64 * ratio;
  out.width = picture.width;
  out.height = picture.height + high;
  const context = out.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, out.width, out.height);
  context.drawImage(picture, 0, high);
  context.scale(ratio, ratio);
  context.fillStyle = "#14181f";
  context.font = "600 16px sans-serif";
  context.fillText(model.title, 12, 22);
  context.font = "12px sans-serif";
  const present = new Set();
  for (let i = 0; i < model.n; i++) if (state.nodeOn[i]) present.add(model.kind[i]);
  let x = 18;
  model.kinds.forEach((kind, k) => {
    if (!present.has(k)) return;
    context.beginPath();
    folkmoot.outline(context, kind.shape, x, 45, 6);
    context.fillStyle = kind.colour;
    context.fill();
    context.fillStyle = "#14181f";
    context.fillText(kind.plural, x + 11, 49);
    x += 30 + context.measureText(kind.plural).width;
  });
  return out;
};
