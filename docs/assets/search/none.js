// When nothing is found: terms that look like it, where else to look, and how many pages other languages have.

const NEAR = 0.25; // the least likeness of a name, from 0 to 1

function nothingFound(query, search) {
  const { book, root } = search, { words } = book, made = element("div", "none");
  made.append(element("p", "none__told", filled(words.none, { query })));
  const near = nearTerms(book, query);
  if (near.length) made.append(element("h2", "", words.near), listOf(near.map((entry) => linkTo(root + entry.url, marked(entry.title, [])))));
  made.append(element("p", "", words.elsewhere), listOf(Object.entries(book.pages).map(([name, url]) => linkTo(root + url, [words[name]]))));
  const languages = element("ul", "none__languages");
  made.append(languages);
  countElsewhere(search, query, (other, count) => languages.append(languageItem(other, count, query, search)));
  return made;
}

// The terms of the glossary whose names share most pairs of characters with a query, at most four.
function nearTerms(book, query) {
  const wanted = pairsIn(alike(fold(query)));
  const liked = book.entries.filter((entry) => entry.kind[0] === "term").map((entry) => [entry, Math.max(...entry.wholes.map((name) => likeness(wanted, pairsIn(name))))]);
  return liked.filter(([, like]) => like > NEAR).sort((one, other) => other[1] - one[1]).slice(0, 4).map(([entry]) => entry);
}

function pairsIn(text) {
  return new Set(pairs(text).filter((pair) => pair.length > 1));
}

// Dice's coefficient of two sets.
function likeness(one, other) {
  return 2 * [...one].filter((pair) => other.has(pair)).length / (one.size + other.size || 1);
}

function languageItem(other, count, query, { root, book }) {
  const item = element("li"), link = linkTo(root + other.home + addressOf(query, {}), [filled(book.words.language, { language: other.name, count })]);
  link.hreflang = other.locale;
  item.append(link);
  return item;
}

function linkTo(href, nodes) {
  const link = Object.assign(element("a"), { href });
  link.append(...nodes);
  return link;
}

function listOf(links) {
  const list = element("ul");
  for (const link of links) list.appendChild(element("li")).append(link);
  return list;
}
