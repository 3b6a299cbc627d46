// One question: hints, checking, the reasons, trying again. What it holds is `state`: {response, hints, tries, share, checked}.

class Question {
  constructor(quiz, field) {
    const { type, key = "" } = field.dataset;
    const options = [...field.querySelectorAll(".answer [data-option]")].map((item) => item.dataset.option);
    Object.assign(this, { quiz, field, type, options, key: key.split(" ").filter(Boolean), ...RESPONSES[type] });
    this.name = field.dataset.name;
    const written = Object.entries(JSON.parse(field.dataset.words || "{}"));
    this.words = Object.fromEntries(written.map(([id, all]) => [id, all.map(comparable)]));
    this.hints = [...field.querySelectorAll(".hint")];
    this.answer = field.querySelector(".answer");
    this.result = element("div", "result");
    this.result.setAttribute("role", "status");
    this.bar = element("div", "quiz__bar");
    this.checkButton = button(quiz.words.check, () => this.check(), "button");
    this.unknownButton = button(quiz.words.unknown, () => this.giveUp());
    this.retryButton = button(quiz.words.retry, () => this.retry());
    this.bar.append(this.checkButton, this.unknownButton, this.retryButton);
    this.answer.before(this.bar, this.result);
    if (type === "order") addMoves(field.querySelector(".options"), quiz.words, (text) => this.say(text));
    field.addEventListener("change", (event) => { if (!event.target.closest(".hint")) this.keepResponse(); });
    field.addEventListener("input", () => this.keepResponse());
    // By the click, not by «toggle», which comes only after it.
    this.hints.forEach((hint, place) => hint.querySelector("summary").addEventListener("click", () => { if (!hint.open) this.tookHint(place); }));
  }

  // Shows the question as it was left, or new; `seed` is that of the attempt.
  restore(state, seed) {
    const sound = state && (state.unknown || fits(this.type, this.options, state.response ?? this.none() ?? this.options));
    this.state = sound ? { hints: 0, tries: 0, ...state } : { hints: 0, tries: 0 };
    arrange(this.field, this.type, this.options, seed);
    if (sound && state.response !== undefined && !state.unknown) this.write(this.field, state.response);
    else if (this.type !== "order") this.write(this.field, this.none());
    this.hints.forEach((hint, place) => { hint.open = place < this.state.hints; });
    if (this.state.checked) this.show(); else this.open();
  }

  keepResponse() {
    Object.assign(this.state, { response: this.read(this.field), unknown: false });
    this.quiz.keep();
  }

  tookHint(place) {
    if (place < this.state.hints || this.state.checked) return;
    this.state.hints = place + 1;
    this.showHints();
    this.quiz.keep();
  }

  showHints() {
    this.hints.forEach((hint, place) => { hint.hidden = this.quiz.exam || (place > this.state.hints && !this.state.checked); });
  }

  check() {
    const response = this.read(this.field);
    if (isEmpty(this.type, response)) {
      this.say(this.quiz.words.choose);
      this.field.querySelector(".options :is(input, select, button)").focus();
      return;
    }
    this.settle(response, judge(this, response).share, false);
  }

  giveUp() {
    this.settle(this.none() ?? [], this.type === "judgement" ? null : 0, true);
  }

  // The answer counts from here on: it is shown, kept and told to whoever keeps the learner's record.
  settle(response, share, unknown) {
    const focused = this.field.contains(document.activeElement);
    Object.assign(this.state, { response, share, unknown, checked: true, tries: this.state.tries + 1 });
    this.state.first ??= scoreOf(share, this.state.hints);
    if (unknown && this.type !== "order") this.write(this.field, this.none());
    this.show();
    if (focused && !this.quiz.exam) this.retryButton.focus();
    this.quiz.keep();
    const { hints, tries } = this.state;
    this.quiz.dispatchEvent(new CustomEvent("madoguchi:answer", {
      bubbles: true,
      detail: { question: this.name, response, share, hints, retry: tries > 1, mode: this.quiz.mode },
    }));
  }

  retry() {
    this.state.checked = false;
    this.open();
    this.quiz.keep();
    this.field.querySelector(".options :is(input, select, button):not(:disabled)").focus();
  }

  lock(locked) {
    this.field.toggleAttribute("data-locked", locked);
    for (const one of this.field.querySelectorAll(".options :is(input, select)")) one.disabled = locked;
    if (this.type === "order") limit(this.field.querySelector(".options"));
    this.checkButton.hidden = this.unknownButton.hidden = locked;
    this.retryButton.hidden = !locked || this.quiz.exam;
    this.bar.hidden = this.quiz.exam;
    this.answer.hidden = !locked;
    this.showHints();
  }

  open() {
    this.lock(false);
    this.answer.open = false;
    delete this.field.dataset.verdict;
    for (const item of this.field.querySelectorAll(".options [data-option]")) mark(item, "");
    this.result.replaceChildren();
  }

  show() {
    const { response, share, unknown, hints } = this.state;
    const { right, wrong } = unknown ? { right: [], wrong: [] } : judge(this, response);
    const verdict = verdictOf(share), words = this.quiz.words, score = scoreOf(share, hints);
    // What was typed in another language may not be among the words of this one, but has been judged.
    const typed = this.type === "fill" && !unknown ? (share === 1 ? "right" : "wrong") : "";
    this.lock(true);
    this.field.dataset.verdict = verdict;
    for (const item of this.field.querySelectorAll(".options [data-option]")) {
      mark(item, typed || (right.includes(item.dataset.option) ? "right" : wrong.includes(item.dataset.option) ? "wrong" : ""));
    }
    const said = element("p");
    said.append(element("strong", "", unknown ? words.unknownSaid : words[verdict]));
    if (score !== null && score > 0 && score < 1) said.append(" ", element("span", "result__score", filled(words.points, { score })));
    // Where the reasons would give the whole answer away, one may try again first.
    const told = { order: [], match: [], judgement: unknown ? [] : response }[this.type] ?? (typed === "right" && !right.length ? this.key : [...right, ...wrong]);
    const unlisted = typed === "wrong" && !wrong.length ? [element("p", "", words.unlisted)] : [];
    this.result.replaceChildren(said, ...unlisted, ...told.map((id) => this.reason(id)));
    this.answer.open = Boolean(unknown);
  }

  reason(id) {
    const from = this.answer.querySelector(`[data-option="${id}"]`), line = copy(from, "div", "result__reason");
    line.querySelector("strong")?.remove();
    return line;
  }

  say(text) {
    this.result.replaceChildren(element("p", "", text));
  }
}

// Only what was answered is marked: an option that was left out stays open for another try.
function mark(item, verdict) {
  item.classList.remove("right", "wrong");
  item.querySelector(".mark-text")?.remove();
  if (!verdict) return;
  item.classList.add(verdict);
  item.append(element("span", "mark-text", verdict === "right" ? "◯" : "✕"));
}
