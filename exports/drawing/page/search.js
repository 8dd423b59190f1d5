"use strict";
/* Search by any part of a label; the arrow keys and Enter choose. */
folkmoot.buildSearch = (host, model, state, pick) => {
  const make = folkmoot.make;
  const folded = model.labels.map((label) => label.toLowerCase());
  const list = make("ul", { id: "found", role: "listbox", "aria-label": "What was found" });
  const input = make("input", {
    type: "search", id: "search", placeholder: "Search by name or words", autocomplete: "off", spellcheck: "false",
    role: "combobox", "aria-expanded": "false", "aria-controls": "found", "aria-label": "Search",
  });
  let hits = [], at = -1;

  const find = () => {
    const words = input.value.trim().toLowerCase();
    hits = [];
    at = -1;
    if (words) {
      for (const i of model.byWorth) {
        const place = folded[i].indexOf(words);
        if (place >= 0) hits.push([state.nodeOn[i] ? 0 : 1, place === 0 ? 0 : 1, i]);
        if (hits.length > 400) break;
      }
      hits = hits.sort((p, q) => p[0] - q[0] || p[1] - q[1]).slice(0, 12).map((hit) => hit[2]);
    }
    list.replaceChildren(...hits.map((i, n) => make("li", { role: "option", id: `found-${n}`, "aria-selected": "false", class: state.nodeOn[i] ? "" : "off", onclick: () => choose(i) },
      folkmoot.emblem(model.kinds[model.kind[i]]), make("span", { class: "name" }, model.labels[i]), make("span", { class: "count" }, model.kinds[model.kind[i]].words))));
    if (words && !hits.length) list.replaceChildren(make("li", { class: "none" }, "Nothing here has these words."));
    input.setAttribute("aria-expanded", String(Boolean(words)));
  };
  const choose = (i) => {
    list.replaceChildren();
    input.value = "";
    input.setAttribute("aria-expanded", "false");
    pick(i);
  };
  const mark = () => [...list.children].forEach((row, n) => row.setAttribute("aria-selected", String(n === at)));
  input.oninput = find;
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = Math.max(0, Math.min(hits.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      mark();
      event.preventDefault();
    } else if (event.key === "Enter" && hits.length) choose(hits[Math.max(0, at)]);
    else if (event.key === "Escape") { input.value = ""; find(); }
  });
  host.append(input, list);
};
