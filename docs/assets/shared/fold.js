// Texts made alike before they are compared, in answers and in search. The same as hooks/madoguchi/fold.py.

// Without differences of width, case, Latin accents, shape, kind of kana and of digit; marks and spaces stay.
function letters(text) {
  return text.normalize("NFKC").toLowerCase().replaceAll("đ", "d")
    .normalize("NFKD").replace(/[\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "").normalize("NFC")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}

// The same without spaces and marks too: as names in search are compared.
function fold(text) {
  return letters(text).replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, "").normalize("NFC");
}

const ONE_MARK = new Map([..."‐‑‒–—―−〜~⁄∕∶·’。、"].map((mark, place) => [mark, "---------//:・'.,"[place]]));
const GROUPED = [
  [/(^|[^0-9.,])([1-9][0-9]{0,2}(?:,[0-9]{2,3})*,[0-9]{3})(?![0-9,])/g, ","],
  [/(^|[^0-9.,])([1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:\.[0-9]{3}|(?=,[0-9])))(?![0-9.])/g, "."],
  [/(^|[^0-9])([1-9][0-9]{0,2}(?: [0-9]{3})+)(?![0-9])/g, " "],
  [/(^|[^0-9])([1-9][0-9]{0,2}(?:'[0-9]{3})+)(?![0-9])/g, "'"],
  [/(^|[^0-9.,/:-])(?=0(?:[ -]?[0-9]){8})(0[0-9]+(?:[ -][0-9]+)+)(?![0-9])/g, " -"],
];

// A typed answer as it is compared: folded, without the spaces and marks that say nothing (fold.py tells which).
function comparable(text) {
  const apart = text.replace(/(\p{Nd})([¹²³⁰⁴-⁹⁻])/gu, "$1^$2").replace(/(\p{Nd})([¼-¾⅐-⅞])/gu, "$1 $2");
  const marked = letters(apart).replace(/[‐‑‒–—―−〜~⁄∕∶·’。、]/g, (mark) => ONE_MARK.get(mark));
  const seen = marked.replace(/[\p{Z}\p{Cc}]/gu, " ").replace(/\p{C}/gu, "").replace(/ +/g, " ").trim();
  const written = numbers(seen);
  const runs = written.match(/[0-9]+|[\p{Z}\p{P}\p{S}]+|[^0-9\p{Z}\p{P}\p{S}]+/gu) ?? [];
  const isMark = (run) => /^[\p{Z}\p{P}\p{S}]/u.test(run);
  const keptOf = (run, place) => isMark(run) ? counting(runs[place - 1] ?? "", run, runs[place + 1] ?? "") : run;
  const kept = runs.map(keptOf).join("");
  return (kept || written.replace(/[^\p{S}]/gu, "")).normalize("NFC");
}

// The text with each number written in one way: 1000 for 1,000, 1.5 for 1,5, 3-5 for 3ー5.
function numbers(text) {
  let found = text.replace(/([0-9]) ?ー ?(?=[0-9])/g, "$1-");
  for (const [pattern, marks] of GROUPED) {
    found = found.replace(pattern, (all, before, number) => before + withoutMarks(marks, number));
  }
  return found.replace(/([0-9]),(?=[0-9])/g, "$1.");
}

function withoutMarks(marks, number) {
  return [...number].filter((char) => !marks.includes(char)).join("");
}

// What counts of the marks and spaces between two runs of digits or letters, of which either may be missing.
function counting(before, marks, after) {
  const ofNumber = /^[0-9]/.test(after), last = marks.slice(-1), alone = before === "" || [...marks].length > 1;
  if (ofNumber && /[0-9]$/.test(before)) return marks.replace(/ /g, "") || " ";
  const kept = marks.replace(/[^\p{Sm}\p{Sc}%‰#]/gu, "");
  const isMinus = last === "-" && (alone || !/[a-z]$/.test(before)), isPoint = last === "." && alone;
  return ofNumber && (isMinus || isPoint) ? kept + last : kept;
}
