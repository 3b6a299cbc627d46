// In a SCORM package: what the learning system keeps, in place of the browser. `suspend_data` holds 4096 characters, so answers
// are packed as numbers in the order of the questions; if they are too long all the same, only the results are kept.
// Before them stand the version of this form and a hash of the questions: what was packed in another form, or for other
// questions, would come back as answers that nobody gave.

const FORM = 2; // raise it when what is packed changes
const MOST_SUSPENDED = 4096;
const DONE = ["completed", "passed", "failed"];

// The learning system's API: in a frame around this one, or in the window that opened it.
function findApi(from) {
  for (let here = from, steps = 0; here && steps < 20; steps++) {
    try {
      if (here.API) return here.API;
      if (here.parent === here) break;
      here = here.parent;
    } catch { break; }
  }
  return null;
}

const api = findApi(window) ?? (window.opener ? findApi(window.opener) : null);
const started = api?.LMSInitialize("") === "true";
let over = false; // whether the session has been ended
let renewed = false; // whether there were answers to other questions

const asked = [...document.querySelectorAll(".question")].map((field) => ({
  name: field.dataset.name,
  type: field.dataset.type,
  options: [...field.querySelectorAll(".answer [data-option]")].map((item) => item.dataset.option),
}));
const head = `${FORM} ${hashOf(JSON.stringify(asked)).toString(36)} `;

function packed(attempt, whole = true) {
  const pack = (value, options) => (Array.isArray(value) ? value.map((id) => options.indexOf(id)) : value && typeof value === "object"
    ? options.map((id) => options.indexOf(value[id])) : value ?? null);
  return head + JSON.stringify([attempt.seed, ...asked.map(({ name, options }) => {
    const state = attempt.questions[name];
    if (!state) return 0;
    const { hints, tries, share = null, first = null, checked, unknown, response } = state;
    return [hints, tries, share, first, Number(Boolean(checked)), Number(Boolean(unknown)), whole ? pack(response, options) : null];
  })]);
}

function unpacked(text) {
  const [seed, ...states] = JSON.parse(text), questions = {};
  asked.forEach(({ name, type, options }, place) => {
    if (!states[place]) return;
    const [hints, tries, share, first, checked, unknown, kept] = states[place];
    // An order that nobody touched yet must not come back as the right one.
    const known = kept === null && !checked ? undefined : kept === null ? RESPONSES[type].none() ?? options : Array.isArray(kept) ? kept.map((index) => options[index]) : kept;
    const response = type === "match" && Array.isArray(known) ? Object.fromEntries(options.map((id, index) => [id, known[index] ?? ""])) : known;
    questions[name] = { hints, tries, share, first, checked: Boolean(checked), unknown: Boolean(unknown), response };
  });
  return JSON.stringify({ seed, questions });
}

function load(name, read) {
  const text = started ? api.LMSGetValue("cmi.suspend_data") : "";
  renewed = Boolean(text) && !text.startsWith(head);
  if (!text || renewed) return { value: null };
  try { return { value: read(unpacked(text.slice(head.length))) }; } catch { return { value: null, damaged: true }; }
}

function keep(name, attempt) {
  if (!started || !attempt) return true; // without a learning system the page says so itself
  if (over) return false;
  const text = packed(attempt), short = text.length > MOST_SUSPENDED ? packed(attempt, false) : text;
  return api.LMSSetValue("cmi.suspend_data", short) === "true" && commit();
}

// With all that is sent: how long the session has lasted so far, and whether the learner is to come back to it.
function commit() {
  api.LMSSetValue("cmi.core.session_time", timespan(performance.now()));
  api.LMSSetValue("cmi.core.exit", DONE.includes(api.LMSGetValue("cmi.core.lesson_status")) ? "" : "suspend");
  return api.LMSCommit("") === "true";
}

// SCORM's CMITimespan, HHHH:MM:SS.
function timespan(milliseconds) {
  const seconds = Math.min(Math.floor(milliseconds / 1000), 9999 * 3600);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join(":");
}
