// The learner's own record on one page: the path of each role, what is weak, and the parts below. Without it, the paths can be
// read, and ticked on paper.

class MadoguchiRecord extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.groups = { role: JSON.parse(this.dataset.roleWords), topic: JSON.parse(this.dataset.topicWords) };
    this.notice = this.querySelector(".record__notice");
    this.links = new Map([...this.querySelector("template").content.querySelectorAll("[data-name]")].map((item) => [item.dataset.name, item]));
    for (const part of this.querySelectorAll("[hidden]")) part.hidden = false;
    this.parts = [new Notes(this), new Carry(this)];
    this.blocked = this.unkept = !keep("try", "1");
    keep("try", null);
    const { events, damaged } = loadRecord();
    this.show(events);
    if (damaged || load(UNTOLD).value) this.say(this.words.damaged);
    else if (this.blocked) this.say("");
    keep(UNTOLD, null);
    window.addEventListener("storage", ({ key }) => { if (key === null || key === PREFIX + RECORD) this.show(this.now); });
    window.addEventListener("pageshow", ({ persisted }) => { if (persisted) this.show(this.now); });
  }

  // What is kept now, which another tab may have changed, and what could not be kept.
  get now() {
    const { events } = loadRecord();
    return this.unkept ? merge(this.events, events) : events;
  }

  // Adds what has just happened and shows what the record says now. Whether it is in it: what could not be read
  // again is left out.
  add(happened) {
    const { now } = this, sound = soundEvents(happened, now), whole = sound.length === happened.length;
    this.replace(merge(now, sound));
    if (!whole) this.say(this.words.refused);
    return whole;
  }

  // Another record in place of this one. What cannot be kept is still shown, and can be saved as a file.
  replace(events) {
    this.unkept = !(events.length ? storeRecord(events) : keep(RECORD, null));
    this.show(events);
    if (this.unkept) this.say("");
  }

  // Tells something, and that the record could not be kept where that is so; `more` are buttons.
  say(text, ...more) {
    const unkept = this.unkept ? this.words[this.blocked ? "blocked" : "full"] : "", bar = element("div", "quiz__bar");
    bar.append(...more);
    this.notice.replaceChildren(...[unkept, text].filter(Boolean).map((line) => element("p", "label", line)), ...(more.length ? [bar] : []));
    this.notice.scrollIntoView({ block: "nearest" });
  }

  show(events) {
    this.events = events;
    for (const path of this.querySelectorAll(".path")) this.showPath(path);
    this.showAhead();
    this.showWeak();
    this.parts.forEach((part) => part.show(events));
  }

  // What lies in the future, because a clock was wrong, is told.
  showAhead() {
    const ahead = aheadIn(this.events), told = this.querySelector(".record__ahead");
    const last = ahead.length ? dayInWords(dayOf(ahead[ahead.length - 1].at)) : "";
    told.textContent = filled(this.words.ahead, { count: ahead.length, date: last });
    told.hidden = !ahead.length;
  }

  showPath(path) {
    const read = pagesRead(this.events);
    let done = 0, begun = false;
    const steps = [...path.querySelectorAll("[data-page]")];
    for (const step of steps) {
      const names = step.dataset.questions.split(" ").filter(Boolean);
      const { answered, count, score } = standingOf(names, this.events), isRead = read.has(step.dataset.page);
      step.querySelector(".path__read").textContent = isRead ? "✓" : "□";
      step.querySelector(".path__read").setAttribute("aria-label", isRead ? this.words.read : this.words.unread);
      step.querySelector(".path__answered").textContent = `${answered} / ${count}`;
      step.querySelector(".path__score").textContent = score === null ? "–" : percent(score);
      const complete = isRead && answered === count;
      step.classList.toggle("path__done", complete);
      done += complete;
      begun ||= isRead || answered > 0;
    }
    path.classList.toggle("path--begun", begun);
    const bar = path.querySelector("progress");
    bar.max = steps.length;
    bar.value = done;
    path.querySelector(".path__told").textContent = filled(this.words.steps, { count: steps.length, done });
  }

  // Roles and topics by score, the weakest first, and the questions that were not right when they were last asked.
  showWeak() {
    const tries = latestTries(this.events), groups = new Map();
    for (const [name, { share, hints }] of tries) {
      const item = this.links.get(name);
      for (const group of item ? item.dataset.groups.split(" ").filter(Boolean) : []) groups.set(group, [...(groups.get(group) ?? []), scoreOf(share, hints)]);
    }
    const rows = [...groups].map(([group, scores]) => ({ group, count: scores.length, score: mean(scores) })).sort((one, other) => one.score - other.score);
    const body = this.querySelector(".weak__groups tbody");
    body.replaceChildren(...rows.map(({ group, count, score }) => {
      const [kind, name] = group.split("."), row = element("tr"), head = element("th", "", this.groups[kind][name]);
      head.scope = "row";
      row.append(head, element("td", "", String(count)), element("td", "", percent(score)));
      return row;
    }));
    const missed = [...tries.values()].filter(({ question, share }) => share < 1 && this.links.has(question))
      .sort((one, other) => scoreOf(one.share, one.hints) - scoreOf(other.share, other.hints)).slice(0, 20);
    this.querySelector(".weak__questions").replaceChildren(...missed.map(({ question, at }) => {
      const item = copy(this.links.get(question), "li");
      item.append(` (${dayInWords(dayOf(at))})`);
      return item;
    }));
    this.querySelector(".weak__missed").hidden = !missed.length;
    this.querySelector(".weak__table").hidden = !rows.length;
    this.querySelector(".weak__none").hidden = rows.length > 0;
  }
}

customElements.define("madoguchi-record", MadoguchiRecord);
