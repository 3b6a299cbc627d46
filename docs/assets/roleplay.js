// Puts a second language beside the cards, for a trainer who shares neither, and offers to print.
"use strict";
{
class MadoguchiRoleplay extends HTMLElement {
  connectedCallback() {
    const texts = [...this.querySelectorAll(".sheet__text")];
    const shown = texts.find((text) => !text.hidden).lang;
    const others = [...new Set(texts.map((text) => text.lang))].filter((locale) => locale !== shown);
    const bar = Object.assign(document.createElement("p"), { className: "quiz__bar" });
    if (others.length) bar.append(this.chooser(texts, shown, others));
    const print = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: this.dataset.print });
    print.addEventListener("click", () => window.print());
    bar.append(print);
    this.prepend(bar);
  }

  chooser(texts, shown, others) {
    const label = Object.assign(document.createElement("label"), { textContent: `${this.dataset.beside} ` });
    const choose = document.createElement("select");
    choose.append(new Option(this.dataset.alone, ""), ...others.map((locale) => new Option(nameOf(locale), locale)));
    choose.addEventListener("change", () => {
      for (const text of texts) text.hidden = text.lang !== shown && text.lang !== choose.value;
      this.classList.toggle("beside", Boolean(choose.value));
    });
    label.append(choose);
    return label;
  }
}

const nameOf = (locale) => document.querySelector(`.languages__list [hreflang="${locale}"]`)?.textContent ?? locale;

customElements.define("madoguchi-roleplay", MadoguchiRoleplay);
}
