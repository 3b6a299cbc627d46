// A trainer's page: the records of a class, read in this browser and kept nowhere. Which questions were hard, which wrong
// answers were chosen.

class MadoguchiClass extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.bank = new Map([...this.querySelector("template").content.querySelectorAll("[data-name]")].map((item) => [item.dataset.name, item]));
    this.records = [];
    this.notice = this.querySelector(".class__notice");
    for (const part of this.querySelectorAll(".class__drop")) part.hidden = false;
    const file = this.querySelector("[type=file]"), drop = this.querySelector(".class__drop");
    takesFiles(file, drop, (files) => this.take(files));
    this.querySelector("[name=names]").addEventListener("change", () => this.show());
    this.querySelector(".class__bar").append(
      button(this.words.print, () => window.print()),
      awayButton(this.words.clear, () => {
        this.records = [];
        this.notice.replaceChildren();
        this.show();
        file.focus();
      }),
    );
  }

  async take(files) {
    const lines = [];
    for (const file of files) {
      try {
        const events = await readFile(file);
        if (!events.length) throw new Unreadable("empty");
        // Files that share an event are of one person: they count once.
        const keys = new Set(events.map(canonical)), same = this.records.filter((one) => one.events.some((event) => keys.has(canonical(event))));
        if (same.length) {
          same[0].events = same.reduce((all, one) => merge(all, one.events), events);
          this.records = this.records.filter((one) => one === same[0] || !same.includes(one));
          lines.push(filled(this.words.joined, { file: file.name }));
        } else this.records.push({ file: file.name, events });
      } catch (error) { lines.push(explain(error, file, JSON.parse(this.dataset.fileWords))); }
    }
    this.notice.replaceChildren(...lines.map((line) => element("p", "label", line)));
    this.show();
  }

  show() {
    const people = this.records.length;
    this.querySelector(".class__result").hidden = !people;
    this.querySelector(".class__count").textContent = people ? filled(this.words.count, { count: people }) : "";
    this.showPeople(this.querySelector("[name=names]").checked);
    this.showQuestions();
  }

  showPeople(named) {
    const names = [...this.bank.keys()];
    this.querySelector(".class__people tbody").replaceChildren(...this.records.map(({ file, events }, place) => {
      const own = events.filter((event) => event.kind === "name").at(-1)?.name || file;
      const { answered, score } = standingOf(names, events);
      const head = named ? own : filled(this.words.person, { number: place + 1 });
      return row(head, [String(answered), score === null ? "–" : percent(score)]);
    }));
  }

  // The hardest first: by the share of the class that was right at the first try ever.
  showQuestions() {
    const rows = [];
    for (const [name, item] of this.bank) {
      const tries = this.records.map(({ events }) => firstTries(events).find((event) => event.question === name)).filter(Boolean);
      if (!tries.length) continue;
      rows.push({ item, count: tries.length, right: tries.filter((event) => event.share === 1).length / tries.length, wrong: wrongAnswers(item, tries) });
    }
    rows.sort((one, other) => one.right - other.right || other.count - one.count);
    this.querySelector(".class__questions tbody").replaceChildren(...rows.map(({ item, count, right, wrong }) => {
      const list = element("ul");
      list.append(...wrong.slice(0, 3).map(([words, times]) => element("li", "", `${words} (${times})`)));
      const made = row(item.querySelector("a").cloneNode(true), [String(count), percent(right)]);
      const cell = element("td", "words");
      cell.append(wrong.length ? list : "–");
      made.append(cell);
      return made;
    }));
    headCells(this.querySelector(".class__questions"));
  }
}

// What was answered and is not right, with how often: [[words, times], …], the most frequent first.
function wrongAnswers(item, tries) {
  const words = new Map([...item.querySelectorAll("[data-option]")].map((option) => [option.dataset.option, option.textContent.trim()]));
  const key = (item.dataset.key ?? "").split(" ").filter(Boolean), times = new Map();
  const add = (said) => times.set(said, (times.get(said) ?? 0) + 1);
  for (const { response, share } of tries.filter((event) => event.share < 1)) {
    if (typeof response === "string") add(response || "–");
    else if (Array.isArray(response) && key.length) response.filter((id) => !key.includes(id)).forEach((id) => add(words.get(id) ?? id));
    else if (Array.isArray(response) && response.length && share !== null) add(response.map((id) => words.get(id) ?? id).join(" → "));
    else for (const [id, other] of Object.entries(response)) if (other && other !== id) add(`${words.get(id) ?? id} — ${item.querySelector(`[data-match="${other}"]`)?.textContent.trim() ?? other}`);
  }
  return [...times].sort((one, other) => other[1] - one[1]);
}

function row(head, cells) {
  const made = element("tr"), first = element("th");
  first.scope = "row";
  first.append(head);
  made.append(first, ...cells.map((text) => element("td", "", text)));
  return made;
}

customElements.define("madoguchi-class", MadoguchiClass);
