// The plan: what is done, by whom, until when. Edited in place, kept at once.

const MOST_CHARS_OF = { what: 1000, who: 200 };

class Plan {
  constructor(page) {
    this.page = page;
    this.body = page.querySelector(".plan tbody");
    page.querySelector(".plan__bar").append(button(page.words.addOwn, () => this.add(null, null)));
  }

  // Adds a step that leads to the next level of an indicator, or an empty one.
  add(indicator, next) {
    const { current } = this.page;
    current.plan.push({ id: newId(), indicator: indicator?.id ?? "", what: indicator ? indicator.levels[next] : "", who: "", by: "", done: false });
    this.page.keep();
    this.page.show();
    this.body.lastElementChild?.querySelector("textarea").focus();
  }

  show() {
    const { plan } = this.page.current;
    this.body.replaceChildren(...plan.map((step, place) => this.row(step, place)));
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
    const out = element("td", "screen-only");
    const remove = button(words.remove, () => this.remove(step, place));
    remove.setAttribute("aria-label", `${words.remove} ${place + 1}`);
    out.append(remove);
    row.append(input("what", element("textarea")), input("who", element("input"), "text"), input("by", element("input"), "date"), last, out);
    return row;
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
