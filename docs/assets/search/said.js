// The names of those who are called in danger, where they stand inside a longer query: what people type is a sentence.

const SAID_LEAST = 0.3; // what a name counts however little of the query it is; the more of it, the more
const OF_HAN = /[^ぁ-ゖゝゞー]+/g, LAST_SMALL = /[ぁ-ゖ了]$/, FEW_KANA = /^[ぁ-ゖ]{2,3}$/;
const PARTICLE = "(?:[をがにはでとのもへ]|だ|です)?";
const NEPALI_VERB = /^([\u0900-\u097f]{3,}?)(?:्(?:यो|छ|छन्|ने|नु|न|दै|दा|नुभयो|नुहुन्छ)|ेको|ेछ|े|ियो|िए)$/;
const OF_ONESELF = /^(?:my|his|her|the|meus?|minhas?|toi|मेरो|मलाइ)$/;

// The names that can be known in a sentence: {words, letters, alone: what a word must look like to be a name of few
// kana}.
function sayings(names) {
  return names.filter((name) => name.length > 1).map((name) => ({
    words: wordsOf(name),
    letters: fold(name).length,
    alone: FEW_KANA.test(name) ? new RegExp(`^${name}${PARTICLE}$`) : null,
  }));
}

// What must stand in a query so that it says a name: its words without short ones; of a Japanese one the Chinese
// characters if they are two words or more, else all but its last kana (nagurareta, nagurarete) or le.
function wordsOf(name) {
  const words = runs(name).flatMap((run) => {
    if (!OF_CJK.test(run)) return [root(run)];
    const parts = run.match(OF_HAN) ?? [];
    return parts.length > 1 ? parts : [run.length > 2 ? run.replace(LAST_SMALL, "") : run];
  });
  const telling = words.filter(isTelling);
  return telling.length > 1 ? telling : words;
}

// A word without the endings of a Nepali verb too: kutyo, kutchha.
function root(word) {
  return stem(word).replace(NEPALI_VERB, "$1");
}

// How much a query says a name of an entry, all words of one somewhere, or nothing but words of several: 0 if it
// says none.
function said(entry, { flat: query, typed }) {
  const roots = query.split(" ").map(root);
  const isIn = ({ words, alone }) => {
    if (alone) return [...typed.keys()].some((word) => alone.test(word));
    return words.every((word) => isSaid(word, query, roots, words.length > 1));
  };
  const most = Math.max(0, ...entry.said.filter(isIn).map(({ letters }) => letters));
  if (most) return SAID_LEAST + Math.min(1, most / query.replace(/ /g, "").length);
  return isMadeOf(entry, roots.filter(isTelling)) ? SAID_LEAST : 0;
}

// Whether a word of a name stands in a query; beside others of the name, in another form too (beat, beaten).
function isSaid(word, query, roots, isOneOfSome) {
  return OF_CJK.test(word) ? query.includes(word) : roots.some((one) => isForm(one, word, isOneOfSome ? 4 : 5));
}

// Whether one word is the beginning of the other, or both begin alike and end a little otherwise (assalto, assaltada).
function isForm(one, other, least) {
  let alike = 0;
  while (alike < one.length && one[alike] === other[alike]) alike += 1;
  const short = Math.min(one.length, other.length), long = Math.max(one.length, other.length);
  return one === other || (alike === short && alike >= least) || (alike > 5 && long - alike < 4);
}

// Whether two words or more of a query are all words of names of several words (marido me bate, companheiro me
// agrediu).
function isMadeOf({ said }, words) {
  if (words.length < 2 || words.some((word) => OF_CJK.test(word))) return false;
  const known = said.filter((name) => name.words.length > 1).flatMap((name) => name.words);
  return words.every((word) => known.some((one) => isForm(word, one, 4)));
}

function isTelling(word) {
  return OF_CJK.test(word) || (word.length > 2 && !OF_ONESELF.test(word));
}
