// What lies in the future, because the clock was wrong when it was kept. It counts as of the day on which it was first
// seen here. That day is kept, so that time goes on for it.

const AHEAD = "ahead:1";

function aheadIn(events) {
  const now = timeNow();
  return events.filter(({ at }) => at > now && isAhead(at));
}

// A function that says on which day, where the reader is, something of a record happened; its time is given.
function daysIn(events) {
  const ahead = aheadIn(events), today = dayText();
  if (!ahead.length) {
    keep(AHEAD, null);
    return dayOf;
  }
  const before = load(AHEAD, readAhead).value ?? {};
  const seen = Object.fromEntries(ahead.map(({ at }) => [at, before[at] < today ? before[at] : today]));
  keep(AHEAD, seen, readAhead);
  return (time) => (seen[time] ? dayFrom(seen[time]) : dayOf(time));
}

// Throws where the text says no days.
function readAhead(text) {
  const seen = JSON.parse(text), sound = ([time, day]) => isTime(time) && isDay(day);
  if (!isPlain(seen) || !Object.entries(seen).every(sound)) throw new TypeError("no days");
  return seen;
}
