// Finds entries of a book: those that contain the query letter for letter first, then by how much of it they contain.
// MiniSearch finds what is written a little otherwise: slips of the pen, and names in Latin letters.

const PRIOR = { term: 1, case: 1, role: 1, guide: 1, contact: 0.7, exercise: 0.85, sheet: 0.85, source: 0.85 };
const URGENT = 3; // how much more a name of who is called in danger counts: before the term that explains it
const POINTS = {
  sameName: 100, typedName: 40, said: 60, title: 50, name: 48, heading: 40, text: 30, covered: 22, together: 18,
  alike: 12, sounding: 25, accents: 4, least: 4,
};
// How much a word counts by where it stands.
const STANDS = { title: 1, heading: 0.9, text: 0.7, pairs: 0.6, phrase: 0.5 };
const FITTING = 0.55, FIRST_HITS = 5; // below how much of a query in the best of the first hits nothing fits exactly
const LOOKED_AT = 60; // hits whose passages are looked at before they are put in order; the others, when they are shown

// The entries for a query, the best first: {hits: [{entry, passages: the best first, points}], question, exact:
// whether the first ones have what was asked for}. Words in `asTyped` are not put right.
function find(book, query, asTyped) {
  const question = understand(book, query, asTyped);
  if (!question.flat) return { hits: [], question, exact: true };
  const shares = book.entries.map((entry) => question.units.map((word) => share(entry, word)));
  question.weights = question.units.map(({ part = 1 }, place) => part * rarity(book.entries.length, shares.filter((one) => one[place] > STANDS.pairs).length));
  const prefix = (term) => term.length > 2 || !OF_CJK.test(term);
  const wanted = withoutUnknown(book, question.meant);
  const similar = scores(book.mini.search(wanted, { fields: Object.keys(BOOST), boost: BOOST, prefix }));
  const sounding = scores(book.mini.search([question.whole, question.sound].join(" "), { fields: ["whole"], tokenize: (text) => text.split(" "), prefix: (term) => term.length > 2, fuzzy: slips }));
  const total = question.weights.reduce((sum, weight) => sum + weight, 0);
  const hits = book.entries.map((entry, place) => {
    const covered = shares[place].reduce((sum, one, number) => sum + one * question.weights[number], 0) / total;
    const named = Math.max(namePoints(entry, question), POINTS.said * said(entry, question));
    const points = named * (entry.urgent ? URGENT : 1) + phrasePoints(entry, question) + POINTS.covered * covered
      + POINTS.alike * (similar.get(entry.id) ?? 0) + POINTS.sounding * (sounding.get(entry.id) ?? 0);
    return { entry, covered, points: points * PRIOR[entry.kind[0]] };
  }).filter((hit) => hit.points > POINTS.least).sort((one, other) => other.points - one.points);
  for (const hit of hits.slice(0, LOOKED_AT)) {
    hit.passages = ranked(hit.entry, question);
    hit.points += POINTS.together * Math.min(1, hit.passages[0]?.share ?? 0) * PRIOR[hit.entry.kind[0]];
    if (isAccented(query) && isSpelledSo(hit.entry, query)) hit.points += POINTS.accents;
  }
  hits.sort((one, other) => other.points - one.points);
  const exact = !hits.length || hits[0].points >= POINTS.name || fit(book, hits, question) >= FITTING;
  return { hits, question, exact };
}

// The scores of MiniSearch by entry, the best of them 1.
function scores(found) {
  const most = Math.max(...found.map((hit) => hit.score), Number.MIN_VALUE);
  return new Map(found.map((hit) => [hit.id, hit.score / most]));
}

// Whether somebody took the trouble to type accents: then what has the same ones (lương, not lượng) comes first.
function isAccented(query) {
  return /[\u0300-\u036fđ]/i.test(query.normalize("NFD"));
}

function isSpelledSo({ title, names = [], passages }, query) {
  const wanted = query.trim().normalize("NFC").toLowerCase();
  return [title, ...names, ...passages.flatMap(({ heading, text }) => [heading, text])].some((text) => text.toLowerCase().includes(wanted));
}

// How much of a query the first hits have at best, from 0 to 1, by the rarity of its words and of the parts of
// unknown ones.
function fit(book, hits, { words }) {
  const isCut = ({ needles, parts }) => parts.length > 1 && !known(book, needles);
  const asked = words.flatMap((word) => isCut(word) ? word.parts.map((part) => [part]) : [word.needles]);
  const has = ({ all }, needles) => needles.some((needle) => standsIn(all, needle));
  const having = (needles) => book.entries.filter((entry) => has(entry, needles)).length;
  const weights = asked.map((needles) => rarity(book.entries.length, having(needles)));
  const sum = (some) => some.reduce((total, weight) => total + weight, 0);
  const covered = ({ entry }) => sum(weights.filter((_, place) => has(entry, asked[place]))) / sum(weights);
  return Math.max(...hits.slice(0, FIRST_HITS).map(covered));
}

function rarity(count, having) {
  return Math.log(1 + count / (1 + having));
}

// How much of a word an entry has, from 0 to 1.
function share(entry, { needles, parts }) {
  const whole = Math.max(...needles.map((needle) => stands(entry, needle)));
  if (whole || parts.length < 2) return whole;
  return STANDS.pairs * parts.reduce((sum, part) => sum + stands(entry, part), 0) / parts.length;
}

function stands(entry, needle) {
  if (!entry.all.includes(needle)) return 0;
  if (inAny(entry.inTitle, needle) || inAny(entry.inNames, needle)) return STANDS.title;
  if (entry.passages.some((passage) => inAny(passage.inHeading, needle))) return STANDS.heading;
  if (entry.passages.some((passage) => inAny(passage.inText, needle))) return STANDS.text;
  return inAny(entry.inPhrases, needle) ? STANDS.phrase : 0;
}

// The passages that have some of the query, the best first: {passage, share, words: what stands there}.
function ranked(entry, { units, weights, flat: phrase }) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return entry.passages.map((passage) => {
    let sum = inPassage(passage, phrase) ? total : 0;
    units.forEach(({ needles, parts }, place) => {
      const some = parts.length > 1 ? STANDS.pairs * parts.filter((part) => inPassage(passage, part)).length / parts.length : 0;
      sum += weights[place] * (needles.some((needle) => inPassage(passage, needle)) ? 1 : some);
    });
    return { passage, share: sum / total };
  }).filter(({ share: has }) => has > 0).sort((one, other) => other.share - one.share);
}

// For a query that stands there letter for letter; in a short text it says more than in a long one.
function phrasePoints(entry, { flat: phrase }) {
  if (!entry.all.includes(phrase)) return 0;
  if (inAny(entry.inTitle, phrase)) return POINTS.title + 30 * phrase.length / entry.inTitle[0].length;
  if (inAny(entry.inNames, phrase) || inAny(entry.inPhrases, phrase)) return POINTS.name;
  if (entry.passages.some((passage) => inAny(passage.inHeading, phrase))) return POINTS.heading;
  const lengths = entry.passages.filter((passage) => inAny(passage.inText, phrase)).map(({ text }) => text.length);
  return lengths.length ? POINTS.text + 6 / (1 + Math.min(...lengths) / 500) : 0;
}

// For a name that is the query, or begins with it.
function namePoints(entry, { whole, sound }) {
  let best = 0;
  for (const name of entry.wholes) {
    if (name === whole || name === sound) return POINTS.sameName;
    const typed = name.startsWith(whole) ? whole : sound.length > 2 && name.startsWith(sound) ? sound : "";
    if (typed) best = Math.max(best, POINTS.typedName * (1 + typed.length / name.length));
  }
  return best;
}
