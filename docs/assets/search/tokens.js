// What the index holds of a text, and what a query asks for. The same as hooks/madoguchi/search/tokens.py, which says why.

const HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
const CJK = `々〆〇ぁ-ゖゝゞヷ-ヺー${HAN}`;
const GAP = new RegExp(`(?<=[${CJK}ァ-ヶ]) +(?=[${CJK}ァ-ヶ])`, "gu");
const RUN = new RegExp(`[${CJK}]+|[^${CJK} ]+`, "gu");
// Half of a kanji too, as `text[0]` of one beyond U+FFFF.
const OF_CJK = new RegExp(`[${CJK}\\udc00-\\udfff\\ud840-\\ud8bf]`, "u");
const KANA = /^[ぁ-ゖゝゞー]+$/;
const NEPALI_ALIKE = { "ी": "ि", "ू": "ु", "ई": "इ", "ऊ": "उ", "श": "स", "ष": "स", "व": "ब" };
const NEPALI_CASE = "ले|को|का|कि|लाइ|मा|सँग|बाट|द्बारा|सम्म|भन्दा";
const NEPALI_ENDINGS = new RegExp(
  `^(?:([\u0900-\u097f]{2,}?)हरु(?:${NEPALI_CASE})?|([\u0900-\u097f]{3,}?)(?:${NEPALI_CASE}))$`,
);
const ROMAJI = [
  [/tch/g, "cch"], [/[jz]y/g, "j"], [/sy/g, "sh"], [/[tc]y/g, "ch"], [/si/g, "shi"], [/ti/g, "chi"], [/tu/g, "tsu"],
  [/(?<![sc])hu/g, "fu"], [/zi/g, "ji"], [/m(?=[bmp])/g, "n"], [/ou/g, "o"], [/([aeiou])\1+/g, "$1"],
];

function runs(text) {
  return alike(letters(text)).replace(/\p{Cf}/gu, "").replace(/[^\p{L}\p{M}\p{N}]/gu, " ").match(RUN) ?? [];
}

// A folded text with one letter for those that sound alike in Nepali and are written now so, now so.
function alike(text) {
  return text.replace(/[ीूईऊशषव]/g, (letter) => NEPALI_ALIKE[letter]);
}

function stem(word) {
  if (!/(?<=[a-z]{3})s$/.test(word)) return word.replace(NEPALI_ENDINGS, "$1$2");
  if (/[sui]s$/.test(word)) return word;
  return word.endsWith("ies") ? word.replace(/ies$/, "y") : word.slice(0, -1);
}

function tokens(text) {
  return runs(text.replace(GAP, "")).flatMap((run) => OF_CJK.test(run) ? pairs(run) : [stem(run)]);
}

// What to ask the index for: as `tokens`, but the last character of a stretch is already in the pair before it.
function asked(text) {
  const whole = (run) => pairs(run).slice(0, Math.max([...run].length - 1, 1));
  return runs(text).flatMap((run) => OF_CJK.test(run) ? whole(run) : [stem(run)]);
}

function pairs(run) {
  return [...run].map((char, place, all) => char + (all[place + 1] ?? ""));
}

function romanized(word) {
  return ROMAJI.reduce((text, [pattern, instead]) => text.replace(pattern, instead), word);
}

// A text as it is searched letter for letter: folded, marks as spaces, none between Chinese characters and kana.
function flat(text) {
  return runs(text).join(" ").replace(GAP, "");
}
