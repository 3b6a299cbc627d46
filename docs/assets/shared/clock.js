// The clock, read here and nowhere else. What is kept is an instant (2026-12-01T08:00:00.000Z); what people are told
// is a day of the calendar where they are. A day is reckoned with as the midnight of UTC of its date, which knows no
// summer time.

// The instant now, as it is kept.
function timeNow() {
  return new Date().toISOString();
}

// The instant now, or the one just after another, which a wrong clock has set later.
function timeAfter(time) {
  const next = new Date(Math.max(Date.now(), Date.parse(time) + 1)).toISOString();
  return isTime(next) ? next : time;
}

function secondsSince(time) {
  return Math.max(0, Math.round((Date.now() - Date.parse(time)) / 1000));
}

// The day of an instant, or today.
function dayOf(time = timeNow()) {
  const here = new Date(time), day = new Date(0);
  day.setUTCFullYear(here.getFullYear(), here.getMonth(), here.getDate());
  return day;
}

function daysLater(day, count) {
  const other = new Date(day);
  other.setUTCDate(other.getUTCDate() + count);
  return other;
}

// Whether an instant lies on a day that has not come yet: the clock was wrong then, or is wrong now.
function isAhead(time) {
  return dayOf(time) > dayOf();
}

// A day as it is kept and as files are named: 2026-12-01.
function dayText(day = dayOf()) {
  return day.toISOString().slice(0, 10);
}

// The day that a text such as 2026-12-01 means.
function dayFrom(text) {
  return new Date(`${text}T00:00:00.000Z`);
}

// A day in the reader's language.
function dayInWords(day) {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeZone: "UTC" }).format(day);
}

// A day that is none, such as 30 February, would be read as another: it is not the same when it is written again.
function isTime(value) {
  return typeof value === "string" && /^\d{4}(-\d\d){2}T\d\d(:\d\d){2}\.\d{3}Z$/.test(value)
    && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}

function isDay(value) {
  return typeof value === "string" && isTime(`${value}T00:00:00.000Z`);
}
