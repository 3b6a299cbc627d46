// Results on the screen: each page with its kind, and the passages that match, words marked.

const PASSAGES = 3; // of one page
const SINGLE = ["term", "contact"]; // what has one passage, which is the thing itself

function resultItem(hit, question, { root, book }) {
  const { entry } = hit, passages = hit.passages ?? ranked(entry, question);
  const item = element("li", `hit hit--${entry.kind[0]}`), heading = element("p", "hit__title");
  const link = element("a", "hit__link");
  const single = SINGLE.includes(entry.kind[0]);
  link.href = leadingTo(root, entry.url, question.meant);
  if (entry.lang) link.lang = entry.lang;
  link.append(...marked(entry.title, stretches(entry.title, question)));
  heading.append(element("span", "hit__kind", book.labels.kind[entry.kind[0]]), " ", link, ...aliases(entry, question));
  item.append(heading, ...numberLines(entry));
  const shown = passages.length ? passages.slice(0, single ? 1 : PASSAGES) : entry.passages.slice(0, 1).map((passage) => ({ passage }));
  for (const { passage } of shown) item.append(...passageLines(passage, entry, question, root, single));
  return item;
}

// The numbers of a contact, each to be dialled with a tap, and what it is for.
function numberLines({ numbers = [], lang = "" }) {
  return numbers.map(([number, address, label]) => {
    const line = element("p", "hit__number");
    line.append(Object.assign(element("a", "number-link", number), { href: address }), " ", ...marked(label, []));
    if (lang) line.lang = lang;
    return line;
  });
}

// Of a term: its Japanese word and reading; of a term and a contact, the other name that has most of the question.
function aliases({ title, japanese = [], names = [], numbers = [], kind }, question) {
  const shown = japanese.filter((name) => !title.includes(name)), found = shown.map((name) => [name, "ja"]);
  const others = kind[0] === "term" ? names.slice(0, -1) : names; // the last of a term is its reading in Latin letters
  const dialled = numbers.map(([number]) => number);
  const has = (name) => stretches(name, question).reduce((sum, [from, to]) => sum + to - from, 0);
  if (![title, ...shown].some(has)) {
    const fitting = others.filter((name) => has(name) && !dialled.includes(name));
    const [best] = fitting.sort((one, other) => has(other) - has(one));
    if (best) found.push([best, ""]);
  }
  return found.flatMap(([name, lang]) => [" ", aliasOf(name, lang, question)]);
}

function aliasOf(name, lang, question) {
  const alias = element("span", "hit__alias");
  if (lang && lang !== document.documentElement.lang) alias.lang = lang;
  alias.append(...marked(name, stretches(name, question)));
  return alias;
}

function passageLines(passage, entry, question, root, single) {
  const found = stretches(passage.text, question), part = excerpt(passage.text, found), text = element("p", "hit__text");
  text.append(...marked(part.text, part.found));
  if (single || !passage.anchor) return passage.text ? [text] : [];
  const link = element("a", "hit__link");
  link.href = leadingTo(root, `${entry.url.split("#")[0]}#${passage.anchor}`, question.meant);
  if (!passage.heading) {
    link.append(...text.childNodes);
    text.append(link);
    return [text];
  }
  const line = element("p", "hit__passage");
  link.append(...marked(passage.heading, stretches(passage.heading, question)));
  line.append(link);
  return passage.text ? [line, text] : [line];
}
