"use strict";
/* Empty lines of a document say nothing here. */
folkmoot.folded = (words) => words.replace(/\s*\n\s*/g, "\n");

/* What is known of the chosen node, with the words that state it. */
folkmoot.quote = (model, evidence) => {
  const make = folkmoot.make, [exact, prefix, suffix] = evidence.slice(0, 3).map(folkmoot.folded), [, , , place, page] = evidence;
  const source = model.documents[place] ?? { title: "", source: "" };
  const from = [source.title, page ? `page ${page}` : ""].filter(Boolean).join(", ");
  /* Only web addresses become links; whatever else a document gives as its source stays text. */
  const safe = /^https?:\/\//.test(source.source);
  return make("figure", { class: "quote" },
    make("blockquote", {}, make("span", { class: "around" }, prefix), make("mark", {}, exact), make("span", { class: "around" }, suffix)),
    make("figcaption", {}, from, safe ? " " : "", safe ? make("a", { href: source.source, rel: "noopener noreferrer", target: "_blank" }, "source") : ""));
};

folkmoot.evidence = (model, list, none) => {
  const make = folkmoot.make;
  if (!list.length) return [make("p", { class: "none" }, none)];
  const quotes = list.map((one) => folkmoot.quote(model, one));
  if (quotes.length < 4) return quotes;
  return [...quotes.slice(0, 3), make("details", {}, make("summary", {}, `${quotes.length - 3} more`), ...quotes.slice(3))];
};

folkmoot.buildDetails = (host, model, state, pick) => {
  const make = folkmoot.make;
  let turn = 0;
  const nothing = () => host.replaceChildren(make("p", { class: "hint" },
    "Choose a thing in the picture, the table or by search, to read what is known of it and the words that say so."));

  const relation = (e, i) => {
    const other = model.other(e, i), outward = model.from[e] === i, said = model.words[model.said[e]];
    const when = model.efirst[e] < 0 ? "" : model.efirst[e] === model.elast[e] ? folkmoot.day(model.dates[model.efirst[e]])
      : `${folkmoot.day(model.dates[model.efirst[e]])} to ${folkmoot.day(model.dates[model.elast[e]])}`;
    const words = make("div", { class: "words" });
    const there = make("button", { type: "button", class: "to", onclick: (event) => { event.preventDefault(); pick(other); } }, folkmoot.emblem(model.kinds[model.kind[other]]), model.labels[other]);
    const row = make("details", { class: "relation" + (state.edgeOn[e] ? "" : " off") },
      make("summary", {}, ...(outward ? [make("span", { class: "said" }, said), " ", there] : [there, " ", make("span", { class: "said" }, `${said} this`)]),
        model.eguess[e] ? make("span", { class: "tag" }, "inferred") : "", when ? make("span", { class: "when" }, when) : ""),
      words);
    row.addEventListener("toggle", async () => {
      if (!row.open || words.childNodes.length) return;
      const about = await model.aboutEdge(e);
      words.replaceChildren(...folkmoot.evidence(model, about.evidence, "No words were kept for this relation."));
    });
    return row;
  };

  const show = async (i) => {
    const mine = ++turn;
    if (i < 0) return nothing();
    const about = await model.aboutNode(i);
    if (mine !== turn) return;
    const kind = model.kinds[model.kind[i]];
    const edges = [...model.edgesOf(i)];
    const order = (e) => (model.from[e] === i ? 0 : 1);
    edges.sort((p, q) => state.edgeOn[q] - state.edgeOn[p] || order(p) - order(q) || model.said[p] - model.said[q] || model.efirst[q] - model.efirst[p] || p - q);
    const rows = edges.slice(0, 60).map((e) => relation(e, i));
    host.replaceChildren(
      make("p", { class: "kind" }, folkmoot.emblem(kind), kind.words, model.guess[i] ? make("span", { class: "tag" }, "inferred") : ""),
      make("h2", {}, model.labels[i]),
      about.facts.length ? make("dl", {}, ...about.facts.flatMap(([name, value]) => [make("dt", {}, folkmoot.spoken(name)), make("dd", {}, value)])) : "",
      make("h3", {}, "The words that say so"),
      ...folkmoot.evidence(model, about.evidence, "No document states this thing by itself; see its relations."),
      make("h3", {}, `Relations (${edges.length.toLocaleString("en-GB")})`),
      make("p", { class: "hint" }, "Open one to read its words."),
      ...rows,
      edges.length > rows.length ? make("p", { class: "hint" }, `and ${edges.length - rows.length} more; see the table`) : "",
      about.hidden ? make("p", { class: "hint" }, `${about.hidden} neighbours of this are not in the picture.`) : "",
      make("p", { class: "iri" }, about.iri, " ", make("button", { type: "button", onclick: () => navigator.clipboard?.writeText(about.iri) }, "copy")));
    host.scrollTop = 0;
  };
  nothing();
  return show;
};
