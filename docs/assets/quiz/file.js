// Files of records that somebody brings.

// The events in a file. Throws Unreadable.
async function readFile(file) {
  if (file.size > MOST_CHARS * 4) throw new Unreadable("huge");
  return readRecord((await file.text()).replace(/^\ufeff/, ""));
}

// Why a file was left out, in the reader's words.
function explain(error, file, words) {
  if (!(error instanceof Unreadable)) return filled(words.unopened, { file: file.name });
  return filled(words[error.reason], { ...error.values, file: file.name });
}
