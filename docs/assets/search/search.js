// The search: typing, results, filters, and where one comes back to. Without it, the link in the header leads to an index.

const FIRST = 10; // results shown at once

class MadoguchiSearch extends HTMLElement {
  connectedCallback() {
    this.root = this.dataset.root;
    this.locales = this.dataset.locales.split(" ");
    this.takeAsTyped = (words) => { this.search(words); this.input.focus(); };
    for (const part of ["dialog", "input"]) this[part] = this.querySelector(part);
    for (const part of ["told", "notes", "body"]) this[part] = this.querySelector(`.search__${part}`);
    this.addEventListener("open", () => this.begin());
    this.input.addEventListener("input", () => this.search([]));
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.querySelector("form").addEventListener("submit", () => this.body.querySelector(".hit__link")?.click());
    this.dialog.addEventListener("pointerdown", (event) => { this.pressed = event.target; });
    this.dialog.addEventListener("click", (event) => { if (event.target === this.dialog && this.pressed === this.dialog) this.dialog.close(); });
    this.body.addEventListener("click", () => this.remember(), true);
    this.dialog.addEventListener("close", () => this.leave());
    window.addEventListener("popstate", () => { if (!askedInAddress() && this.dialog.open) { this.pushed = false; this.dialog.close(); } });
    this.addEventListener("mark", () => this.mark());
  }

  // Takes up what the address asks for; a search that begins here gets an entry in the history, so that Back closes it.
  async begin() {
    if (!this.dialog.open) return;
    const asked = askedInAddress();
    if (asked?.query && (this.book || !this.input.value)) this.input.value = asked.query;
    this.chosen = asked?.chosen ?? {};
    if (!asked) history.pushState({ search: true }, "", addressOf(this.input.value, {}));
    this.pushed = !asked;
    try { this.book = await loadBook(this.root, document.documentElement.lang); } catch { this.told.textContent = this.told.dataset.failed; return; }
    if (!this.dialog.open) return;
    this.search();
  }

  leave() {
    clearTimeout(this.asking);
    if (this.pushed && history.state?.search) history.back();
    else if (askedInAddress()) history.replaceState(null, "", location.pathname + location.search);
    this.pushed = false;
  }

  // Marks the words for which a result led to this page; the opener put them into the state of the history.
  mark() {
    const words = history.state?.mark;
    if (words && document.querySelector(".marks")?.dataset.query !== words) markPage(words, JSON.parse(this.dataset.words));
  }

  // Words in `asTyped` are not put right, until something else is typed.
  search(asTyped = this.asTyped ?? []) {
    if (!this.book) return;
    this.asTyped = asTyped;
    this.found = find(this.book, this.input.value, new Set(asTyped));
    clearTimeout(this.later);
    this.later = setTimeout(() => this.remember(), 300);
    this.show();
  }

  // Writes the query into the address; not at every letter, since browsers take only so many changes in a while.
  remember() {
    if (this.dialog.open) history.replaceState(history.state, "", addressOf(this.input.value, this.chosen));
  }

  choose(facet, value) {
    if (facet) this.chosen[facet] = value;
    else this.chosen = {};
    this.search();
    (this.body.querySelector(`select[name="${facet}"]`) ?? this.input).focus();
  }

  show() {
    const { hits, question } = this.found, { words } = this.book;
    clearTimeout(this.asking);
    if (!question.flat) { this.say(""); this.body.replaceChildren(hint(this)); return; }
    const kept = hits.filter(({ entry }) => fits(entry, this.chosen));
    this.say(kept.length === 1 ? words["found.one"] : filled(words.found, { count: kept.length }), notesOf(this));
    if (!hits.length) { this.body.replaceChildren(nothingFound(this.input.value.trim(), this)); return; }
    this.lookElsewhere();
    const wasOpen = this.body.querySelector(".search__narrow")?.open;
    const nodes = filterControls(hits, this.chosen, this.book, (facet, value) => this.choose(facet, value));
    if (nodes.length && wasOpen !== undefined) nodes[0].open = wasOpen;
    if (!kept.length) nodes.push(element("p", "", filled(words["none.filtered"], { count: hits.length })));
    const list = element("ol", "hits"), more = button(words.more, () => this.more(list, kept, more));
    list.setAttribute("aria-label", words.results);
    nodes.push(list, more);
    this.body.replaceChildren(...nodes);
    this.more(list, kept, more);
    this.body.scrollTop = 0;
  }

  // Another book may know what this one does not: a word that was put right here is then one, and stays as it was
  // typed.
  lookElsewhere() {
    const query = this.input.value.trim(), { unknown, instead } = this.found.question;
    if (!unknown.length) return;
    knownElsewhere(this, query, unknown, (other, known) => {
      const real = instead.map(([typed]) => typed).filter((typed) => known.includes(typed));
      if (real.length) this.search(real);
      else this.notes.append(elsewhereNote(other, known, query, this));
    });
  }

  more(list, kept, more) {
    const from = list.children.length;
    list.append(...kept.slice(from, from + FIRST).map((hit) => resultItem(hit, this.found.question, this)));
    more.hidden = list.children.length >= kept.length;
    if (from) list.children[from].querySelector("a").focus();
  }

  // Said a moment later, so that a screen reader does not read out every letter's count.
  say(told, notes = []) {
    clearTimeout(this.saying);
    this.notes.replaceChildren();
    if (!told) { this.told.textContent = ""; return; }
    this.saying = setTimeout(() => { this.told.textContent = told; this.notes.prepend(...notes); }, 250);
  }

  // Escape closes at once: by itself it would first empty the box. While a word is being composed, keys belong to it.
  key(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.dialog.close();
    } else if (["ArrowDown", "ArrowUp"].includes(event.key) && event.target.localName !== "select") this.step(event);
  }

  // Arrow keys go from the box to the links and back.
  step(event) {
    const stops = [this.input, ...this.body.querySelectorAll(".hit__link")], at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

// Before anything is typed: what can be typed.
function hint({ book: { words }, input }) {
  const made = element("div", "search__hint"), examples = element("p", "search__examples");
  for (const number of [1, 2, 3]) {
    examples.append(button(words[`example.${number}`], (event) => { input.value = event.target.textContent; input.dispatchEvent(new Event("input")); input.focus(); }));
  }
  made.append(element("p", "", words.hint), examples, element("p", "search__keys", words.keys));
  return made;
}

customElements.define("madoguchi-search", MadoguchiSearch);
