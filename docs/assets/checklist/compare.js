// Several assessments on one page: one place over the years, or the places of a prefecture side by side. Read in this browser,
// kept nowhere. Fewer than three places are never shown as anonymous.

const FEWEST = 3;

class MadoguchiCompare extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.model = JSON.parse(this.dataset.model);
    this.notice = this.querySelector(".assess__notice");
    this.assessments = [];
    const file = this.querySelector("[type=file]"), drop = this.querySelector(".class__drop");
    takesFiles(file, drop, (files) => this.take(files));
    this.names = this.querySelector("[name=names]");
    this.names.addEventListener("change", () => this.show());
    this.querySelector(".compare__add").append(button(this.words.own, () => this.add(loadAssessments().assessments)));
    this.querySelector(".compare__bar").append(
      button(this.dataset.print, () => window.print()),
      button(this.words.csv, () => give("madoguchi-compare.csv", "text/csv", csv(this.rows()))),
      button(this.words.excel, () => this.excel()),
      button(this.words.json, () => this.give()),
      awayButton(this.words.clear, () => {
        this.assessments = [];
        this.notice.replaceChildren();
        this.show();
        file.focus();
      }),
    );
    this.show();
  }

  async take(files) {
    const lines = [];
    for (const file of files) {
      try {
        this.assessments = joined(this.assessments, readAssessments(await textOf(file)));
      } catch (error) { lines.push(explain(error, file, JSON.parse(this.dataset.fileWords))); }
    }
    this.notice.replaceChildren(...lines.map((line) => element("p", "label", line)));
    this.show();
  }

  add(assessments) {
    this.assessments = joined(this.assessments, assessments);
    this.show();
  }

  // Places by name; what has no name is a place of its own.
  get places() {
    const places = new Map();
    for (const assessment of this.assessments) {
      const key = assessment.name ? `${assessment.kind} ${assessment.name}` : assessment.id;
      places.set(key, [...(places.get(key) ?? []), assessment]);
    }
    return [...places.values()];
  }

  // Only what every place is asked: nothing that only desks do, or only centers.
  get fits() {
    const mixed = new Set(this.assessments.map(({ kind }) => kind)).size > 1;
    return mixed ? (indicator) => indicator.place === "both" : undefined;
  }

  show() {
    const { places } = this, across = places.length > 1;
    this.querySelector(".compare__result").hidden = !this.assessments.length;
    this.querySelector(".compare__count").textContent = this.assessments.length
      ? filled(this.words.count, { count: this.assessments.length, places: places.length }) : "";
    this.querySelector(".compare__years").hidden = across || this.assessments.length < 2;
    this.querySelector(".compare__places").hidden = !across;
    this.querySelector(".compare__one").hidden = this.assessments.length !== 1;
    this.querySelector(".compare__mixed").hidden = !across || !this.fits;
    this.querySelector(".compare__few").hidden = !across || places.length >= FEWEST || this.names.checked;
    const gone = this.assessments.reduce((sum, one) => sum + goneFrom(this.model, one), 0);
    tellCount(this.querySelector(".compare__gone"), this.words.gone, gone);
    if (!across && this.assessments.length > 1) this.showYears();
    if (across) this.showPlaces();
  }

  showYears() {
    const days = this.assessments.map(({ day }) => day), scores = this.assessments.map((one) => scoreChecks(this.model, one));
    const series = this.model.checks.map((check, place) => ({ label: check.text, points: scores.map((all) => all[place].score) }));
    const said = series.map(({ label, points }, place) => `${place + 1}. ${label}: ${points.map((score) => score ?? "–").join(", ")}`).join(". ");
    this.querySelector(".compare__chart").replaceChildren(lines(this.words.years, said, days, series));
    fillTable(this.querySelector(".compare__years table"), [this.words["column.check"], ...days], series.map(({ label, points }, place) => [`${place + 1}. ${label}`, ...points.map((score) => score ?? "–")]));
  }

  // The newest of each place. Without names, only if there are enough places that nobody is seen.
  showPlaces() {
    const newest = this.places.map((all) => all.at(-1)), named = this.names.checked, table = this.querySelector(".compare__places table");
    const hidden = !named && newest.length < FEWEST;
    table.hidden = hidden;
    if (hidden) return;
    const scores = newest.map((one) => scoreChecks(this.model, one, this.fits));
    const spread = (place) => spreadOf(scores.map((all) => all[place].score));
    const columns = named ? newest.map((one) => nameOf(one, this.words)) : [];
    fillTable(table, [this.words["column.check"], this.words.median, this.words.range, this.words.places, ...columns], this.model.checks.map((check, place) => {
      const found = spread(place), enough = found && (named || found.count >= FEWEST);
      return [`${place + 1}. ${check.text}`, enough ? found.median : "–", enough ? `${found.least}–${found.most}` : "–", found?.count ?? 0, ...(named ? scores.map((all) => all[place].score ?? "–") : [])];
    }));
  }

  // Every assessment; without names, also without what was written in words, and not where there are too few.
  give() {
    const named = this.names.checked;
    if (!named && this.places.length < FEWEST) { this.notice.replaceChildren(element("p", "label", this.words.few)); return; }
    const bare = (one) => ({ ...one, id: newId(), name: "", people: "", plan: [], answers: Object.fromEntries(Object.entries(one.answers)
      .map(([id, { level }]) => [id, { ...emptyAnswer(), level: level === "na" ? "" : level }])), services: {} });
    give("madoguchi-assessments.json", "application/json", writeAssessments(named ? this.assessments : joined([], this.assessments.map(bare))));
  }

  // What can be seen on the page, as rows for other programs.
  rows() {
    const table = [...this.querySelectorAll(".compare__result table")].find((one) => one.offsetParent !== null);
    return table ? [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)) : [[]];
  }

  async excel() {
    try {
      await loadScript(this.dataset.xlsx);
      give("madoguchi-compare.xlsx", XLSX_TYPE, await workbook({ scores: this.rows() }, this.words));
    } catch { this.notice.replaceChildren(element("p", "label", this.words.noExcel)); }
  }
}

function fillTable(table, head, rows) {
  const cell = (name, value, scope) => Object.assign(element(name, typeof value === "number" ? "number" : "", String(value)), scope ? { scope } : {});
  const first = element("tr");
  first.append(...head.map((value) => cell("th", value, "col")));
  table.tHead.replaceChildren(first);
  table.tBodies[0].replaceChildren(...rows.map(([name, ...values]) => {
    const row = element("tr");
    row.append(cell("th", name, "row"), ...values.map((value) => cell("td", value)));
    return row;
  }));
}

customElements.define("madoguchi-compare", MadoguchiCompare);
