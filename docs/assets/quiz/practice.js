// Mixed practice, an exam and review, over the questions of the whole site. Without it, the page lists the quizzes.

const SESSION = "practice:1", ATTEMPT = "quiz:1:practice";

class MadoguchiPractice extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.form = this.querySelector("form");
    this.stage = this.querySelector(".practice__stage");
    this.found = this.querySelector(".practice__found");
    this.bank = this.querySelector("template").content;
    this.fields = new Map([...this.bank.querySelectorAll(".question")].map((field) => [field.dataset.name, field]));
    this.recall();
    this.form.addEventListener("change", () => { this.remember(); this.tellFound(); });
    // A page that was left open sees what has become due overnight.
    document.addEventListener("visibilitychange", () => { if (!document.hidden && !this.session) this.tellFound(); });
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.start(this.wanted(), this.choice.mode); });
    const kept = load(SESSION, readSession);
    this.session = kept.value && kept.value.names.every((name) => this.fields.has(name)) ? kept.value : null;
    if (kept.damaged || (kept.value && !this.session)) this.prepend(element("p", "label", this.words.lost));
    // Who comes by a link to a new practice is done with the old result; a reload keeps it.
    const [arrival] = performance.getEntriesByType("navigation");
    const over = this.session?.done && location.search && arrival?.type === "navigate";
    if (this.session && !over) this.show(false); else this.leave(false);
  }

  // The choice in the address, where it is one.
  recall() {
    for (const [name, value] of new URLSearchParams(location.search)) {
      for (const one of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (one.localName === "select") one.value = [...one.options].some((option) => option.value === value) ? value : one.value;
        else if (one.value === value) one.checked = true;
      }
    }
  }

  get choice() {
    return Object.fromEntries(new FormData(this.form));
  }

  remember() {
    const query = new URLSearchParams(Object.entries(this.choice).filter(([name, value]) => value || name === "count"));
    history.replaceState(null, "", `?${query}`);
  }

  // The names of the questions that fit what is asked for; in review those that are due, the longest due first.
  fitting() {
    const { mode, role, topic, level } = this.choice;
    const fits = ({ dataset }) => (!role || dataset.role.split(" ").includes(role)) && (!level || dataset.level === level)
      && (!topic || dataset.topic.split(" ").includes(topic));
    const names = [...this.fields].filter(([, field]) => fits(field)).map(([name]) => name);
    return mode === "review" ? dueToday(names, loadRecord().events) : names;
  }

  wanted() {
    const names = this.fitting(), { mode, count } = this.choice;
    return (mode === "review" ? names : shuffled(names, newSeed())).slice(0, Number(count) || names.length);
  }

  tellFound() {
    const names = this.fitting(), { mode } = this.choice, review = mode === "review";
    this.found.textContent = names.length ? filled(review ? this.words.due : this.words.found, { count: names.length })
      : review ? this.nothingDue() : this.words.none;
    this.form.querySelector("[type=submit]").disabled = !names.length;
    this.querySelector(".practice__timed").hidden = mode !== "exam";
  }

  nothingDue() {
    const next = nextDue([...this.fields.keys()], loadRecord().events);
    return next ? filled(this.words.nothingDue, { date: dayInWords(next) }) : this.words.nothingYet;
  }

  // Back to the form; the answers are in the record already.
  leave(focus = true) {
    this.shown?.stop();
    this.session = null;
    keep(SESSION, null);
    keep(ATTEMPT, null);
    this.form.hidden = false;
    this.stage.replaceChildren();
    this.tellFound();
    if (focus) this.form.querySelector("input").focus();
  }

  start(names, mode) {
    this.session = { mode, names, at: 0, started: timeNow(), timed: Boolean(this.choice.timed), done: false };
    keep(ATTEMPT, null);
    this.show(true);
  }

  show(focus) {
    this.form.hidden = true;
    this.found.textContent = "";
    this.shown = new Session(this, this.session);
    this.shown.turn(focus);
  }

  keep() {
    keep(SESSION, this.session, readSession);
  }
}

function readSession(text) {
  const session = JSON.parse(text), { mode, names, at, started } = session;
  const sound = MODES.includes(mode) && Array.isArray(names) && names.length > 0 && Number.isInteger(at) && at >= 0 && at < names.length && isTime(started);
  if (!sound) throw new TypeError("no session");
  return session;
}

customElements.define("madoguchi-practice", MadoguchiPractice);
