// Turns a case into slides, section by section: arrow keys, full screen, a timer. Nothing has to be prepared.
"use strict";
{
class MadoguchiSlides extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    const start = Object.assign(document.createElement("button"), { type: "button", className: "button button--quiet", textContent: this.words.start });
    start.addEventListener("click", () => open(this, start));
    this.append(start);
  }
}

function open(slides, start) {
  const deck = document.createElement("dialog"), page = document.createElement("div");
  deck.className = "deck";
  deck.lang = document.querySelector(".text").lang || document.documentElement.lang;
  page.className = "deck__page md-typeset";
  page.tabIndex = -1;
  const state = { pages: sections(), number: 0, seconds: 0, running: null };
  const where = element("output", "deck__where"), clock = element("output", "deck__clock", "0:00");
  const show = (number) => {
    state.number = Math.max(0, Math.min(state.pages.length - 1, number));
    const text = element("div", "text");
    text.append(...state.pages[state.number].map((part) => part.cloneNode(true)));
    page.replaceChildren(text);
    for (const part of page.querySelectorAll("[id]")) part.removeAttribute("id");
    where.textContent = slides.words.position.replace("{number}", state.number + 1).replace("{count}", state.pages.length);
    page.scrollTop = 0;
    page.focus();
  };
  const tick = () => { state.seconds += 1; clock.textContent = `${Math.floor(state.seconds / 60)}:${String(state.seconds % 60).padStart(2, "0")}`; };
  const timer = () => {
    if (state.running) { clearInterval(state.running); state.running = null; } else state.running = setInterval(tick, 1000);
    clockButton.setAttribute("aria-pressed", String(Boolean(state.running)));
  };
  const full = () => (document.fullscreenElement ? document.exitFullscreen() : deck.requestFullscreen?.());
  const clockButton = button(slides.words.timer, timer);
  clockButton.setAttribute("aria-pressed", "false");
  const bar = element("div", "deck__bar");
  bar.append(button(slides.words.previous, () => show(state.number - 1)), where, button(slides.words.next, () => show(state.number + 1)),
    clockButton, clock, button(slides.words.full, full), button(slides.words.end, () => deck.close()));
  deck.append(page, bar);
  deck.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (step) { event.preventDefault(); show(state.number + step); }
    if (event.key === "Home") show(0);
    if (event.key === "End") show(state.pages.length - 1);
  });
  deck.addEventListener("close", () => {
    clearInterval(state.running);
    if (document.fullscreenElement) document.exitFullscreen();
    deck.remove();
    start.focus();
  });
  document.body.append(deck);
  deck.showModal();
  show(0);
}

// The title with what leads in, then each section; a section with three chairs gives each chair its own slide.
function sections() {
  const pages = [[]];
  for (const part of document.querySelector(".text").children) {
    if (part.matches(".toc, .case__facts")) continue;
    if (part.matches("h2, h3[id^='chair-']")) pages.push([]);
    pages.at(-1).push(part);
  }
  return pages.filter((parts) => parts.length > 1 || parts[0]?.matches("h1"));
}

const element = (name, className, text = "") => Object.assign(document.createElement(name), { className, textContent: text });
const button = (text, act) => { const made = Object.assign(element("button", "button button--quiet", text), { type: "button" }); made.addEventListener("click", act); return made; };

customElements.define("madoguchi-slides", MadoguchiSlides);
}
