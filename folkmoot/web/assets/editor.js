// The query editor (YASGUI, built from npm) in the place of the plain form.
"use strict";
(async () => {
  const place = document.getElementById("yasgui"), form = document.getElementById("plain");
  if (typeof Yasgui === "undefined" || !place) return;
  let told;
  try {
    told = await (await fetch("/query/examples.json")).json();
  } catch { return; }
  place.hidden = false;
  form.hidden = true;

  Yasgui.Yasqe.defaults.autocompleters = ["prefixes", "variables"];
  Yasgui.Yasqe.defaults.prefixCcApi = null;
  const prefixes = Yasgui.Yasqe.Autocompleters && Yasgui.Yasqe.Autocompleters.prefixes;
  if (prefixes) prefixes.get = async () => Object.entries(told.prefixes).map(([name, iri]) => `${name}: <${iri}>`);

  const endpoint = `${location.origin}/sparql`;
  Yasgui.Yasqe.defaults.value = told.first;
  const editor = new Yasgui(place, {
    requestConfig: { endpoint, method: "POST" },
    endpointCatalogueOptions: { getData: () => [] },
    endpointInfo: undefined,
    copyEndpointOnNewTab: true,
    persistenceId: "folkmoot-1",
    autofocus: false,
  });
  // What the server knows without declaration is declared here, so that the editor knows it too.
  const declared = (query) => {
    const missing = Object.entries(told.prefixes).filter(([name]) =>
      new RegExp(`(^|[^\\w:])${name}:`).test(query) && !new RegExp(`prefix\\s+${name}:`, "i").test(query));
    return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + query;
  };
  const show = (name, query) => {
    const defaults = Yasgui.Tab.getDefaults();
    const tab = editor.addTab(true, {
      ...defaults,
      name,
      // A new tab of the editor would otherwise ask another host.
      requestConfig: { ...defaults.requestConfig, endpoint, method: "POST" },
      yasqe: { value: declared(query) },
    });
    return tab;
  };
  const asked = new URLSearchParams(location.search).get("query");
  if (asked !== null) show("From the link", asked);
  // A thing of the graph opens its page here and not at the address that its name begins with.
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || !link.href.startsWith(`${told.base}/`)) return;
    event.preventDefault();
    location.href = `/thing?${new URLSearchParams({ iri: link.href })}`;
  });
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
