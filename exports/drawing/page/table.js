"use strict";
/* The same relations as a table, for those who cannot see the picture or would rather read. */
folkmoot.buildTable = (host, model, state, pick) => {
  const make = folkmoot.make, page = 100;
  let rows = [], first = 0, words = "", turn = 0;
  const body = make("tbody"), said = make("span", { "aria-live": "polite" });
  const filter = make("input", { type: "search", "aria-label": "Only rows with these words", placeholder: "Only rows with these words" });
  const move = (by) => () => { first = Math.max(0, Math.min(first + by, Math.max(0, rows.length - 1))); first -= first % page; fill(); };
  const before = make("button", { type: "button", onclick: move(-page) }, "Earlier rows"), after = make("button", { type: "button", onclick: move(page) }, "Later rows");
  const thing = (i) => make("td", {}, make("button", { type: "button", class: "to", onclick: () => pick(i) }, folkmoot.emblem(model.kinds[model.kind[i]]), model.labels[i]), make("span", { class: "visually-hidden" }, ` (${model.kinds[model.kind[i]].words})`));

  const collect = () => {
    rows = [];
    for (let e = 0; e < model.m; e++) {
      if (!state.edgeOn[e]) continue;
      if (state.selected >= 0 && model.from[e] !== state.selected && model.to[e] !== state.selected) continue;
      if (words && !`${model.labels[model.from[e]]} ${model.words[model.said[e]]} ${model.labels[model.to[e]]}`.toLowerCase().includes(words)) continue;
      rows.push(e);
    }
    const date = (e) => (model.efirst[e] < 0 ? 1e9 : model.efirst[e]);
    rows.sort((p, q) => date(p) - date(q) || p - q);
    first = 0;
  };
  const fill = async () => {
    const mine = ++turn, shown = rows.slice(first, first + page);
    before.disabled = first === 0;
    after.disabled = first + page >= rows.length;
    said.textContent = rows.length ? `rows ${first + 1} to ${first + shown.length} of ${rows.length.toLocaleString("en-GB")}` : "no rows";
    const quotes = shown.map(() => make("td", { class: "quoted" }));
    body.replaceChildren(...shown.map((e, k) => make("tr", {}, thing(model.from[e]), make("td", {}, model.words[model.said[e]]), thing(model.to[e]),
      make("td", { class: "when" }, model.efirst[e] < 0 ? "" : folkmoot.day(model.dates[model.efirst[e]])), make("td", {}, model.eguess[e] ? "inferred" : "said"), quotes[k])));
    for (const [k, e] of shown.entries()) {
      const about = await model.aboutEdge(e);
      if (mine !== turn) return;
      const words = [...new Set(about.evidence.map(([exact]) => folkmoot.folded(exact)))];
      quotes[k].textContent = words.slice(0, 3).join(" … ") + (words.length > 3 ? ` … and ${words.length - 3} more` : "");
    }
  };
  const refresh = () => { if (!host.hidden) { collect(); fill(); } };
  filter.oninput = () => { words = filter.value.trim().toLowerCase(); refresh(); };
  host.append(make("div", { class: "bar" }, filter, before, after, said), make("div", { class: "scroll" }, make("table", {},
    make("caption", {}, "Who or what, how, and to whom; with the words that say so"),
    make("thead", {}, make("tr", {}, ...["From", "Relation", "To", "Date", "Said or inferred", "Words"].map((name) => make("th", { scope: "col" }, name)))), body)));
  return refresh;
};
