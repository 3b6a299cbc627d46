// Journeys, one at a time and step by step. Without it, all of them stand one below the other.

class MadoguchiPlaces extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.journeys = [...this.querySelectorAll(".journey")];
    const choose = element("select");
    choose.append(new Option(this.words.all, ""), ...this.journeys.map((journey) => new Option(journey.querySelector("h3").textContent.trim(), journey.id)));
    const label = element("label", "", `${this.words.choose} `);
    label.append(choose);
    this.prepend(label);
    choose.addEventListener("change", () => { history.replaceState(null, "", choose.value ? `#${choose.value}` : location.pathname); this.show(choose.value); });
    window.addEventListener("hashchange", () => this.follow(choose));
    for (const journey of this.journeys) this.addSteps(journey);
    this.follow(choose);
  }

  follow(choose) {
    const named = this.journeys.some(({ id }) => id === location.hash.slice(1)) ? location.hash.slice(1) : "";
    choose.value = named;
    this.show(named);
  }

  show(id) {
    for (const journey of this.journeys) journey.hidden = Boolean(id) && journey.id !== id;
  }

  // Next and back light up one step in the picture and in the list.
  addSteps(journey) {
    const steps = [...journey.querySelectorAll(".journey__step")], dots = [...journey.querySelectorAll(".lane__dot")];
    let at = -1;
    const said = element("p", "journey__said");
    said.setAttribute("role", "status");
    const go = (change) => {
      at = Math.max(-1, Math.min(steps.length - 1, at + change));
      [steps, dots].forEach((all) => all.forEach((one, place) => one.classList.toggle("now", place === at)));
      said.textContent = at < 0 ? "" : filled(this.words.step, { number: at + 1, count: steps.length, place: steps[at].querySelector(".journey__place").textContent.trim() });
      back.disabled = at < 0;
      next.disabled = at === steps.length - 1;
      if (at >= 0) steps[at].scrollIntoView({ block: "nearest" });
    };
    const back = button(this.words.back, () => go(-1)), next = button(this.words.next, () => go(1), "button");
    back.disabled = true;
    const bar = element("div", "quiz__bar");
    bar.append(back, next);
    journey.querySelector(".journey__steps").before(bar, said);
  }
}

customElements.define("madoguchi-places", MadoguchiPlaces);
