"use strict";
/* Ties the parts together: the model, what is shown, the picture, the panels, the address. */
folkmoot.start = (View) => {
  const raw = JSON.parse(document.getElementById("graph").textContent);
  const model = folkmoot.load(raw), state = new folkmoot.State(model);
  const by = (id) => document.getElementById(id), make = folkmoot.make;
  let quiet = false;

  const count = () => {
    const [nodes, edges] = state.counts();
    by("counts").textContent = `${nodes.toLocaleString("en-GB")} things, ${edges.toLocaleString("en-GB")} relations shown`;
  };
  const note = async () => {
    if (quiet) return;
    const iri = state.selected >= 0 ? (await model.iris())[state.selected] : "";
    const address = state.address(iri);
    if (location.hash.slice(1) !== address) history.replaceState(null, "", address ? "#" + address : location.pathname + location.search);
  };
  const changed = () => { state.apply(); view.refresh(); refill(); count(); note(); };
  const pick = (i, { move = true } = {}) => {
    if (i >= 0 && !state.nodeOn[i]) {
      state.kindOff.delete(model.kinds[model.kind[i]].name);
      state.from = 0;
      state.to = Math.max(0, model.dates.length - 1);
      state.inferred = true;
      state.apply();
      tick();
      count();
    }
    state.selected = i;
    state.surround();
    view.refresh();
    if (i >= 0 && move) view.focus(i);
    by("page").classList.toggle("chosen", i >= 0);
    refill();
    note();
    return show(i);
  };

  const show = folkmoot.buildDetails(by("details"), model, state, pick);
  const refill = folkmoot.buildTable(by("table"), model, state, pick);
  const tick = folkmoot.buildFilters(by("filters"), model, state, changed);
  folkmoot.buildSearch(by("finder"), model, state, pick);
  const panels = (open) => { by("page").classList.toggle("plain", !open); by("panels").setAttribute("aria-pressed", String(open)); };
  by("panels").onclick = () => panels(by("page").classList.contains("plain"));
  folkmoot.buildLegend(by("legend"), model);
  /* On a small screen the picture comes first; the legend stands in for the list of kinds. */
  if (matchMedia("(max-width: 820px)").matches) panels(false);
  const view = new View(by("picture"), model, state, (i) => pick(i, { move: false }));

  const tab = (name) => {
    by("picture").hidden = name !== "picture";
    by("table").hidden = name !== "table";
    for (const button of document.querySelectorAll("[data-tab]")) button.setAttribute("aria-pressed", String(button.dataset.tab === name));
    if (name === "table") refill();
  };
  for (const button of document.querySelectorAll("[data-tab]")) button.onclick = () => tab(button.dataset.tab);
  by("fit").onclick = () => view.fit();
  by("nearer").onclick = () => view.zoom(1.4);
  by("farther").onclick = () => view.zoom(1 / 1.4);
  by("clear").onclick = () => pick(-1);
  by("image").onclick = () => view.image().toBlob((blob) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: "graph.png" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
  if (view.release) { by("move").hidden = false; by("move").onclick = () => by("move").setAttribute("aria-pressed", String(view.release())); }
  addEventListener("keydown", (event) => { if (event.key === "Escape" && state.selected >= 0) pick(-1); });
  new ResizeObserver(() => view.resize()).observe(by("picture"));

  const follow = async () => {
    const parts = new URLSearchParams(location.hash.slice(1));
    quiet = true;
    state.read(parts);
    tick();
    const iri = parts.get("node");
    const i = iri ? (await model.iris()).indexOf(iri) : -1;
    await pick(i);
    count();
    quiet = false;
  };
  addEventListener("hashchange", follow);
  count();
  if (location.hash.length > 1) follow();
  /* For tests and for those who script the page. */
  folkmoot.page = { model, state, view, pick, changed };
  requestAnimationFrame(() => requestAnimationFrame(() => {
    document.documentElement.dataset.ready = String(Math.round(performance.now()));
  }));
};
