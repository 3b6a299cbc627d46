// How somebody stands, worked out from the events of a record.

// The answers that say something of what is known: the first of each sitting, and no judgements.
function firstTries(events) {
  return events.filter((event) => event.kind === "answer" && !event.retry && event.share !== null);
}

// By the name of each question answered, its last first try.
function latestTries(events) {
  return new Map(firstTries(events).map((event) => [event.question, event]));
}

// Every question answered in any way, judgements too.
function answeredNames(events) {
  return new Set(events.filter((event) => event.kind === "answer").map((event) => event.question));
}

// {answered, count, score}: of these questions; the score is the mean of the last first tries, null where there is none.
function standingOf(names, events) {
  const tries = latestTries(events), answered = answeredNames(events);
  const scores = names.filter((name) => tries.has(name)).map((name) => scoreOf(tries.get(name).share, tries.get(name).hints));
  return { answered: names.filter((name) => answered.has(name)).length, count: names.length, score: mean(scores) };
}

function mean(numbers) {
  return numbers.length ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null;
}

function percent(share) {
  return `${Math.round(share * 100)}%`;
}
