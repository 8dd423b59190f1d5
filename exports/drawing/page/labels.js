"use strict";
/* Labels on the screen: the most deserving first, none over another or over a node. */
folkmoot.Labels = class {
  constructor(width, height, cell = 24) {
    this.cell = cell;
    this.across = Math.max(1, Math.ceil(width / cell));
    this.down = Math.max(1, Math.ceil(height / cell));
    this.width = width;
    this.height = height;
    this.boxes = Array.from({ length: this.across * this.down }, () => null);
  }

  cells(box) {
    const [x0, y0, x1, y1] = box, found = [];
    const left = Math.max(0, Math.floor(x0 / this.cell)), right = Math.min(this.across - 1, Math.floor(x1 / this.cell));
    const top = Math.max(0, Math.floor(y0 / this.cell)), bottom = Math.min(this.down - 1, Math.floor(y1 / this.cell));
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) found.push(row * this.across + column);
    return found;
  }

  occupy(box) {
    for (const cell of this.cells(box)) (this.boxes[cell] ??= []).push(box);
  }

  /* Labels of nodes in `inner` stay within it, so that the window's edge cuts none. */
  within(inner) { this.inner = inner; }

  free(box, x, y) {
    const inner = this.inner;
    if (inner && x > inner[0] && y > inner[1] && x < inner[2] && y < inner[3]
      && (box[0] < inner[0] || box[1] < inner[1] || box[2] > inner[2] || box[3] > inner[3])) return false;
    if (box[0] < 0 || box[1] < 0 || box[2] > this.width || box[3] > this.height) return false;
    return this.cells(box).every((cell) => (this.boxes[cell] ?? []).every(
      (other) => other[2] <= box[0] || other[0] >= box[2] || other[3] <= box[1] || other[1] >= box[3]));
  }

  /* Put `lines` beside a node of radius r at (x, y): below, right, left or above it. */
  put(context, lines, x, y, r, size, force = false) {
    const wide = Math.max(...lines.map((line) => context.measureText(line).width)) + 4;
    const high = lines.length * size * 1.15 + 2;
    const places = [
      [x - wide / 2, y + r + 2], [x + r + 3, y - high / 2],
      [x - r - 3 - wide, y - high / 2], [x - wide / 2, y - r - 2 - high],
    ];
    for (const [left, top] of places) {
      const box = [left, top, left + wide, top + high];
      if (this.free(box, x, y)) return this.write(context, lines, box, size);
    }
    if (force) {
      const [left, top] = places[0];
      return this.write(context, lines, [left, top, left + wide, top + high], size);
    }
    return false;
  }

  write(context, lines, box, size) {
    this.occupy(box);
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.lineWidth = 3;
    lines.forEach((line, i) => {
      const x = (box[0] + box[2]) / 2, y = box[1] + 2 + i * size * 1.15;
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
    return true;
  }
};

/* A label in at most two lines, cut where it is longer. */
folkmoot.wrapped = (label, most = 26) => {
  const words = label.split(/\s+/), lines = [""];
  for (const word of words) {
    const line = lines[lines.length - 1];
    if (!line || (line + " " + word).length <= most) lines[lines.length - 1] = (line + " " + word).trim();
    else if (lines.length < 2) lines.push(word);
    else { lines[1] += " …"; break; }
  }
  return lines.map((line) => (line.length > most + 6 ? line.slice(0, most + 5) + "…" : line));
};

/* Label all nodes that are shown and on the screen; `at(i)` gives [x, y, radius] in pixels. */
folkmoot.labelAll = (context, model, state, width, height, at, { font, most, dim, inner }) => {
  const labels = new folkmoot.Labels(width, height);
  if (inner) labels.within(inner);
  const near = state.near, chosen = state.selected;
  const inside = [];
  for (const i of model.byWorth) {
    if (!state.nodeOn[i]) continue;
    const [x, y, r] = at(i);
    if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
    inside.push([i, x, y, r]);
  }
  /* In a dense picture the most deserving may be written over small nodes, the very first over any. */
  const dense = inside.length > 120, proud = dense ? Math.round(Math.max(14, inside.length * .12)) : 0;
  const hold = (least, most) => { for (const [, x, y, r] of inside) if (r >= least && r < most) labels.occupy([x - r, y - r, x + r, y + r]); };
  if (!dense) hold(2.5, Infinity);
  if (chosen >= 0) inside.sort((p, q) => (q[0] === chosen) - (p[0] === chosen) || near.has(q[0]) - near.has(p[0]));
  let left = most;
  for (const [n, [i, x, y, r]] of inside.entries()) {
    if (left-- <= 0) break;
    if (dense && n === 4) hold(7, Infinity);
    if (dense && n === proud) hold(2.5, 7);
    const faded = chosen >= 0 && !near.has(i);
    if (faded && dim) continue;
    const strong = i === chosen || i === state.hovered;
    const size = strong ? 13 : 11;
    context.font = `${strong ? "600 " : ""}${size}px ${font}`;
    context.fillStyle = faded ? "#8a8f98" : "#14181f";
    context.strokeStyle = "rgba(255,255,255,.92)";
    labels.put(context, folkmoot.wrapped(model.labels[i]), x, y, r, size, strong);
  }
  return labels;
};

/* Words along the lines of the chosen node, where there is room. */
folkmoot.labelLines = (context, model, state, labels, at, font) => {
  if (state.selected < 0 || model.degree[state.selected] > 60) return;
  context.font = `10px ${font}`;
  context.fillStyle = "#3b4452";
  context.strokeStyle = "rgba(255,255,255,.92)";
  for (const e of model.edgesOf(state.selected)) {
    if (!state.edgeOn[e]) continue;
    const [x0, y0] = at(model.from[e]), [x1, y1] = at(model.to[e]);
    if (Math.hypot(x1 - x0, y1 - y0) < 70) continue;
    labels.put(context, [model.words[model.said[e]]], (x0 + x1) / 2, (y0 + y1) / 2 - 6, 0, 10);
  }
};
