// Filters the catalogue by several things at once, with the choice in the address. Without it, the list is whole.
"use strict";
{
class MadoguchiCatalogue extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.cards = [...this.querySelectorAll(".card")];
    this.form.hidden = false;
    this.form.addEventListener("change", () => { remember(this.form); filter(this); });
    this.form.addEventListener("reset", () => setTimeout(() => { remember(this.form); filter(this); }));
    window.addEventListener("popstate", () => { recall(this.form); filter(this); });
    recall(this.form);
    filter(this);
  }
}

function filter(catalogue) {
  const wanted = [...new FormData(catalogue.form)].filter(([, value]) => value);
  let found = 0;
  for (const card of catalogue.cards) {
    const fits = wanted.every(([name, value]) => matches(card.dataset[name], name, value));
    if (card.hidden === fits) card.hidden = !fits;
    found += fits;
  }
  catalogue.querySelector(".catalogue__found").textContent = catalogue.dataset.found.replace("{count}", found);
  catalogue.querySelector(".catalogue__none").hidden = found > 0;
}

// Minutes are an upper bound, everything else is one of several words.
function matches(has, name, value) {
  return name === "minutes" ? Number(has) <= Number(value) : has.split(" ").includes(value);
}

function remember(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
  history.pushState(null, "", query ? `?${query}` : location.pathname);
}

function recall(form) {
  const query = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    const value = query.get(select.name) ?? "";
    select.value = [...select.options].some((option) => option.value === value) ? value : "";
  }
}

customElements.define("madoguchi-catalogue", MadoguchiCatalogue);
}
