// Reflections: written, changed and deleted by the learner. A change is a new event that replaces the ones before.

class Notes {
  constructor(page) {
    this.page = page;
    this.form = page.querySelector(".notes form");
    this.list = page.querySelector(".notes__list");
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.save(); });
    this.form.addEventListener("input", () => keep("note:1", { about: this.about, text: this.text, replaces: this.replaces ?? [] }));
    const draft = load("note:1").value;
    if (draft && typeof draft.text === "string") this.write(draft.about, draft.text, KINDS.note.replaces(draft.replaces) ? draft.replaces : []);
  }

  get about() { return this.form.elements.about.value; }
  get text() { return this.form.elements.text.value.trim(); }

  write(about, text, replaces) {
    this.form.elements.about.value = about;
    if (this.form.elements.about.selectedIndex < 0) this.form.elements.about.selectedIndex = 0;
    this.form.elements.text.value = text;
    this.replaces = replaces;
  }

  save() {
    if (!this.text) { this.form.elements.text.focus(); return; }
    this.put(this.about, this.text, this.replaces ?? []);
    this.write(this.about, "", []);
    if (!this.page.unkept) keep("note:1", null);
  }

  put(about, text, replaces) {
    this.page.add([{ kind: "note", at: new Date().toISOString(), id: newId(), about, text, replaces }]);
  }

  show(events) {
    const names = new Map([...this.form.elements.about.options].map((option) => [option.value, option.textContent]));
    const notes = events.filter((event) => event.kind === "note" && event.text).reverse();
    this.list.replaceChildren(...notes.map((note) => {
      const item = element("li", "note"), before = [...note.replaces, note.id].slice(-1000), { words } = this.page;
      const bar = element("div", "quiz__bar");
      bar.append(
        button(words.change, () => { this.write(note.about, note.text, before); this.form.elements.text.focus(); }),
        button(words.remove, () => this.remove(note, before)),
      );
      item.append(element("p", "note__head", `${dayOf(note.at)} · ${names.get(note.about) ?? note.about}`), element("p", "note__text", note.text), bar);
      return item;
    }));
  }

  remove(note, before) {
    this.put(note.about, "", before);
    const undo = button(this.page.words.undo, () => {
      this.put(note.about, note.text, before);
      this.page.notice.replaceChildren();
      this.form.elements.text.focus();
    });
    this.page.say(this.page.words.removed, undo);
    undo.focus();
  }
}
