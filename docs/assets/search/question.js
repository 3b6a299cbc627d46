// What a query asks: its words in the ways in which they may stand, misspelt ones put right by the words of the book.

const BOOST = { title: 4, names: 3, body: 1 };
const PAIR = 0.5; // how much two words that stand together count, beside each of them

// What a query asks: {flat, whole, sound, words: [{needles, parts}], instead: words put in place of misspelt ones,
// meant: the query with them, units: the words, and pairs of them that stand somewhere}. Without a book nothing is put in place.
function understand(book, query) {
  const whole = fold(query), instead = [];
  const words = [...new Set(query.split(/\s+/).map(flat).filter(Boolean))].map((word) => {
    const needles = needlesOf(word), meant = !book || known(book, needles) ? null : correction(book, word);
    if (meant) instead.push(meant);
    return { needles: meant ? [meant] : needles, parts: partsOf(word) };
  });
  const pairs = words.slice(1).map(({ needles }, place) => [words[place].needles[0], needles[0]]).map((pair) => pair.join(" "))
    .filter((pair) => book && !OF_CJK.test(pair) && known(book, [pair])).map((pair) => ({ needles: [pair], parts: [], part: PAIR }));
  const meant = instead.length ? words.map(({ needles }) => needles[0]).join(" ") : query;
  return { meant, flat: flat(query), whole, sound: isSound(whole) ? romanized(whole) : stem(whole), words, units: [...words, ...pairs], instead };
}

// The ways in which a word may stand in a text: multi-cultural, multicultural.
function needlesOf(word) {
  const parts = word.split(" ");
  if (parts.length > 1) return [word, parts.join("")];
  return [OF_CJK.test(word) ? word : stem(word)];
}

const known = (book, needles) => book.entries.some(({ all }) => needles.some((needle) => standsIn(all, needle)));

// The word of the index that a misspelt one most likely is, or null.
function correction(book, word) {
  if (!slips(word)) return null;
  const alike = book.mini.search(word, { fields: Object.keys(BOOST), fuzzy: slips, prefix: false }).flatMap(({ terms }) => terms);
  const near = [...new Set(alike)].filter((term) => !OF_CJK.test(term)).map((term) => [slipsBetween(word, term), term]);
  return near.sort(([one], [other]) => one - other)[0]?.[1] ?? null;
}

// How many letters have to be changed, added or left out to make one word of another (Levenshtein's distance).
function slipsBetween(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) next.push(Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (one[at - 1] !== other[to - 1])));
    row = next;
  }
  return row[other.length];
}

// How many slips of the pen a word may have: none in short words, and none where one character is a word.
function slips(term) {
  return OF_CJK.test(term) || term.length < 5 ? false : term.length < 6 ? 1 : 2;
}

// The pairs of a long word of Chinese characters and kana, without those that are kana only.
function partsOf(word) {
  if (!OF_CJK.test(word) || word.length < 3) return [];
  const found = asked(word), telling = found.filter((pair) => !KANA.test(pair));
  return telling.length > 1 ? telling : found;
}
