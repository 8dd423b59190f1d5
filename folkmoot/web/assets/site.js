// What scripts add to pages that work without them: suggestions while typing, copying, markers.
"use strict";
(() => {
  document.body.classList.add("scripted");

  for (const button of document.querySelectorAll("button.copy")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    });
  }

  const KINDS = {
    "foaf:Person": "person", "fm:Body": "body", "fm:Portfolio": "portfolio", "org:Post": "post",
    "fm:Council": "council", "fm:Meeting": "meeting", "fm:Document": "document",
    "org:Organization": "organisation", "fm:Report": "report",
  };
  let number = 0;

  function suggest(input, { kind, choose }) {
    const list = document.createElement("ul");
    list.className = "suggest";
    list.id = `suggest-${++number}`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-autocomplete", "list");
    let found = [], at = -1, asked = 0;

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function mark(next) {
      at = next;
      [...list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
      if (at >= 0) input.setAttribute("aria-activedescendant", list.children[at].id);
      else input.removeAttribute("aria-activedescendant");
    }
    async function ask() {
      const words = input.value.trim(), turn = ++asked;
      if (words.length < 2) return close();
      const query = new URLSearchParams({ q: words, kind: kind || "" });
      let answer;
      try {
        const response = await fetch(`/search?${query}`, { headers: { accept: "application/json" } });
        answer = await response.json();
      } catch { return; }
      if (turn !== asked || document.activeElement !== input) return;
      found = answer.results.slice(0, 10);
      list.replaceChildren(...found.map((one, place) => {
        const entry = document.createElement("li");
        entry.id = `${list.id}-${place}`;
        entry.setAttribute("role", "option");
        entry.setAttribute("aria-selected", "false");
        const label = document.createElement("span"), of = document.createElement("small");
        label.textContent = one.label;
        of.textContent = one.kind;
        entry.append(label, of);
        entry.addEventListener("mousedown", (event) => { event.preventDefault(); choose(one); close(); });
        return entry;
      }));
      list.hidden = found.length === 0;
      at = -1;
      input.setAttribute("aria-expanded", String(!list.hidden));
    }
    let later;
    input.addEventListener("input", () => { clearTimeout(later); later = setTimeout(ask, 120); });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return close();
      if (list.hidden) return;
      if (event.key === "ArrowDown") { event.preventDefault(); mark((at + 1) % found.length); }
      else if (event.key === "ArrowUp") { event.preventDefault(); mark((at - 1 + found.length) % found.length); }
      else if (event.key === "Enter" && at >= 0) { event.preventDefault(); choose(found[at]); close(); }
    });
  }

  for (const id of ["q", "ask"]) {
    const input = document.getElementById(id);
    if (input) suggest(input, { choose: (one) => { location.href = one.page; } });
  }
  for (const input of document.querySelectorAll("input[data-suggest]"))
    suggest(input, {
      kind: KINDS[input.dataset.suggest],
      choose: (one) => { input.value = one.label; },
    });
})();
