// A text as answers are compared: no width, case, Latin accents, kind of kana, spaces or marks. The same as `fold` in quiz.py.

function fold(text) {
  return text.normalize("NFKC").toLowerCase().replaceAll("đ", "d")
    .normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\p{Z}\p{P}\p{S}\p{C}]/gu, "");
}
