// What a query asks: its words in the ways in which they may stand, misspelt ones put right by the words of the book.

const BOOST = { title: 4, names: 3, body: 1 };
const LEAST_LETTERS = 5; // of a word, for a slip of the pen
const IN_KATAKANA = /([ァ-ヺ][ァ-ヺー]{2,})/;
const SYLLABLES = ["vi"]; // languages whose words are short, so that nearly every slip is another word
const PAIR = 0.5; // how much two words that stand together count, beside each of them

// What a query asks: {flat, whole, sound, typed: its folded words with what was typed, words: [{needles, parts}],
// unknown: words that stand nowhere, instead: those of them that were put right, with what was put in place,
// meant: the query with that, units: the words, and pairs of them that stand somewhere}.
// Without a book nothing is put right, nor are words in `asTyped`.
function understand(book, written, asTyped = new Set()) {
  const query = book ? inSimplified(book, written) : written;
  const whole = alike(fold(query)), instead = [], unknown = [];
  const typed = new Map(query.split(/\s+/).map((raw) => [flat(raw), raw]).filter(([word]) => word));
  const words = [...typed.keys()].map((word, place, all) => {
    const needles = needlesOf(word, book), parts = partsOf(typed.get(word));
    if (!book || known(book, needles)) return { needles, parts };
    unknown.push(word);
    const meant = asTyped.has(word) ? null : correction(book, needles[0], [all[place - 1], all[place + 1]]);
    if (meant) instead.push([word, meant]);
    return { needles: meant ? [meant] : needles, parts };
  });
  const pairs = words.slice(1).map(({ needles }, place) => [words[place].needles[0], needles[0]]).map((pair) => pair.join(" "))
    .filter((pair) => book && !OF_CJK.test(pair) && known(book, [pair])).map((pair) => ({ needles: [pair], parts: [], part: PAIR }));
  const meant = instead.length ? words.map(({ needles }) => needles[0]).join(" ") : query;
  const sound = isSound(whole) ? romanized(whole) : stem(whole);
  return { meant, flat: flat(query), whole, sound, typed, words, units: [...words, ...pairs], instead, unknown };
}

// A query with those words in simplified Chinese characters that stand nowhere in the traditional ones that were typed.
function inSimplified(book, query) {
  if (!book.simplified.size) return query;
  const isUnknown = (word) => OF_CJK.test(word) && !known(book, [flat(word)]);
  return query.split(/(\s+)/).map((word) => isUnknown(word) ? simplified(book, word) : word).join("");
}

function simplified(book, word) {
  return [...word].map((char) => book.simplified.get(char) ?? char).join("");
}

// The ways in which a word may stand in a text: multi-cultural, multicultural; 電話, 电话.
function needlesOf(word, book) {
  const parts = word.split(" ");
  if (parts.length > 1) return [word, parts.join("")];
  if (!OF_CJK.test(word)) return [stem(word)];
  return book?.simplified.size ? [...new Set([word, simplified(book, word)])] : [word];
}

const known = (book, needles) => book.entries.some(({ all }) => needles.some((needle) => standsIn(all, needle)));

// The word of the index that a misspelt one most likely is, or null: one that begins alike and is one slip of the
// pen away. A short one is another word as easily as a misspelt one: it is put right where it then stands beside its
// neighbour.
function correction(book, word, [before, after]) {
  if (OF_CJK.test(word) || word.length < LEAST_LETTERS) return null;
  const short = word.length < (SYLLABLES.includes(book.locale) ? 8 : 6);
  const found = book.mini.search(word, { fields: Object.keys(BOOST), fuzzy: 2, prefix: false });
  const terms = [...new Set(found.flatMap((hit) => hit.terms))];
  const near = terms.filter((term) => beginsAlike(word, term) && isOneSlip(word, term))
    .filter((term) => !short || standsBeside(book, before, term, after));
  const without = (term) => [...word].filter((letter) => !term.includes(letter)).length;
  return near.sort((one, other) => without(one) - without(other))[0] ?? null;
}

function standsBeside(book, before, word, after) {
  return known(book, [before && `${before} ${word}`, after && `${word} ${after}`].filter(Boolean));
}

// Whether two words have their first letters in common; the second may have changed places with the third.
function beginsAlike(one, other) {
  return one[0] === other[0] && (one[1] === other[1] || one[1] === other[2] || one[2] === other[1]);
}

// Whether one letter changed, added or left out, or two that changed places, make one word of another.
function isOneSlip(one, other) {
  let from = 0, end = one.length, to = other.length;
  while (from < end && from < to && one[from] === other[from]) from += 1;
  while (end > from && to > from && one[end - 1] === other[to - 1]) { end -= 1; to -= 1; }
  const typed = one.slice(from, end), meant = other.slice(from, to);
  return Math.max(typed.length, meant.length) === 1 || (typed.length === 2 && typed === [...meant].reverse().join(""));
}

// How many slips a name in one piece may have: none in short ones, and none where one character is a word.
function slips(name) {
  return OF_CJK.test(name) || name.length < LEAST_LETTERS ? false : name.length < 6 ? 1 : 2;
}

// The pairs of a long word of Chinese characters and kana, without those that are hiragana only; a foreign word in
// katakana stays whole, since its pairs mean nothing.
function partsOf(raw) {
  const word = flat(raw);
  if (!OF_CJK.test(word) || word.length < 3) return [];
  const pieces = raw.normalize("NFKC").split(IN_KATAKANA);
  const found = pieces.flatMap((part) => IN_KATAKANA.test(part) ? [flat(part)] : asked(part));
  const telling = found.filter((part) => part.length > 2 || !KANA.test(part));
  return telling.length > 1 ? telling : found;
}

// A query without the foreign words in katakana that stand nowhere.
function withoutUnknown(book, query) {
  const isUnknown = (part) => IN_KATAKANA.test(part) && !known(book, [flat(part)]);
  return query.normalize("NFKC").split(IN_KATAKANA).map((part) => isUnknown(part) ? " " : part).join("");
}
