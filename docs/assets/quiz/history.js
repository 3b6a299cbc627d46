// The learner's record: a set of events. Nothing in it is ever changed, so that two records are merged by putting their sets
// together, in any order, without losing anything. What it says (progress, what is weak) is worked out when it is asked for.

const FORMAT = "madoguchi-record", VERSION = 1, MOST_EVENTS = 50_000;
const QUESTION_NAME = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/, PLAIN_ID = /^[a-z0-9-]{1,80}$/, PAGE_NAME = /^[a-z0-9/-]{1,160}\.md$/;
const MODES = ["quiz", "practice", "exam", "review"];

const isIds = (value) => Array.isArray(value) && value.length <= 20 && value.every((id) => typeof id === "string" && PLAIN_ID.test(id));
const isMap = (value) => isPlain(value) && Object.entries(value).length <= 20
  && Object.entries(value).every(([id, other]) => PLAIN_ID.test(id) && (other === "" || (typeof other === "string" && PLAIN_ID.test(other))));

// What an event is of: of two with the same, the later one counts.
const THINGS = {
  answer: ({ question }) => question,
  read: ({ page }) => page,
  note: ({ about }) => about,
  name: () => "",
};

// What each field of an event of each kind must be.
const KINDS = {
  answer: {
    at: isTime,
    question: matches(QUESTION_NAME),
    response: (value) => isIds(value) || isMap(value) || isText(400)(value),
    share: (value) => value === null || (Number.isFinite(value) && value >= 0 && value <= 1),
    hints: (value) => Number.isInteger(value) && value >= 0 && value <= 20,
    retry: (value) => typeof value === "boolean",
    mode: (value) => MODES.includes(value),
  },
  read: { at: isTime, page: matches(PAGE_NAME), done: (value) => typeof value === "boolean" },
  note: {
    at: isTime,
    id: matches(PLAIN_ID),
    about: matches(PAGE_NAME),
    text: isText(20_000),
    replaces: (value) => Array.isArray(value) && value.length <= 1000 && value.every(matches(PLAIN_ID)),
  },
  name: { at: isTime, name: isText(200) },
};

// The events of a record. Throws Unreadable: a text is taken whole or not at all.
function readRecord(text) {
  const data = opened(text, FORMAT, VERSION, ["exported", "events"]);
  if (!isTime(data.exported) || !Array.isArray(data.events)) throw new Unreadable("faulty", { number: 0, field: Array.isArray(data.events) ? "exported" : "events" });
  if (data.events.length > MOST_EVENTS) throw new Unreadable("huge");
  data.events.forEach((event, place) => {
    const field = faultOf(event);
    if (field) throw new Unreadable("faulty", { number: place + 1, field });
  });
  return merge(data.events, []);
}

// The name of the field that is wrong in an event, or "".
function faultOf(event) {
  if (!isPlain(event)) return "event";
  const { kind, ...fields } = event;
  return Object.hasOwn(KINDS, kind) ? faultIn(fields, KINDS[kind]) : "kind";
}

function writeRecord(events, exported = timeNow()) {
  return JSON.stringify({ format: FORMAT, version: VERSION, exported, events }, null, 1);
}

// An event of now with its time, which is later than that of the same thing in a record, whatever the clock said then.
function dated(event, events) {
  const { kind } = event, thing = THINGS[kind](event);
  const last = events.filter((other) => other.kind === kind && THINGS[kind](other) === thing).pop();
  return { kind, at: last ? timeAfter(last.at) : timeNow(), ...event };
}

// The same text for the same event, however its keys are ordered.
function canonical(value) {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

// All events of two records, each once, in the order of time. Only the earlier texts of a note that was written anew or
// deleted are left out: what one deletes must not come back from another device.
function merge(one, other) {
  const all = new Map([...one, ...other].map((event) => [canonical(event), event]));
  const replaced = new Set([...all.values()].flatMap((event) => (event.kind === "note" ? event.replaces : [])));
  return [...all].filter(([, event]) => event.kind !== "note" || !replaced.has(event.id))
    .sort(([a, x], [b, y]) => (x.at < y.at ? -1 : x.at > y.at ? 1 : a < b ? -1 : 1)).map(([, event]) => event);
}
