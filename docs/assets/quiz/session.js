// A session of practice, an exam or a review: the questions in their order, what comes next, and what came out. `page` is the
// MadoguchiPractice that it is part of; `session` is {mode, names, at, started, timed, done, minutes}.

class Session {
  constructor(page, session) {
    Object.assign(this, { page, session, words: page.words });
    const { mode, names, done } = session;
    this.quiz = page.bank.querySelector("madoguchi-quiz").cloneNode(true);
    this.quiz.dataset.mode = mode === "exam" && done ? "practice" : mode;
    const score = this.quiz.querySelector(".quiz__score");
    names.forEach((name, place) => {
      const field = page.fields.get(name).cloneNode(true);
      field.querySelector(".question__number").textContent = filled(this.words.number, { number: place + 1, count: names.length });
      score.before(field);
    });
    this.progress = element("progress", "practice__progress");
    this.progress.setAttribute("aria-label", this.words.progress);
    this.time = element("p", "practice__time");
    this.result = element("section", "practice__result");
    this.result.tabIndex = -1;
    this.told = element("div", "practice__told");
    this.told.setAttribute("role", "status");
    this.bar = element("div", "quiz__bar");
    page.stage.replaceChildren(this.progress, this.result, this.quiz, this.time, this.told, this.bar);
    this.quiz.addEventListener("madoguchi:answer", () => this.turn(false));
    // A list that is put in order changes without input.
    for (const kind of ["input", "change"]) this.quiz.addEventListener(kind, () => { this.armed = false; this.count(); });
    if (mode === "exam" && session.timed && !done) this.tick();
  }

  // Shows the question that is next, or the whole exam, or what came out.
  turn(focus) {
    const { mode, names, at, done } = this.session, { questions } = this.quiz, all = mode === "exam" || done;
    if (this.handingIn) return;
    this.page.keep();
    questions.forEach((question, place) => { question.field.hidden = !all && place !== at; });
    this.count();
    const quit = button(done ? this.words.another : this.words.quit, () => this.page.leave());
    if (done) this.finish(quit);
    else if (mode === "exam") this.bar.replaceChildren(button(this.words.handIn, () => this.handIn(), "button"), quit);
    else {
      const last = at === names.length - 1, checked = questions[at].state.checked;
      const next = button(last ? this.words.finish : this.words.next, () => this.go(last ? { done: true } : { at: at + 1 }), checked ? "button" : undefined);
      const back = button(this.words.back, () => this.go({ at: at - 1 }));
      back.disabled = at === 0;
      this.bar.replaceChildren(back, next, quit);
    }
    if (!focus) return;
    const first = done ? this.result : questions[at].field.querySelector(":is(input, select, button):not(:disabled)");
    first.focus({ preventScroll: true });
    this.page.stage.scrollIntoView({ block: "start" });
  }

  go(change) {
    Object.assign(this.session, change);
    this.turn(true);
  }

  count() {
    const { questions } = this.quiz, exam = this.session.mode === "exam";
    const touched = ({ type, state }) => exam && state.response !== undefined && !isEmpty(type, state.response);
    const answered = questions.filter((question) => question.state.checked || touched(question)).length;
    Object.assign(this.progress, { max: questions.length, value: answered, hidden: this.session.done });
    this.left = questions.length - answered;
  }

  // What was left open is told before it counts.
  handIn() {
    if (this.left && !this.armed) {
      this.armed = true;
      this.told.replaceChildren(element("p", "label", filled(this.words.unanswered, { count: this.left })));
      return;
    }
    const { session } = this;
    this.stop();
    Object.assign(session, { done: true, minutes: Math.max(1, Math.round(secondsSince(session.started) / 60)) });
    this.handingIn = true;
    this.quiz.handIn();
    this.handingIn = false;
    this.turn(true);
  }

  tick() {
    const show = () => {
      const seconds = secondsSince(this.session.started);
      this.time.textContent = filled(this.words.time, { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` });
    };
    show();
    this.clock = setInterval(show, 1000);
  }

  stop() {
    clearInterval(this.clock);
    this.time.textContent = "";
  }

  finish(quit) {
    // An exam counts once.
    if (this.session.mode === "exam") for (const question of this.quiz.questions) question.retryButton.hidden = true;
    const judged = this.quiz.checked.filter((question) => question.state.share !== null);
    const missed = judged.filter((question) => question.state.share < 1), { minutes, timed } = this.session;
    const score = mean(judged.map(({ state }) => scoreOf(state.share, state.hints)));
    const said = judged.length ? filled(this.words.score, { count: judged.length, right: judged.length - missed.length, percent: percent(score) }) : this.words.noneJudged;
    const parts = [element("h2", "", this.words.result), element("p", "practice__score", said)];
    if (minutes && timed) parts.push(element("p", "", filled(this.words.took, { minutes })));
    const pages = new Map(missed.map(({ field }) => field.querySelector(".question__from a")).map((link) => [link.pathname, link]));
    if (pages.size) parts.push(element("h3", "", this.words.readAgain), pageList([...pages.values()]));
    this.result.replaceChildren(...parts);
    this.told.replaceChildren();
    const repeat = button(this.words.repeat, () => this.page.start(missed.map((question) => question.name), "practice"), "button");
    this.bar.replaceChildren(...(missed.length ? [repeat] : []), quit);
  }
}

// The pages of questions, as links to their beginning.
function pageList(links) {
  const list = element("ul");
  for (const link of links) {
    const item = element("li"), page = link.cloneNode(true);
    page.hash = "";
    item.append(page);
    list.append(item);
  }
  return list;
}
