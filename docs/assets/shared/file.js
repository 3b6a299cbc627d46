// Files that somebody brings: taken whole or not at all, and explained where they are not.

const MOST_CHARS = 5_000_000;

// A reason why a text cannot be taken: the key of the words that explain it (file.*), and what goes into them.
class Unreadable extends Error {
  constructor(reason, values = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

// The JSON in a text. Throws Unreadable.
function parse(text) {
  if (text.length > MOST_CHARS) throw new Unreadable("huge");
  try { return JSON.parse(text); } catch { throw new Unreadable(text.trim().startsWith("{") ? "cut" : "foreign"); }
}

// What a text of ours holds: JSON that says its format and a version no newer than ours, with these keys. Throws Unreadable.
function opened(text, format, version, keys) {
  const data = parse(text);
  if (!isPlain(data) || data.format !== format || !Number.isInteger(data.version) || data.version < 1) throw new Unreadable("foreign");
  if (data.version > version) throw new Unreadable("newer", { version: data.version });
  const unknown = Object.keys(data).find((key) => !["format", "version", ...keys].includes(key));
  if (unknown !== undefined) throw new Unreadable("key", { key: unknown.slice(0, 40) });
  return data;
}

// Lets the reader choose files or drop them on a place; `take` is given all of them.
function takesFiles(input, place, take) {
  input.addEventListener("change", async () => { await take([...input.files]); input.value = ""; });
  place.addEventListener("dragover", (event) => { event.preventDefault(); place.classList.add("over"); });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => { event.preventDefault(); place.classList.remove("over"); take([...event.dataTransfer.files]); });
}

// The text of a file, without the byte order mark that it may begin with. Throws Unreadable.
async function textOf(file) {
  if (file.size > MOST_CHARS * 4) throw new Unreadable("huge");
  return file.text();
}

// Why a file was left out, in the reader's words.
function explain(error, file, words) {
  if (!(error instanceof Unreadable)) return filled(words.unopened, { file: file.name });
  return filled(words[error.reason], { ...error.values, file: file.name });
}

// Gives the reader a file.
function give(name, type, content) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// What each field of a record of some kind must be: the name of the first that is not so, or "".
function faultIn(record, fields) {
  if (!isPlain(record)) return "{}";
  const unknown = Object.keys(record).find((key) => !Object.hasOwn(fields, key));
  if (unknown !== undefined) return unknown.slice(0, 40) || `""`;
  return Object.keys(fields).find((key) => !Object.hasOwn(record, key) || !fields[key](record[key])) ?? "";
}

const isText = (most) => (value) => typeof value === "string" && value.length <= most;
const matches = (pattern) => (value) => typeof value === "string" && pattern.test(value);
const oneOf = (...values) => (value) => values.includes(value);
const isList = (most, each) => (value) => Array.isArray(value) && value.length <= most && value.every(each);
const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
