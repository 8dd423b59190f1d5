"use strict";
/* The outline of each kind of node, the same in the picture, the legend and the details. */
folkmoot.outline = (context, shape, x, y, r) => {
  const corners = (points) => {
    points.forEach(([dx, dy], i) => context[i ? "lineTo" : "moveTo"](x + dx * r, y + dy * r));
    context.closePath();
  };
  const regular = (count, turn) => corners(Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    return [Math.cos(angle), Math.sin(angle)];
  }));
  switch (shape) {
    case "square": corners([[-.85, -.85], [.85, -.85], [.85, .85], [-.85, .85]]); break;
    case "diamond": corners([[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]]); break;
    case "triangle": corners([[0, -1.1], [1.05, .8], [-1.05, .8]]); break;
    case "triangleDown": corners([[0, 1.1], [1.05, -.8], [-1.05, -.8]]); break;
    case "hexagon": regular(6, 0); break;
    case "star": corners(Array.from({ length: 10 }, (_, i) => {
      const reach = i % 2 ? .55 : 1.25, angle = -Math.PI / 2 + (Math.PI * i) / 5;
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    })); break;
    default: context.moveTo(x + r, y); context.arc(x, y, r, 0, 2 * Math.PI);
  }
};

folkmoot.emblem = (kind) => {
  const size = 18, ratio = 2;
  const canvas = folkmoot.make("canvas", { width: size * ratio, height: size * ratio, class: "emblem", "aria-hidden": "true" });
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  context.beginPath();
  folkmoot.outline(context, kind.shape, size / 2, size / 2, 6);
  context.fillStyle = kind.colour;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = kind.line;
  context.stroke();
  return canvas;
};
