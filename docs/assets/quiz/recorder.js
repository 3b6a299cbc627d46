// Keeps the learner's record in this browser: answers as they are given, and what was marked as read.

const RECORD = "record:1";
const UNTOLD = "record:1:untold"; // Kept where a damaged record was set aside, until the page of the record tells it.

function loadRecord() {
  const kept = load(RECORD, readRecord);
  if (kept.damaged) keep(UNTOLD, "1");
  return { events: kept.value ?? [], damaged: Boolean(kept.damaged) };
}

// Keeps a record, unless it could not be read again. Whether it was kept.
function storeRecord(events) {
  const text = writeRecord(events);
  return events.length <= MOST_EVENTS && text.length <= MOST_CHARS && keep(RECORD, text);
}

// Adds events to what is kept now, which another tab may have changed. Whether they could be kept.
function addEvents(events) {
  return storeRecord(merge(loadRecord().events, events));
}

document.addEventListener("madoguchi:answer", ({ detail }) => {
  addEvents([{ kind: "answer", at: new Date().toISOString(), ...detail }]);
});

class MadoguchiRead extends HTMLElement {
  connectedCallback() {
    const words = JSON.parse(this.dataset.words), { page } = this.dataset;
    const done = () => pagesRead(loadRecord().events).has(page);
    const press = button("", () => {
      addEvents([{ kind: "read", at: new Date().toISOString(), page, done: !done() }]);
      show();
    });
    const show = () => {
      press.setAttribute("aria-pressed", String(done()));
      press.textContent = done() ? `✓ ${words.done}` : words.mark;
    };
    show();
    this.append(press);
    this.hidden = false;
  }
}

// The pages that were marked as read, by what was said of each last.
function pagesRead(events) {
  const last = new Map(events.filter((event) => event.kind === "read").map((event) => [event.page, event.done]));
  return new Set([...last].filter(([, done]) => done).map(([page]) => page));
}

customElements.define("madoguchi-read", MadoguchiRead);
