// Files of records that somebody brings.

// The events in a file. Throws Unreadable.
async function readFile(file) {
  return readRecord(await textOf(file));
}
