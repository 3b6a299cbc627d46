// Spaced repetition: on which day each question that was answered is due again, by FSRS (ts-fsrs), reckoned in whole
// days of the calendar. Nothing of it is stored: it follows from the record, and so from two records merged.

// By the name of each question, the day on which it is due.
function dueDays(events) {
  const scheduler = FSRS.fsrs({ enable_fuzz: false, enable_short_term: false }), dayAt = daysIn(events);
  const cards = new Map(), days = new Map();
  for (const event of firstTries(events)) {
    const learnt = dayAt(event.at), card = cards.get(event.question) ?? FSRS.createEmptyCard(learnt);
    const day = card.last_review > learnt ? card.last_review : learnt; // a wrong clock may have turned two days round
    const next = scheduler.next(card, day, ratingOf(event)).card;
    cards.set(event.question, next);
    days.set(event.question, daysLater(day, next.scheduled_days));
  }
  return days;
}

// Known without help, known with help or in part, not known.
function ratingOf({ share, hints }) {
  const score = scoreOf(share, hints);
  return score >= 0.95 ? FSRS.Rating.Good : score >= 0.5 ? FSRS.Rating.Hard : FSRS.Rating.Again;
}

// Of these questions, those that are due today or were due before, the longest due first.
function dueToday(names, events) {
  const days = dueDays(events), today = dayOf();
  return names.filter((name) => days.get(name) <= today).sort((one, other) => days.get(one) - days.get(other));
}

// The next day on which one of these questions is due, or null.
function nextDue(names, events) {
  const days = dueDays(events), due = names.filter((name) => days.has(name)).map((name) => days.get(name));
  return due.sort((one, other) => one - other)[0] ?? null;
}
