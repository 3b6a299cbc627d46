// The plan: what is done, by whom, until when. Edited in place, kept at once.

const MOST_CHARS_OF = { what: 1000, who: 200 };

class Plan {
  constructor(page) {
    this.page = page;
    this.body = page.querySelector(".plan tbody");
    page.querySelector(".plan__bar").append(button(page.words.addOwn, () => this.add()));
  }

  // Adds a step for people to fill in; it leads to a level of an indicator where these are given.
  add(indicator, target) {
    this.page.current.plan.push(newStep(indicator, target));
    this.page.keep();
    this.page.show();
    this.body.lastElementChild?.querySelector("textarea").focus();
  }

  show() {
    const { plan } = this.page.current;
    this.body.replaceChildren(...plan.map((step, place) => this.row(step, place)));
    headCells(this.page.querySelector(".plan table"));
    this.page.querySelector(".plan table").hidden = !plan.length;
    this.page.querySelector(".plan__none").hidden = plan.length > 0;
  }

  row(step, place) {
    const { words } = this.page, row = element("tr");
    const input = (key, made, type) => {
      if (type) made.type = type;
      made.value = step[key];
      made.setAttribute("aria-label", `${words[`plan.${key}`]} ${place + 1}`);
      if (MOST_CHARS_OF[key]) made.maxLength = MOST_CHARS_OF[key];
      made.addEventListener("input", () => { step[key] = key === "by" && !isDay(made.value) ? "" : made.value; this.page.keep(); });
      const cell = element("td"), printed = element("span", "print-only", step[key]);
      made.addEventListener("input", () => { printed.textContent = made.value; });
      cell.append(made, printed);
      return cell;
    };
    const done = Object.assign(element("input"), { type: "checkbox", checked: step.done });
    done.setAttribute("aria-label", `${words["plan.done"]} ${place + 1}`);
    done.addEventListener("change", () => { step.done = done.checked; this.page.keep(); });
    const last = element("td");
    last.append(done);
    const what = input("what", element("textarea")), aim = this.aim(step);
    const area = what.querySelector("textarea");
    area.placeholder = words["plan.ask"];
    if (aim) {
      area.setAttribute("aria-describedby", aim.id);
      what.append(aim);
    }
    const out = element("td", "screen-only");
    const remove = awayButton(words.remove, () => this.remove(step, place));
    remove.setAttribute("aria-label", `${words.remove} ${place + 1}`);
    out.append(remove);
    row.append(what, input("who", element("input"), "text"), input("by", element("input"), "date"), last, out);
    return row;
  }

  // What a step leads to, beside what is done to get there; null where it leads to nothing that this checklist has.
  aim(step) {
    const { words } = this.page, { about, target } = aimOf(step, this.page);
    if (!about) return null;
    const aim = Object.assign(element("dl", "plan__aim"), { id: `aim-${step.id}` });
    aim.append(element("dt", "", words["column.indicator"]), element("dd", "", about));
    if (target) aim.append(element("dt", "", words["plan.target"]), element("dd", "", target));
    return aim;
  }

  remove(step, place) {
    const { page } = this, { id } = page.current;
    page.current.plan.splice(place, 1);
    page.keep();
    page.show();
    const undo = button(page.words.undo, () => {
      keep("assessment:1", JSON.stringify(id)); // another one may have been chosen since
      page.show();
      page.notice.replaceChildren();
      if (page.current?.id !== id) return;
      page.current.plan.splice(place, 0, step);
      page.keep();
      page.show();
      this.body.children[place].querySelector("textarea").focus();
    });
    page.say(page.words.removed, undo);
    undo.focus();
  }
}

// {about, target}: in words, the indicator that a step is about, and the level to which it leads with what one would
// see.
function aimOf({ indicator, target }, { words, levels, model }) {
  const found = model.checks.flatMap((check) => check.indicators).find(({ id }) => id === indicator);
  if (!found) return { about: "", target: "" };
  const aim = { level: levels[target], seen: found.levels[target] };
  return { about: found.text, target: target && filled(words["plan.aim"], aim) };
}
