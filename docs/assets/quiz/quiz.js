// Wakes a quiz up: an attempt has one order of options and is still there after a reload, in any language. Without it, the
// answers stand in closed details.

class MadoguchiQuiz extends HTMLElement {
  connectedCallback() {
    if (this.questions) return;
    this.words = JSON.parse(this.dataset.quizWords);
    this.mode = this.dataset.mode || "quiz";
    this.exam = this.mode === "exam";
    this.form = this.querySelector("form");
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("keydown", (event) => this.checkOnEnter(event));
    this.questions = [...this.querySelectorAll(".question")].map((field) => new Question(this, field));
    this.score = this.querySelector(".quiz__score");
    this.again = button(this.words.again, () => this.restart());
    this.undo = button(this.words.undo, () => this.takeBack());
    this.undo.hidden = true;
    const bar = element("div", "quiz__bar");
    bar.append(this.again, this.undo);
    this.form.append(bar);
    const kept = load(this.slot, readAttempt);
    this.unkept = statusLine(this.words.unkept, "label label--stays");
    this.unkept.hidden = !kept.blocked;
    this.unrecorded = statusLine(this.words.unrecorded, "label label--stays");
    this.form.prepend(this.unkept, this.unrecorded);
    if (kept.damaged) this.form.prepend(element("p", "label", this.words.damaged));
    this.begin(kept.value ?? { seed: newSeed(), questions: {} });
  }

  get slot() {
    return `quiz:1:${this.dataset.name}`;
  }

  begin(attempt) {
    this.attempt = attempt;
    for (const question of this.questions) question.restore(attempt.questions[question.name], attempt.seed);
    this.count();
  }

  keep() {
    for (const question of this.questions) this.attempt.questions[question.name] = question.state;
    this.unkept.hidden = keep(this.slot, this.attempt, readAttempt);
    this.count();
    this.undo.hidden = true;
  }

  // Said of answers that did not come into the record of the learner.
  tellUnrecorded() {
    this.unrecorded.hidden = !this.unkept.hidden;
  }

  restart() {
    const before = this.attempt;
    keep(this.slot, null);
    this.begin({ seed: newSeed(), questions: {} });
    this.before = before;
    this.undo.hidden = false;
    this.undo.focus();
  }

  takeBack() {
    this.begin(this.before);
    this.keep();
    this.again.focus();
  }

  // Enter in a field checks its own question, also where a form has several text fields. Not the Enter of a Japanese keyboard
  // that ends a word (229 in Safari).
  checkOnEnter(event) {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || !event.target.matches(".options input")) return;
    event.preventDefault();
    if (!this.exam) this.questions.find((one) => one.field.contains(event.target)).check();
  }

  // Judges all at once; what was left empty counts as not known.
  handIn() {
    this.exam = false;
    for (const question of this.questions) {
      const response = question.read(question.field);
      if (isEmpty(question.type, response) || (question.type === "order" && !question.state.response)) question.giveUp();
      else question.settle(response, judge(question, response).share, false);
      question.retryButton.hidden = true;
    }
  }

  get checked() {
    return this.questions.filter((question) => question.state.checked);
  }

  count() {
    const scored = this.questions.filter((question) => question.type !== "judgement"), checked = scored.filter((question) => question.state.checked);
    const right = checked.filter((question) => question.state.share === 1);
    const untouched = this.questions.every((question) => !question.state.checked && question.state.response === undefined);
    this.again.hidden = untouched || this.exam || "whole" in this.dataset;
    this.score.textContent = checked.length && !this.exam
      ? filled(this.words.score, { count: scored.length, checked: checked.length, right: right.length }) : "";
  }
}

// Throws where the text is no attempt.
function readAttempt(text) {
  const attempt = JSON.parse(text);
  if (!Number.isInteger(attempt.seed) || attempt.questions === null || typeof attempt.questions !== "object") throw new TypeError("no attempt");
  for (const state of Object.values(attempt.questions)) {
    if (!Number.isInteger(state.hints) || !Number.isInteger(state.tries) || (state.checked && [state.share, state.response].includes(undefined))) throw new TypeError("no state");
  }
  return attempt;
}

customElements.define("madoguchi-quiz", MadoguchiQuiz);
