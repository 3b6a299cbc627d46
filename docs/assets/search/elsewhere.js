// What books of other languages know. They are loaded after a pause in typing only; one that cannot be loaded says
// nothing.

const PAUSE = 600;
const WHOLE = ["ja", "en"]; // the languages in which everything is written

// Calls `tell(book, count)` for each language in whose letters a query is written and that finds something.
function countElsewhere(search, query, tell) {
  afterPause(search, query, languagesOf(query, search.locales, search.book.locale), (other) => {
    const count = find(other, query).hits.filter((hit) => hit.covered >= 0.5).length;
    if (count) tell(other, count);
  });
}

// Calls `tell(book, words)` for the first whole language that knows words which are unknown here.
function knownElsewhere(search, query, words, tell) {
  const written = words.filter((word) => word.length > (OF_CJK.test(word) ? 1 : 2));
  const first = written.some((word) => OF_CJK.test(word)) ? WHOLE : [...WHOLE].reverse();
  const inUse = new Set(written.flatMap((word) => languagesOf(word, search.locales, search.book.locale)));
  afterPause(search, query, first.filter((locale) => inUse.has(locale)), (other) => {
    const known = written.filter((word) => isWordOf(other, word));
    if (known.length) tell(other, known);
    return known.length > 0;
  });
}

// Loads books one after the other, as long as the query stays and `look(book)` does not say that it is enough.
function afterPause(search, query, locales, look) {
  clearTimeout(search.asking);
  search.asking = setTimeout(async () => {
    for (const locale of locales) {
      const other = await loadBook(search.root, locale).catch(() => null);
      if (search.input.value.trim() !== query) return;
      if (other && look(other)) return;
    }
  }, PAUSE);
}

// Whether a word of a query stands in a book from its beginning to its end.
function isWordOf({ entries }, word) {
  const needles = needlesOf(word).flatMap((needle) => OF_CJK.test(needle) ? [needle] : [` ${needle} `, ` ${needle}s `]);
  return entries.some(({ all }) => needles.some((needle) => ` ${all} `.includes(needle)));
}

// The languages in whose letters some word of a query is written, other than that of the page.
function languagesOf(query, locales, here) {
  const others = locales.filter((locale) => !["ja-Hira", "zh", "ne"].includes(locale));
  const found = new Set(letters(query).split(/\s+/).flatMap((word) => lettersOf(word) ?? others));
  return locales.filter((locale) => locale !== here && found.has(locale));
}

// The languages that alone are written so; null for letters and digits that many use.
function lettersOf(word) {
  if (/[ぁ-ヿ]/.test(word)) return ["ja"];
  return OF_CJK.test(word) ? ["ja", "zh"] : /[\u0900-\u097f]/.test(word) ? ["ne"] : null;
}
