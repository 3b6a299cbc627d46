// Plays a scenario from one chair: a scene at a time, choices that depend on what has happened, back, start again, resume.
// Without it, the scenes stand one below the other, linked.
"use strict";
{
const PREFIX = "madoguchi:scenario:1:";

class MadoguchiScenario extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.scales = JSON.parse(this.dataset.scaleWords);
    this.best = JSON.parse(this.dataset.best);
    this.scenes = new Map([...this.querySelectorAll(".scene, .ending")].map((scene) => [scene.id, scene]));
    this.stage = element("div", "stage");
    this.stage.tabIndex = -1;
    this.stage.setAttribute("aria-live", "polite");
    this.querySelector(".scenario__scenes").hidden = true;
    this.append(this.stage);
    this.chairs = [...this.querySelectorAll("[data-chair]")];
    for (const chair of this.chairs) {
      chair.addEventListener("click", (event) => { event.preventDefault(); begin(this, chair.dataset.chair, []); });
    }
    resume(this);
  }
}

function begin(player, chair, path) {
  player.chair = chair;
  player.path = path;
  store(player);
  for (const other of player.chairs) other.setAttribute("aria-current", String(other.dataset.chair === chair));
  show(player, true);
}

// Where a path leads: the place, the facts, the points, the choices taken. Null where the path does not fit the scenario.
function follow(player, chair, path) {
  const start = player.chairs.find((one) => one.dataset.chair === chair);
  if (!start || !Array.isArray(path)) return null;
  const state = { place: start.hash.slice(1), facts: new Set(), points: {}, taken: [] };
  for (const name of path) {
    const choice = choices(player, state).find((one) => one.dataset.choice === name);
    if (!choice) return null;
    for (const fact of list(choice.dataset.gives)) state.facts.add(fact);
    for (const [scale, points] of Object.entries(JSON.parse(choice.dataset.scales))) {
      state.points[scale] = (state.points[scale] || 0) + points;
    }
    state.taken.push(choice);
    state.place = choice.dataset.next;
  }
  return state;
}

function choices(player, state) {
  return [...player.scenes.get(state.place).querySelectorAll(".choice")].filter((choice) =>
    list(choice.dataset.needs).every((fact) => state.facts.has(fact)) &&
    !list(choice.dataset.without).some((fact) => state.facts.has(fact)));
}

function show(player, focus) {
  const state = follow(player, player.chair, player.path), scene = player.scenes.get(state.place);
  const last = state.taken.at(-1), parts = [];
  if (last) parts.push(copy(last.querySelector(".choice__result"), "stage__result"));
  if (scene.matches(".ending")) parts.push(...ending(player, state, scene));
  else {
    parts.push(copy(scene.querySelector(".scene__text"), "stage__text"));
    const options = element("div", "stage__choices");
    for (const choice of choices(player, state)) {
      const button = element("button", "stage__choice");
      button.type = "button";
      button.append(...choice.querySelector("summary").cloneNode(true).childNodes);
      button.addEventListener("click", () => begin(player, player.chair, [...player.path, choice.dataset.choice]));
      options.append(button);
    }
    parts.push(options);
  }
  parts.push(controls(player));
  player.stage.replaceChildren(...parts);
  if (focus) {
    player.stage.focus({ preventScroll: true });
    player.stage.scrollIntoView({ block: "start" });
  }
}

function ending(player, state, scene) {
  const best = player.best[player.chair], scales = element("dl", "scales");
  for (const [scale, most] of Object.entries(best)) {
    const points = Math.max(0, state.points[scale] || 0), row = document.createElement("div");
    const meter = Object.assign(document.createElement("meter"), { min: 0, max: most, value: points });
    meter.setAttribute("aria-hidden", "true");
    const value = element("dd", "", `${points} / ${most}`);
    value.prepend(meter);
    row.append(element("dt", "", player.scales[scale]), value);
    scales.append(row);
  }
  const way = element("ol", "way");
  way.append(...state.taken.map((choice) => copy(choice.querySelector("summary"), "", "li")));
  const facts = element("ul", "way");
  facts.append(...[...player.querySelectorAll("[data-fact]")]
    .filter((fact) => state.facts.has(fact.dataset.fact)).map((fact) => copy(fact, "", "li")));
  const told = element("div", scene.className);
  told.append(...scene.cloneNode(true).childNodes);
  return [told, heading(player, "scales"), scales, heading(player, "way"), way,
    ...(facts.childElementCount ? [heading(player, "learnt"), facts] : [])];
}

function controls(player) {
  const bar = element("div", "quiz__bar");
  const back = button(player.words.back, () => begin(player, player.chair, player.path.slice(0, -1)));
  const again = button(player.words.restart, () => begin(player, player.chair, []));
  back.disabled = again.disabled = !player.path.length;
  bar.append(back, again);
  return bar;
}

function store(player) {
  try { localStorage.setItem(PREFIX + player.dataset.slug, JSON.stringify({ chair: player.chair, path: player.path })); } catch { /* not kept */ }
}

// A stored way that does not fit any more is set aside under another name and told, never thrown away in silence.
function resume(player) {
  const key = PREFIX + player.dataset.slug;
  let text = null;
  try { text = localStorage.getItem(key); } catch { return; }
  if (text === null) return;
  let kept = null;
  try { kept = JSON.parse(text); } catch { /* told below */ }
  if (kept && follow(player, kept.chair, kept.path)) {
    player.chair = kept.chair;
    player.path = kept.path;
    for (const chair of player.chairs) chair.setAttribute("aria-current", String(chair.dataset.chair === kept.chair));
    show(player, false);
    return;
  }
  try { localStorage.setItem(`${key}:damaged`, text); localStorage.removeItem(key); } catch { /* stays as it is */ }
  player.stage.replaceChildren(element("p", "label", player.words.damaged));
}

const list = (text) => text.split(" ").filter(Boolean);
const element = (name, className, text = "") => Object.assign(document.createElement(name), { className, textContent: text });
const button = (text, act) => { const made = Object.assign(element("button", "button button--quiet", text), { type: "button" }); made.addEventListener("click", act); return made; };
const heading = (player, key) => element("h3", "", player.words[key]);
const copy = (from, className, name = "p") => { const made = element(name, className); made.append(...from.cloneNode(true).childNodes); return made; };

customElements.define("madoguchi-scenario", MadoguchiScenario);
}
