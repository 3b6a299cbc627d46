// Texts made alike before they are compared, in answers and in search. The same as hooks/madoguchi/fold.py.

// Without differences of width, case, Latin accents, shape, kind of kana and of digit; marks and spaces stay.
function letters(text) {
  return text.normalize("NFKC").toLowerCase().replaceAll("đ", "d")
    .normalize("NFKD").replace(/[\u0300-\u036f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, "").normalize("NFC")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}

// The same without spaces and marks too: as typed answers, and names in search, are compared.
function fold(text) {
  return letters(text).replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, "").normalize("NFC");
}
