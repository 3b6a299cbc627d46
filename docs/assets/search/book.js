// A book: what can be found in one language, as hooks/madoguchi/search/book.py wrote it, made ready to be searched.

const RUBY = /\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002/g;
const FIELDS = ["title", "names", "whole", "body"];

function openBook({ index, simplified = "", ...rest }) {
  const mini = MiniSearch.loadJS(index, { fields: FIELDS, tokenize: asked, processTerm: (term) => term });
  const entries = Object.entries(index.storedFields).map(([id, stored]) => prepared(Number(id), stored));
  return { ...rest, mini, entries, simplified: new Map((simplified.match(/../gu) ?? []).map((pair) => [...pair])) };
}

function prepared(id, entry) {
  const passages = entry.passages.map(([anchor, heading, text]) => ({ anchor, heading, text, inHeading: bothWays(heading), inText: bothWays(text) }));
  const title = bothWays(entry.title), names = [...(entry.japanese ?? []), ...(entry.names ?? [])].map(flat);
  const isPhrase = (name) => entry.kind[0] === "contact" && name.includes(" ");
  const all = [...title, ...names, ...passages.flatMap(({ inHeading, inText }) => [...inHeading, ...inText])].join(" ");
  return {
    ...entry,
    id,
    passages,
    inTitle: title,
    inNames: names.filter((name) => !isPhrase(name)),
    inPhrases: names.filter(isPhrase),
    said: entry.urgent ? sayings(entry.names) : [],
    wholes: entry.names ? wholesOf(entry) : [],
    all,
  };
}

// A text as it can be typed: its characters, and their readings where it has any.
function bothWays(text) {
  const plain = flat(text.replace(RUBY, "$1"));
  return text.includes("\ue000") ? [plain, flat(text.replace(RUBY, "$2"))] : [plain];
}

// The names of an entry, each in one piece.
function wholesOf({ title, japanese = [], names }) {
  const folded = [title.replace(RUBY, "$1"), ...japanese, ...names].map((name) => alike(fold(name)));
  return [...new Set(folded.flatMap((name) => isSound(name) ? [name, romanized(name)] : [name]))];
}

// Whether a folded word could be Japanese in Latin letters.
function isSound(word) {
  return /^[a-z0-9]+$/.test(word);
}

// Whether letters stand in a flat text: anywhere for Chinese characters and kana, at the beginning of a word for others.
function standsIn(text, needle) {
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (at === 0 || OF_CJK.test(needle[0]) || text[at - 1] === " " || OF_CJK.test(text[at - 1])) return true;
  }
  return false;
}

const inAny = (texts, needle) => texts.some((text) => standsIn(text, needle));
const inPassage = (passage, needle) => inAny(passage.inHeading, needle) || inAny(passage.inText, needle);

const ENGINE = "assets/minisearch.js";
const books = new Map();
let engine = null;

// The book of a language, loaded once.
function loadBook(root, locale) {
  if (!books.has(locale)) {
    engine ??= loadScript(root + ENGINE);
    engine.catch(() => { engine = null; });
    const loading = Promise.all([loadScript(`${root}assets/search/${locale}.js`, "book"), engine]).then(([book]) => openBook(book));
    loading.catch(() => books.delete(locale));
    books.set(locale, loading);
  }
  return books.get(locale);
}

// A classic script, since `fetch` does not read files from a folder; `event` is what it says when it has run.
function loadScript(address, event = "load") {
  return new Promise((done, failed) => {
    const script = element("script");
    script.addEventListener(event, ({ detail }) => done(detail));
    script.addEventListener("error", () => { script.remove(); failed(new Error(address)); });
    script.src = address;
    document.head.append(script);
  });
}
