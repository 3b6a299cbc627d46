// Shows what a term means beside the word: on hover, on tap, with the keyboard. Without it, the word links to the foot of the page.
"use strict";
{
class MadoguchiTerms extends HTMLElement {
  connectedCallback() {
    this.card = Object.assign(document.createElement("div"), { className: "term-card", id: "term-card", hidden: true });
    this.card.setAttribute("role", "note");
    document.body.append(this.card);
    this.links = [...document.querySelectorAll("a.term")];
    for (const link of this.links) {
      link.setAttribute("aria-expanded", "false");
      link.setAttribute("role", "button");
      link.addEventListener("click", (event) => { event.preventDefault(); toggle(this, link); });
      link.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); toggle(this, link); } });
      link.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") open(this, link); });
      link.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") closeSoon(this); });
    }
    this.card.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.card.addEventListener("pointerleave", () => closeSoon(this));
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && this.link) { const link = this.link; close(this); link.focus(); } });
    document.addEventListener("click", (event) => {
      if (this.link && !this.card.contains(event.target) && !this.link.contains(event.target)) close(this);
    });
    this.card.addEventListener("focusout", (event) => { if (!this.card.contains(event.relatedTarget)) close(this); });
  }
}

function toggle(terms, link) {
  if (terms.link === link && terms.pinned) close(terms);
  else { open(terms, link); terms.pinned = true; }
}

function open(terms, link) {
  clearTimeout(terms.timer);
  if (terms.link === link) return;
  close(terms);
  const entry = document.getElementById(link.hash.slice(1));
  terms.card.replaceChildren(...pieces(entry));
  link.after(terms.card);
  terms.card.hidden = false;
  terms.link = link;
  link.setAttribute("aria-expanded", "true");
  place(terms.card, link);
}

function close(terms) {
  clearTimeout(terms.timer);
  if (!terms.link) return;
  terms.link.setAttribute("aria-expanded", "false");
  terms.link = null;
  terms.pinned = false;
  terms.card.hidden = true;
}

function closeSoon(terms) {
  if (!terms.pinned) terms.timer = setTimeout(() => close(terms), 250);
}

// The same words as in the list at the foot, each on a line of its own, also when it is copied or read out: the term
// with its reading, the word of the language, what it means, the way to the glossary. In spans: a list may not stand
// inside a paragraph.
function pieces(entry) {
  const [word, name] = entry.querySelector("dt").children, note = entry.querySelector("dd").cloneNode(true);
  const more = note.querySelector("a");
  more.remove();
  return [piece("word", word), ...(name ? [piece("name", name)] : []), piece("note", note), piece("more", [more])];
}

function piece(kind, from) {
  const made = document.createElement("span"), inside = from.childNodes ?? from;
  made.className = `term-card__${kind}`;
  if (from.lang) made.lang = from.lang;
  made.append(...[...inside].map((node) => node.cloneNode(true)), "\n");
  return made;
}

function place(card, link) {
  const word = link.getClientRects()[0], edge = 16;
  const frame = card.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const left = Math.max(edge, Math.min(word.left, document.documentElement.clientWidth - card.offsetWidth - edge));
  const below = word.bottom + card.offsetHeight + edge < innerHeight || word.top < card.offsetHeight + 80;
  card.style.left = `${left - frame.left}px`;
  card.style.top = `${(below ? word.bottom + 4 : word.top - card.offsetHeight - 4) - frame.top}px`;
}

customElements.define("madoguchi-terms", MadoguchiTerms);
}
