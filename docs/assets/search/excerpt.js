// Where the words of a query stand in a text, and a piece of the text with them marked. Furigana are kept.

const RUBY_OR_TEXT = /\ue000([^\ue001]*)\ue001([^\ue002]*)\ue002|[^\ue000]+/g;
const PLURAL_AFTER = /^[a-z]s(?![a-z])/; // the last letter of a word in the singular, where the text has the plural
const LOW = /[\udc00-\udfff]/; // the second half of a character, before which no text may be cut
const BEFORE = 40, AFTER = 110; // characters of an excerpt before and after what was found; twice as many in Latin letters

// A text as its characters and as its readings, each with the place in the text from which every character comes,
// and its end.
function spelled(text) {
  const found = [{ flat: "", at: [], ends: [] }, { flat: "", at: [], ends: [] }];
  const put = (way, char, start, end) => {
    way.flat += char;
    for (let unit = 0; unit < char.length; unit += 1) { way.at.push(start); way.ends.push(end); }
  };
  const add = (way, piece, from) => {
    for (const [index, cluster] of clusters(piece)) {
      for (const char of runs(cluster).join("") || " ") put(way, char, from + index, from + index + cluster.length);
    }
  };
  let at = 0;
  for (const [whole, base, reading] of text.matchAll(RUBY_OR_TEXT)) {
    add(found[0], base ?? whole, at + (base === undefined ? 0 : 1));
    if (base === undefined) add(found[1], whole, at);
    else put(found[1], flat(reading), at + 1, at + 2);
    at += whole.length;
  }
  return (text.includes("\ue000") ? found : [found[0]]).map(closed);
}

function clusters(text) {
  return [...text.matchAll(/\P{M}[\p{M}ﾞﾟ]*|\p{M}+/gu)].map((match) => [match.index, match[0]]);
}

// Without the spaces that do not count: doubled ones, and those between Chinese characters and kana.
function closed({ flat: text, at, ends }) {
  const kept = { flat: "", at: [], ends: [] };
  for (let place = 0; place < text.length; place += 1) {
    const before = kept.flat.at(-1) ?? " ", after = /[^ ]/.exec(text.slice(place, place + 20))?.[0] ?? " ";
    if (text[place] === " " && (before === " " || (OF_CJK.test(before) && OF_CJK.test(after)))) continue;
    kept.flat += text[place];
    kept.at.push(at[place]);
    kept.ends.push(ends[place]);
  }
  return kept;
}

// The stretches of a text that a question asks for, [from, to] each, in order: the whole query, else its words, else pairs.
function stretches(text, { flat: phrase, words }) {
  const ways = spelled(text);
  const where = (needle) => ways.flatMap((way) => places(way, needle));
  let found = where(phrase);
  if (!found.length) {
    found = words.flatMap(({ needles, parts }) => {
      const whole = needles.flatMap(where);
      return whole.length ? whole : parts.flatMap(where);
    });
  }
  return found.sort((one, other) => one[0] - other[0]).reduce((joined, [from, to]) => {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
    return joined;
  }, []);
}

function places({ flat: text, at, ends }, needle) {
  const found = [];
  if (!needle) return found;
  for (let place = text.indexOf(needle); place >= 0; place = text.indexOf(needle, place + needle.length)) {
    if (place && !OF_CJK.test(needle[0]) && text[place - 1] !== " " && !OF_CJK.test(text[place - 1])) continue;
    const last = place + needle.length - (PLURAL_AFTER.test(text.slice(place + needle.length - 1)) ? 0 : 1);
    found.push([at[place], ends[last] ?? ends[place]]);
  }
  return found;
}

// A text with stretches of it in <mark>, as nodes.
function marked(text, found) {
  const nodes = [];
  let at = 0;
  for (const [whole, base, reading] of text.matchAll(RUBY_OR_TEXT)) {
    const start = at + (base === undefined ? 0 : 1), inside = found.filter(([from, to]) => from < start + (base ?? whole).length && to > start);
    if (base === undefined) nodes.push(...pieces(whole, start, inside));
    else nodes.push(ruby(base, reading, inside.length > 0));
    at += whole.length;
  }
  return nodes;
}

function pieces(text, start, inside) {
  const nodes = [];
  let at = 0;
  for (const [from, to] of inside) {
    const [first, last] = [Math.max(from - start, at), Math.min(to - start, text.length)];
    nodes.push(text.slice(at, first), element("mark", "", text.slice(first, last)));
    at = last;
  }
  return [...nodes, text.slice(at)].filter(Boolean);
}

function ruby(base, reading, isMarked) {
  const made = element("ruby"), rt = element("rt", "", reading);
  made.append(isMarked ? element("mark", "", base) : base, element("rp", "", "（"), rt, element("rp", "", "）"));
  return made;
}

// The part of a text around the first stretch, cut between words and not inside furigana: {text, found}.
function excerpt(text, found) {
  const wide = OF_CJK.test(text[0] ?? "") || OF_CJK.test(text.slice(0, 20)) ? 1 : 2, first = found[0]?.[0] ?? 0;
  const from = edge(text, Math.max(0, first - BEFORE * wide), 1), to = edge(text, Math.min(text.length, Math.max(first, from) + AFTER * wide), -1);
  const moved = found.map(([start, end]) => [start - from, end - from]).filter(([start]) => start >= 0 && start < to - from);
  const before = from > 0 ? "…" : "", after = to < text.length ? "…" : "";
  return { text: before + text.slice(from, to) + after, found: moved.map(([start, end]) => [start + before.length, end + before.length]) };
}

// The nearest place in some direction where a text may be cut.
function edge(text, place, step) {
  if (place <= 0 || place >= text.length) return place;
  for (let at = place; Math.abs(at - place) < 24 && at > 0 && at < text.length; at += step) {
    const inRuby = text.lastIndexOf("\ue000", at - 1) > text.lastIndexOf("\ue002", at - 1);
    const isWide = OF_CJK.test(text[at]) && !LOW.test(text[at]), isSpace = text[at - 1] === " ";
    if (inRuby || !(isWide || text[at] === "\ue000" || isSpace)) continue;
    return isSpace && step < 0 ? at - 1 : at;
  }
  if (text.lastIndexOf("\ue000", place) > text.lastIndexOf("\ue002", place)) return text.indexOf("\ue002", place) + 1;
  return LOW.test(text[place]) ? place + step : place;
}
