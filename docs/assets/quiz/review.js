// Spaced repetition: when each question that was answered is due again, by FSRS (ts-fsrs). Nothing of it is stored: it follows
// from the record, and so from two records merged.

// By the name of each question, the Date on which it is due.
function dueDates(events) {
  const scheduler = FSRS.fsrs({ enable_fuzz: false, enable_short_term: false }), cards = new Map();
  for (const event of firstTries(events)) {
    const now = new Date(event.at), card = cards.get(event.question) ?? FSRS.createEmptyCard(now);
    cards.set(event.question, scheduler.next(card, now, ratingOf(event)).card);
  }
  return new Map([...cards].map(([name, card]) => [name, card.due]));
}

// Known without help, known with help or in part, not known.
function ratingOf({ share, hints }) {
  const score = scoreOf(share, hints);
  return score >= 0.95 ? FSRS.Rating.Good : score >= 0.5 ? FSRS.Rating.Hard : FSRS.Rating.Again;
}

// Of these questions, those that are due, the longest due first.
function dueNow(names, events, now = new Date()) {
  const dates = dueDates(events);
  return names.filter((name) => dates.get(name) <= now).sort((one, other) => dates.get(one) - dates.get(other));
}

// The next day on which one of these questions is due, or null.
function nextDue(names, events) {
  const dates = dueDates(events), times = names.filter((name) => dates.has(name)).map((name) => dates.get(name).getTime());
  return times.length ? new Date(Math.min(...times)) : null;
}
