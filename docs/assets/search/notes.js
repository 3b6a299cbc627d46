// What is said above the results: what was put right, that nothing fits exactly, and where an unknown word is known.

function notesOf({ found: { hits, question, exact }, book, input, takeAsTyped }) {
  const { words } = book, notes = [];
  if (question.instead.length) {
    const typed = question.instead.map(([word]) => question.typed.get(word)).join(", ");
    const meant = question.instead.map(([, word]) => asWritten(book, word)).join(", ");
    const note = element("p", "search__note search__instead", filled(words.instead, { typed, words: meant }));
    const asTyped = () => takeAsTyped(question.instead.map(([word]) => word));
    note.append(" ", button(filled(words.typed, { query: input.value.trim() }), asTyped, ""));
    notes.push(note);
  }
  if (hits.length && !exact) notes.push(element("p", "search__note search__nearest", words.nearest));
  return notes;
}

// A word of the index as a text of the book has it, with its accents.
function asWritten({ entries }, word) {
  for (const { title, names = [], passages } of entries) {
    const texts = [title, ...names, ...passages.flatMap(({ heading, text }) => [heading, text])];
    const found = texts.join(" ").match(/[\p{L}\p{M}\p{N}]+/gu)?.find((one) => needlesOf(flat(one))[0] === word);
    if (found) return found.toLowerCase();
  }
  return word;
}

// That words which stand nowhere here are known in another language, with a link to the same search there.
function elsewhereNote(other, known, query, { root, found: { question }, book: { words } }) {
  const told = { words: known.map((word) => question.typed.get(word)).join(", "), language: other.name };
  const note = element("p", "search__note search__elsewhere", filled(words.known, told));
  const link = linkTo(root + other.home + addressOf(query, {}), [filled(words.there, { language: other.name })]);
  link.hreflang = other.locale;
  note.append(" ", link);
  return note;
}
