// An assessment: what was seen at one place on one day, and what is planned. One JSON file holds one, or several.

const FORMAT = "madoguchi-assessment", VERSION = 2, MOST_ASSESSMENTS = 200, MOST_EVIDENCE = 20;
const KEY = /^[a-z0-9-]{1,80}$/;

const EVIDENCE = { what: isText(500), day: (value) => value === "" || isDay(value), link: isText(500) };
const ANSWER = { level: oneOf("", "na", ...LEVELS), reason: isText(500), note: isText(5000), evidence: isList(MOST_EVIDENCE, (one) => !faultIn(one, EVIDENCE)) };
const SERVICE = { gives: oneOf("", "does", "with", "no"), partner: isText(500) };
// A step may lead to a level of an indicator, its target; what is done to get there is for people to say.
const STEP = {
  id: matches(KEY),
  indicator: (value) => value === "" || matches(KEY)(value),
  target: oneOf("", ...LEVELS),
  what: isText(1000),
  who: isText(200),
  by: (value) => value === "" || isDay(value),
  done: oneOf(true, false),
};
const mapOf = (fields) => (value) => isPlain(value) && Object.entries(value).length <= 200 && Object.entries(value).every(([key, one]) => KEY.test(key) && !faultIn(one, fields));
const FIELDS = {
  id: matches(KEY), name: isText(200), kind: oneOf("desk", "center"), day: isDay, group: oneOf(true, false), people: isText(500),
  answers: mapOf(ANSWER), services: mapOf(SERVICE), plan: isList(200, (one) => !faultIn(one, STEP)), changed: isTime,
};

function newAssessment(kind = "desk") {
  const head = { id: newId(), name: "", kind, day: dayText(), group: false, people: "" };
  return { ...head, answers: {}, services: {}, plan: [], changed: timeNow() };
}

function emptyAnswer() {
  return { level: "", reason: "", note: "", evidence: [] };
}

// The assessments in a text, in the order of their days. Throws Unreadable: a text is taken whole or not at all.
function readAssessments(text) {
  const data = opened(text, FORMAT, VERSION, ["assessments"]);
  if (!Array.isArray(data.assessments)) throw new Unreadable("faulty", { number: 0, field: "assessments" });
  if (data.assessments.length > MOST_ASSESSMENTS) throw new Unreadable("huge");
  const assessments = data.version === 1 ? data.assessments.map(withTargets) : data.assessments;
  assessments.forEach((assessment, place) => {
    const field = faultIn(assessment, FIELDS);
    if (field) throw new Unreadable("faulty", { number: place + 1, field });
  });
  return joined([], assessments);
}

// An assessment of version 1, in which steps did not say to which level they lead.
function withTargets(assessment) {
  if (!isPlain(assessment) || !Array.isArray(assessment.plan)) return assessment;
  return { ...assessment, plan: assessment.plan.map((step) => (isPlain(step) ? { target: "", ...step } : step)) };
}

function newStep(indicator = "", target = "") {
  return { id: newId(), indicator, target, what: "", who: "", by: "", done: false };
}

function writeAssessments(assessments) {
  return JSON.stringify({ format: FORMAT, version: VERSION, assessments }, null, 1);
}

// All assessments of two lists, each once; of two with one id, the one that was changed last.
function joined(one, other) {
  const all = new Map();
  for (const assessment of [...one, ...other]) {
    const there = all.get(assessment.id);
    const later = !there || assessment.changed > there.changed || (assessment.changed === there.changed && JSON.stringify(assessment) > JSON.stringify(there));
    if (later) all.set(assessment.id, assessment);
  }
  return [...all.values()].sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1));
}

// What this browser keeps: {assessments, current: an id or null, damaged}.
function loadAssessments() {
  const kept = load("assessments:1", readAssessments), current = load("assessment:1").value;
  const assessments = kept.value ?? [];
  return { assessments, current: assessments.some(({ id }) => id === current) ? current : assessments.at(-1)?.id ?? null, damaged: Boolean(kept.damaged) };
}

// Keeps one assessment among the others, which another tab may have changed. Whether it could be kept.
function keepAssessment(assessment) {
  assessment.changed = timeAfter(assessment.changed);
  const others = loadAssessments().assessments.filter(({ id }) => id !== assessment.id);
  return keepAll(joined(others, [assessment]), assessment.id);
}

// Whether they could be kept: what could not be read again (too many, a text too long) is not kept at all.
function keepAll(assessments, current) {
  const text = assessments.length ? writeAssessments(assessments) : null;
  return keep("assessments:1", text, readAssessments) && keep("assessment:1", current ? JSON.stringify(current) : null);
}

// What an assessment is called where several are listed.
function nameOf(assessment, words) {
  return `${assessment.name || words.unnamed} (${assessment.day})`;
}
