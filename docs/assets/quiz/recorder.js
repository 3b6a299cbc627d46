// Keeps the learner's record in this browser: answers as they are given, and what was marked as read.

const RECORD = "record:1";
const UNTOLD = "record:1:untold"; // Kept where a damaged record was set aside, until the page of the record tells it.

// What was read or written last: thousands of events are not judged again at each answer.
let known = { text: null, events: [] };

function loadRecord() {
  const kept = load(RECORD, (text) => {
    if (text !== known.text) known = { text, events: readRecord(text) };
    return known.events;
  });
  if (kept.damaged) keep(UNTOLD, "1");
  return { events: kept.value ?? [], damaged: Boolean(kept.damaged) };
}

// Keeps events that the reader took, each for itself, unless all together could not be read again. Whether they are
// kept.
function storeRecord(events) {
  const text = writeRecord(events), fits = events.length <= MOST_EVENTS && text.length <= MOST_CHARS;
  if (!fits || !keep(RECORD, text, () => events)) return false;
  known = { text, events };
  daysIn(events);
  return true;
}

// What has just happened, as events of a record that has others; what could not be read again is left out.
function soundEvents(happened, events) {
  return happened.map((one) => dated(one, events)).filter((event) => !faultOf(event));
}

// Adds what has just happened to what is kept, which another tab may have changed. Whether all of it is kept.
function addEvents(happened) {
  const { events } = loadRecord(), sound = soundEvents(happened, events);
  return (!sound.length || storeRecord(merge(events, sound))) && sound.length === happened.length;
}

// The answers of an exam come all at once: they are kept together.
let answers = [];
document.addEventListener("madoguchi:answer", ({ target, detail }) => {
  answers.push({ kind: "answer", ...detail });
  if (answers.length > 1) return;
  queueMicrotask(() => {
    const kept = addEvents(answers);
    answers = [];
    if (!kept) target.tellUnrecorded();
  });
});

class MadoguchiRead extends HTMLElement {
  connectedCallback() {
    const words = JSON.parse(this.dataset.words), { page } = this.dataset;
    const done = () => pagesRead(loadRecord().events).has(page);
    const press = button("", () => {
      unkept.hidden = addEvents([{ kind: "read", page, done: !done() }]);
      show();
    });
    const unkept = statusLine(words.unkept);
    const show = () => {
      press.setAttribute("aria-pressed", String(done()));
      press.textContent = done() ? `✓ ${words.done}` : words.mark;
    };
    show();
    this.append(press, unkept);
    this.hidden = false;
  }
}

// The pages that were marked as read, by what was said of each last.
function pagesRead(events) {
  const last = new Map(events.filter((event) => event.kind === "read").map((event) => [event.page, event.done]));
  return new Set([...last].filter(([, done]) => done).map(([page]) => page));
}

customElements.define("madoguchi-read", MadoguchiRead);
