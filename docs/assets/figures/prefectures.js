// The 47 prefectures: the map shows one of four figures, the table sorts by each, and one's own numbers stand beside them.
// Without it, the map shows consultations for every hundred residents, and the table is in the order of the codes.

const OWN = "own:1", MEASURES = ["residents", "centers", "consultations", "ratio"];

class MadoguchiPrefectures extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.table = this.querySelector(".prefectures");
    this.said = this.querySelector(".prefectures__said");
    this.numbers = new Intl.NumberFormat(document.documentElement.lang);
    for (const radio of this.querySelectorAll("[name=measure]")) radio.addEventListener("change", () => this.shade(radio.value));
    this.heads = [...this.table.tHead.rows[0].cells];
    this.heads.forEach((head, column) => this.addSort(head, column));
    this.form = this.querySelector(".own");
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.readOwn());
    this.querySelector(".own__bar").append(button(this.words.clear, () => { this.form.reset(); this.readOwn(); this.form.elements.name.focus(); }));
    const kept = load(OWN).value;
    if (kept && typeof kept === "object") for (const [name, value] of Object.entries(kept)) if (this.form.elements[name]) this.form.elements[name].value = value;
    this.showOwn();
  }

  shade(measure) {
    for (const tile of this.querySelectorAll(".tile")) {
      const [value, fifth] = tile.dataset[measure].split(" ");
      tile.className = `tile tile--${fifth}`;
      tile.querySelector(".tile__value").textContent = measure === "ratio" ? Number(value).toFixed(1) : this.short(Number(value));
    }
  }

  short(value) {
    return new Intl.NumberFormat(document.documentElement.lang, { notation: value > 9999 ? "compact" : "standard", maximumFractionDigits: 0 }).format(value);
  }

  addSort(head, column) {
    const press = button(head.textContent, () => this.sort(column, head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending"), "sort");
    head.replaceChildren(press);
  }

  // By code (the first column) or by number; one's own row moves with the others.
  sort(column, order) {
    const rows = [...this.table.tBodies[0].rows], value = (row) => Number(column ? row.cells[column].dataset.value : row.dataset.code);
    rows.sort((one, other) => (value(one) - value(other)) * (order === "ascending" ? 1 : -1));
    this.table.tBodies[0].append(...rows);
    for (const head of this.heads) head.removeAttribute("aria-sort");
    this.heads[column].setAttribute("aria-sort", order);
    this.said.textContent = filled(this.words.sorted, { column: this.heads[column].textContent });
  }

  readOwn() {
    const { name, residents, centers, consultations } = this.form.elements;
    keep(OWN, { name: name.value, residents: residents.value, centers: centers.value, consultations: consultations.value });
    this.showOwn();
  }

  showOwn() {
    this.table.querySelector(".own__row")?.remove();
    const read = (name) => { const { value } = this.form.elements[name]; return value === "" || !(Number(value) >= 0) ? null : Number(value); };
    const [residents, centers, consultations] = ["residents", "centers", "consultations"].map(read);
    const ratio = residents > 0 && consultations !== null ? Math.round((consultations / residents) * 10000) / 100 : null;
    this.querySelector(".own__ratio").textContent = ratio === null ? this.words.unfinished : filled(this.words.own, { ratio: ratio.toFixed(2) });
    if ([residents, centers, consultations].every((value) => value === null)) return;
    const row = element("tr", "own__row"), head = element("th", "", this.form.elements.name.value || this.words.mine);
    head.scope = "row";
    row.dataset.code = "0";
    row.append(head, ...[residents, centers, consultations, ratio].map((value, place) => {
      const cell = element("td", "number", value === null ? "–" : MEASURES[place] === "ratio" ? value.toFixed(2) : this.numbers.format(value));
      cell.dataset.value = String(value ?? -1);
      return cell;
    }));
    this.table.tBodies[0].prepend(row);
  }
}

customElements.define("madoguchi-prefectures", MadoguchiPrefectures);
