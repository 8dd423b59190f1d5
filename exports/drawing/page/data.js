"use strict";
/* The graph as it stands in the page: typed arrays for what is drawn, chunks for what is read. */
const folkmoot = {};

folkmoot.bytes = (base64) => {
  const text = atob(base64), out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = text.charCodeAt(i);
  return out;
};

/* A chunk is either the value itself or, in large pages, its JSON in gzip and base64. */
folkmoot.unpack = async (chunk) => {
  if (typeof chunk !== "string") return chunk;
  const packed = new Blob([folkmoot.bytes(chunk)]).stream();
  const plain = packed.pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(plain).text());
};

folkmoot.load = (raw) => {
  const array = (type, base64) => new type(folkmoot.bytes(base64).buffer);
  const model = {
    n: raw.n, m: raw.m, title: raw.title, spacing: raw.spacing, dates: raw.dates, kinds: raw.kinds,
    relations: raw.relations, faint: Uint8Array.from(raw.faint), words: raw.words, labels: raw.labels, documents: raw.documents,
    centre: raw.centre,
    kind: array(Uint8Array, raw.node.kind), x: array(Float32Array, raw.node.x),
    y: array(Float32Array, raw.node.y), first: array(Int16Array, raw.node.first),
    last: array(Int16Array, raw.node.last), guess: array(Uint8Array, raw.node.inferred),
    from: array(Uint32Array, raw.edge.from), to: array(Uint32Array, raw.edge.to),
    relation: array(Uint16Array, raw.edge.relation), said: array(Uint16Array, raw.edge.words),
    efirst: array(Int16Array, raw.edge.first), elast: array(Int16Array, raw.edge.last),
    eguess: array(Uint8Array, raw.edge.inferred),
  };
  const { n, m, from, to } = model;
  const degree = new Uint32Array(n), start = new Uint32Array(n + 1);
  for (let e = 0; e < m; e++) { degree[from[e]]++; if (to[e] !== from[e]) degree[to[e]]++; }
  for (let i = 0; i < n; i++) start[i + 1] = start[i] + degree[i];
  const place = start.slice(0, n), around = new Uint32Array(start[n]);
  for (let e = 0; e < m; e++) {
    around[place[from[e]]++] = e;
    if (to[e] !== from[e]) around[place[to[e]]++] = e;
  }
  model.degree = degree;
  model.edgesOf = (i) => around.subarray(start[i], start[i + 1]);
  model.other = (e, i) => (from[e] === i ? to[e] : from[e]);
  /* The nodes in the order in which they deserve a label: the centre, then by relations and kind. */
  const worth = Float32Array.from(degree, (count, i) => (i === model.centre ? Infinity : (count + 1) * model.kinds[model.kind[i]].weight));
  model.byWorth = Uint32Array.from({ length: n }, (_, i) => i).sort((p, q) => (worth[q] > worth[p]) - (worth[q] < worth[p]) || p - q);

  const chunks = new Map();
  const detail = (table, i) => {
    const size = raw.details.size, at = Math.floor(i / size), key = table + at;
    if (!chunks.has(key)) chunks.set(key, folkmoot.unpack(raw.details[table][at]));
    return chunks.get(key).then((chunk) => chunk[i % size]);
  };
  model.aboutNode = (i) => detail("nodes", i);
  model.aboutEdge = (e) => detail("edges", e);
  let iris = null;
  model.iris = () => (iris ??= folkmoot.unpack(raw.iris));
  return model;
};

/* Element maker: text is only ever put in as text. */
folkmoot.make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick" || name === "oninput" || name === "onchange") element[name] = value;
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
};

folkmoot.day = (iso) => {
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const [year, month, day] = iso.split("-");
  return day ? `${+day} ${months[+month - 1]} ${year}` : iso;
};
