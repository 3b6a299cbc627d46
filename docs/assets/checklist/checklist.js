// The form of the checklist, of which every change is kept at once. Without scripts it is filled in by hand.

class MadoguchiChecklist extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.model = JSON.parse(this.dataset.model);
    this.notice = this.querySelector(".assess__notice");
    this.fields = [...this.querySelectorAll("[data-indicator]")];
    this.indicators = new Map(this.model.checks.flatMap((check) => check.indicators).map((indicator) => [indicator.id, indicator]));
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", ({ target }) => this.changed(target));
    this.querySelector("[name=left]").addEventListener("change", () => this.filter());
    this.choose = this.querySelector("[name=assessment]");
    this.choose.addEventListener("change", () => this.open(this.choose.value));
    const { words } = this, bar = this.querySelector(".assess__bar");
    bar.append(button(words.new, () => this.begin()), button(words.copy, () => this.copy()));
    bar.append(awayButton(words.delete, () => this.remove()));
    for (const field of this.fields) this.addRows(field);
    const kept = loadAssessments();
    if (kept.damaged) this.say(this.words.damaged);
    this.assessments = kept.assessments;
    this.current = this.assessments.find(({ id }) => id === kept.current) ?? newAssessment();
    this.show();
  }

  addRows(field) {
    const first = field.querySelector(".evidence__row"), more = button(this.words.more, () => {
      if (first.parentElement.children.length >= MOST_EVIDENCE) return;
      first.parentElement.append(blank(first));
      first.parentElement.lastElementChild.querySelector("input").focus();
    });
    first.parentElement.after(more);
  }

  say(text, ...more) {
    this.notice.replaceChildren(element("p", "label", text), ...more);
  }

  // Reads what was changed from the form into the assessment, and keeps it.
  changed(target) {
    const field = target.closest("[data-indicator]"), service = target.closest("[data-service]");
    if (target.closest(".assess__tools")) return;
    if (field) this.current.answers[field.dataset.indicator] = answerIn(field);
    else if (service) this.current.services[service.dataset.service] = { gives: service.querySelector("input:checked")?.value ?? "", partner: service.querySelector("[type=text]").value };
    else this.readHead();
    if (field) this.mark(field);
    this.keep();
    if (target.name === "kind") this.filter();
  }

  readHead() {
    const { name, day, people, group } = this.form.elements;
    Object.assign(this.current, { name: name.value.trim(), people: people.value, group: group.checked, kind: this.form.elements.kind.value });
    if (isDay(day.value)) this.current.day = day.value;
  }

  keep() {
    if (!this.assessments.includes(this.current)) this.assessments.push(this.current);
    if (!keepAssessment(this.current)) this.say(this.words.unkept);
    this.tell();
  }

  tell() {
    const { asked, answered } = progressOf(this.model, this.current);
    this.querySelector(".assess__told").textContent = filled(this.words.progress, { count: asked, done: answered });
    Object.assign(this.querySelector("progress"), { max: asked, value: answered });
    tellCount(this.querySelector(".assess__gone"), this.words.gone, goneFrom(this.model, this.current));
    const all = this.assessments.includes(this.current) ? this.assessments : [...this.assessments, this.current];
    this.choose.replaceChildren(...all.map((one) => new Option(nameOf(one, this.words), one.id, false, one === this.current)));
    this.choose.closest("label").hidden = all.length < 2;
  }

  // Writes the assessment into the form.
  show() {
    const { name, day, people, group } = this.form.elements, { current } = this;
    name.value = current.name;
    day.value = current.day;
    people.value = current.people;
    group.checked = current.group;
    this.form.elements.kind.value = current.kind;
    for (const field of this.fields) write(field, current.answers[field.dataset.indicator] ?? emptyAnswer());
    for (const row of this.querySelectorAll("[data-service]")) {
      const { gives = "", partner = "" } = current.services[row.dataset.service] ?? {};
      for (const input of row.querySelectorAll("[type=radio]")) input.checked = input.value === gives;
      row.querySelector("[type=text]").value = partner;
    }
    this.fields.forEach((field) => this.mark(field));
    this.filter();
    this.tell();
  }

  // «Does not apply» counts only with its reason, which is asked for.
  mark(field) {
    const level = field.querySelector("input:checked")?.value ?? "", reason = field.querySelector("[data-part=reason]");
    reason.closest("label").hidden = level !== "na";
    reason.required = level === "na";
    field.classList.toggle("answered", levelOf(this.current, this.indicators.get(field.dataset.indicator)) !== null);
  }

  filter() {
    const left = this.querySelector("[name=left]").checked;
    for (const field of this.fields) {
      const indicator = this.indicators.get(field.dataset.indicator);
      field.hidden = !concerns(indicator, this.current.kind) || (left && levelOf(this.current, indicator) !== null);
    }
    for (const check of this.querySelectorAll(".check")) check.hidden = left && [...check.querySelectorAll("[data-indicator]")].every((field) => field.hidden);
    this.querySelector(".assess__none").hidden = !left || progressOf(this.model, this.current).left > 0;
  }

  open(id) {
    this.current = this.assessments.find((one) => one.id === id);
    keep("assessment:1", JSON.stringify(id));
    this.show();
  }

  begin() {
    this.current = { ...newAssessment(this.current.kind), name: this.assessments.map((one) => one.name).pop() ?? "" };
    this.show();
    this.form.elements.name.focus();
  }

  // The same answers again, to be gone over on another day.
  copy() {
    const { id, day, changed, plan } = newAssessment();
    this.current = { ...JSON.parse(JSON.stringify(this.current)), id, day, changed, plan };
    this.show();
    this.say(this.words.copied);
    this.keep();
  }

  remove() {
    const gone = this.current, { assessments } = this;
    this.assessments = assessments.filter((one) => one !== gone);
    // Another tab may have added some.
    keepAll(loadAssessments().assessments.filter(({ id }) => id !== gone.id), this.assessments.at(-1)?.id ?? null);
    this.current = this.assessments.at(-1) ?? newAssessment();
    this.show();
    const undo = button(this.words.undo, () => {
      this.current = gone;
      this.keep();
      this.show();
      this.notice.replaceChildren();
    });
    this.say(filled(this.words.deleted, { name: nameOf(gone, this.words) }), undo);
    undo.focus();
  }
}

customElements.define("madoguchi-checklist", MadoguchiChecklist);
