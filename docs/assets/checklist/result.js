// What an assessment says: nine scores as a radar and as a table, strengths, gaps with their next level, and the plan.

const FIRST = 5; // how many gaps are shown before the others are asked for

class MadoguchiResult extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.levels = JSON.parse(this.dataset.levelWords);
    this.model = JSON.parse(this.dataset.model);
    this.notice = this.querySelector(".assess__notice");
    this.choose = this.querySelector("[name=assessment]");
    this.choose.addEventListener("change", () => { keep("assessment:1", JSON.stringify(this.choose.value)); this.show(); });
    this.plan = new Plan(this);
    this.takeaway = new Takeaway(this);
    const { damaged } = loadAssessments();
    if (damaged) this.say(this.words.damaged);
    this.show();
  }

  say(text, ...more) {
    this.notice.replaceChildren(...(text ? [element("p", "label", text)] : []), ...more);
  }

  show() {
    const { assessments, current } = loadAssessments();
    this.assessments = assessments;
    this.current = assessments.find(({ id }) => id === current) ?? null;
    this.querySelector(".result__none").hidden = Boolean(this.current);
    this.querySelector(".result__whole").hidden = !this.current;
    this.choose.replaceChildren(...assessments.map((one) => new Option(nameOf(one, this.words), one.id, false, one === this.current)));
    this.choose.closest("p").hidden = assessments.length < 2;
    if (!this.current) return;
    this.scores = scoreChecks(this.model, this.current);
    this.showHead();
    this.showScores();
    this.showServices();
    this.showStrengths();
    this.showGaps();
    this.plan.show();
  }

  showHead() {
    const { name, day, kind, group, people } = this.current, { left } = progressOf(this.model, this.current);
    this.querySelector(".plan__whose").textContent = nameOf(this.current, this.words);
    this.querySelector(".result__head").textContent = [name || this.words.unnamed, day, this.words[kind], group ? this.words.group : this.words.alone, people].filter(Boolean).join(" · ");
    tellCount(this.querySelector(".result__left"), this.words.left, left);
    tellCount(this.querySelector(".result__gone"), this.words.gone, goneFrom(this.model, this.current));
  }

  showScores() {
    const said = this.scores.map(({ id, score }, place) => `${place + 1}. ${this.check(id).text}: ${score === null ? this.words.unknown : score}`);
    this.querySelector(".result__chart").replaceChildren(
      radar(this.words.chart, said.join(". "), this.scores.map(({ score }, place) => ({ label: String(place + 1), score }))),
    );
    this.querySelector(".result__table tbody").replaceChildren(...this.scores.map(({ id, score, answered, asked, na }, place) => {
      const row = element("tr"), head = element("th", "", `${place + 1}. ${this.check(id).text}`);
      head.scope = "row";
      row.append(head, element("td", "number", score === null ? "–" : String(score)), element("td", "number", `${answered} / ${asked - na}`), element("td", "number", String(na)));
      return row;
    }));
  }

  check(id) {
    return this.model.checks.find((check) => check.id === id);
  }

  showServices() {
    const gives = ({ id }) => this.current.services[id] ?? { gives: "", partner: "" };
    this.querySelector(".result__services").replaceChildren(...this.model.services.map((service) => {
      const { gives: how, partner } = gives(service);
      return element("li", "", `${service.name}: ${how ? this.words[`gives.${how}`] : this.words.unknown}${partner ? ` (${partner})` : ""}`);
    }));
  }

  showStrengths() {
    const found = strengthsOf(this.model, this.current).slice(0, 5);
    this.querySelector(".result__strengths").replaceChildren(...found.map(({ indicator, level }) => element("li", "", `${indicator.text} (${this.levels[LEVELS[level]]})`)));
    this.querySelector(".result__weak").hidden = found.length > 0;
  }

  // Each gap with where it stands, what one would see next, and what helps to get there.
  showGaps() {
    const gaps = gapsOf(this.model, this.current);
    this.querySelector(".result__strong").hidden = gaps.length > 0;
    const items = gaps.map(({ check, indicator, level, next }) => {
      const item = element("li", "gap"), steps = element("dl");
      steps.append(element("dt", "", filled(this.words.now, { level: this.levels[LEVELS[level]] })), element("dd", "", indicator.levels[LEVELS[level]]),
        element("dt", "", filled(this.words.next, { level: this.levels[next] })), element("dd", "", indicator.levels[next]),
        element("dt", "", this.words.workshop), element("dd", "", check.workshop));
      const links = element("p", "gap__help", `${this.words.help} `);
      links.append(...check.help.flatMap((page, place) => [...(place ? [" / "] : []), this.link(page)]));
      const add = button(this.words.add, () => this.plan.add(indicator.id, next));
      add.disabled = this.current.plan.some((step) => step.indicator === indicator.id);
      item.append(element("p", "gap__text", indicator.text), steps, links, add);
      return item;
    });
    this.querySelector(".result__gaps").replaceChildren(...items.slice(0, FIRST));
    this.querySelector(".result__others").replaceChildren(...items.slice(FIRST));
    this.querySelector(".result__more").hidden = items.length <= FIRST;
  }

  link(page) {
    return this.querySelector(`.pages [data-page="${page}"] a`).cloneNode(true);
  }

  keep() {
    if (!keepAssessment(this.current)) this.say(this.words.unkept);
  }
}

customElements.define("madoguchi-result", MadoguchiResult);
