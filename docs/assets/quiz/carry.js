// Takes the record out of the browser and back in: a file, the name on it, print, and a clean start.

class Carry {
  constructor(page) {
    this.page = page;
    const part = page.querySelector(".carry"), { words } = page;
    this.name = part.querySelector("[name=name]");
    this.name.addEventListener("change", () => page.add([{ kind: "name", name: this.name.value.trim() }]));
    this.file = part.querySelector("[type=file]");
    this.file.addEventListener("change", () => this.take([...this.file.files]));
    part.querySelector(".carry__bar").append(
      button(words.save, () => this.save(), "button"),
      button(words.print, () => window.print()),
      awayButton(words.clear, () => this.clear()),
    );
  }

  show(events) {
    const names = events.filter((event) => event.kind === "name"), answers = events.filter((event) => event.kind === "answer");
    const name = names.length ? names[names.length - 1].name : "";
    if (document.activeElement !== this.name) this.name.value = name;
    const { words } = this.page, signed = this.page.querySelector(".sign");
    signed.querySelector(".sign__name").textContent = name;
    signed.querySelector(".sign__period").textContent = this.period(events);
    signed.querySelector(".sign__answers").textContent = filled(words.answers, { count: answers.length });
  }

  // From the first day to the last, as far as they have come yet.
  period(events) {
    const dayAt = daysIn(events), days = events.map(({ at }) => dayAt(at)).sort((one, other) => one - other);
    return days.length ? `${dayInWords(days[0])} – ${dayInWords(days[days.length - 1])}` : "";
  }

  save() {
    give(`madoguchi-record-${dayText()}.json`, "application/json", writeRecord(this.page.now));
  }

  // Each file is taken whole or not at all; what was here before can be had back.
  async take(files) {
    const { words } = this.page, lines = [];
    let came = [], gone = [];
    for (const file of files) {
      try {
        const read = await readFile(file), before = this.page.now, after = merge(before, read), fresh = without(after, before);
        if (fresh.length) this.page.replace(after);
        came = [...came, ...fresh];
        gone = [...gone, ...without(before, after)];
        lines.push(filled(words.taken, { file: file.name, count: fresh.length }));
      } catch (error) { lines.push(explain(error, file, JSON.parse(this.page.dataset.fileWords))); }
    }
    this.file.value = "";
    const undo = this.undo(() => merge(without(gone, came), without(this.page.now, came)));
    this.page.say(lines.join(" "), ...(came.length ? [undo] : []));
  }

  clear() {
    const before = this.page.now, undo = this.undo(() => merge(before, this.page.now));
    this.page.replace([]);
    this.page.say(this.page.words.cleared, undo);
    undo.focus();
  }

  // A button that brings back what was there, and leaves what was added since.
  undo(restored) {
    return button(this.page.words.undo, () => {
      this.page.notice.replaceChildren();
      this.page.replace(restored());
      this.file.focus();
    });
  }
}

// The events that are not among some others.
function without(events, others) {
  const keys = new Set(others.map(canonical));
  return events.filter((event) => !keys.has(canonical(event)));
}
