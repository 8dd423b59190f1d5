// The query editor (YASGUI, built from npm) in the place of the plain form.
"use strict";
(async () => {
  const place = document.getElementById("yasgui"), form = document.getElementById("plain");
  if (typeof Yasgui === "undefined" || !place) return;
  let told;
  try {
    told = await (await fetch("/query/examples.json")).json();
  } catch { return; }
  const written = document.getElementById("query").value;
  place.hidden = false;
  form.hidden = true;

  Yasgui.Yasqe.defaults.autocompleters = ["prefixes", "variables"];
  Yasgui.Yasqe.defaults.prefixCcApi = null;
  const prefixes = Yasgui.Yasqe.Autocompleters && Yasgui.Yasqe.Autocompleters.prefixes;
  if (prefixes) prefixes.get = async () => Object.entries(told.prefixes).map(([name, iri]) => `${name}: <${iri}>`);

  const editor = new Yasgui(place, {
    requestConfig: { endpoint: `${location.origin}/sparql`, method: "POST" },
    endpointCatalogueOptions: { getData: () => [] },
    endpointInfo: undefined,
    copyEndpointOnNewTab: true,
    persistenceId: "folkmoot-1",
    autofocus: false,
  });
  const show = (name, query) => {
    const tab = editor.addTab(true, {
      ...Yasgui.Tab.getDefaults(),
      name,
      yasqe: { value: query },
    });
    return tab;
  };
  const asked = new URLSearchParams(location.search).get("query");
  if (asked !== null) show("From the link", asked);
  else if (!editor.getTab() || !editor.getTab().getQuery().includes("SELECT")) show("Query", told.first || written);
  for (const link of document.querySelectorAll("a.example"))
    link.addEventListener("click", (event) => {
      const one = told.examples.find((example) => example.id === link.dataset.example);
      if (!one) return;
      event.preventDefault();
      show(one.question, one.sparql);
      place.scrollIntoView();
    });
  window.folkmootEditor = editor;
})();
