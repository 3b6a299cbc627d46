// Reflections: written, changed and deleted by the learner. A change is a new event that replaces the ones before.

const DRAFT = "note:1";

class Notes {
  constructor(page) {
    this.page = page;
    this.form = page.querySelector(".notes form");
    this.list = page.querySelector(".notes__list");
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.save(); });
    this.form.addEventListener("input", () => {
      keep(DRAFT, { about: this.about, text: this.text, replaces: this.replaces ?? [] }, readDraft);
    });
    const draft = load(DRAFT, readDraft).value;
    if (draft) this.write(draft.about, draft.text, draft.replaces);
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
    if (!this.put(this.about, this.text, this.replaces ?? [])) return;
    this.write(this.about, "", []);
    if (!this.page.unkept) keep(DRAFT, null);
  }

  put(about, text, replaces) {
    return this.page.add([{ kind: "note", id: newId(), about, text, replaces }]);
  }

  show(events) {
    const names = new Map([...this.form.elements.about.options].map((option) => [option.value, option.textContent]));
    const notes = events.filter((event) => event.kind === "note" && event.text).reverse();
    this.list.replaceChildren(...notes.map((note) => {
      const item = element("li", "note"), before = [...note.replaces, note.id].slice(-1000), { words } = this.page;
      const bar = element("div", "quiz__bar");
      bar.append(
        button(words.change, () => { this.write(note.about, note.text, before); this.form.elements.text.focus(); }),
        awayButton(words.remove, () => this.remove(note, before)),
      );
      const head = `${dayInWords(dayOf(note.at))} · ${names.get(note.about) ?? note.about}`;
      item.append(element("p", "note__head", head), element("p", "note__text", note.text), bar);
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

// A reflection that is being written. Throws where the text is none.
function readDraft(text) {
  const draft = JSON.parse(text), { text: isSound, replaces } = KINDS.note;
  const sound = typeof draft.about === "string" && isSound(draft.text) && replaces(draft.replaces);
  if (!sound) throw new TypeError("no draft");
  return draft;
}
