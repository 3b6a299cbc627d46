// What the browser keeps, under one prefix. A damaged text is set aside under another name and told, never thrown away.
// What is kept is read before it replaces what was there, and read back afterwards: nothing lies there that cannot
// be read.

const PREFIX = "madoguchi:";
const stuck = new Set(); // names under which something damaged still lies, because there was no room to set it aside

// {value}: what `read` makes of the text kept under a name, null if there is none; {damaged: true} where `read` throws.
function load(name, read = JSON.parse) {
  let text = null;
  try { text = localStorage.getItem(PREFIX + name); } catch { return { value: null, blocked: true }; }
  if (text === null) return { value: null };
  try { return { value: read(text) }; } catch {
    // Removed first: there may be no room for it twice.
    put(name, null);
    if (!put(`${name}:damaged`, text)) {
      put(name, text);
      stuck.add(name);
    }
    return { value: null, damaged: true };
  }
}

// Whether it is kept: storage may be full or blocked, and what `read` refuses (it throws) is not kept. If it is not,
// what was there before is there still.
function keep(name, value, read = JSON.parse) {
  if (stuck.has(name)) return false;
  const text = value === null || typeof value === "string" ? value : JSON.stringify(value);
  try { if (text !== null) read(text); } catch { return false; }
  return put(name, text);
}

// Writes a text under a name, or nothing, and says whether it stands there.
function put(name, text) {
  const key = PREFIX + name;
  try {
    const before = localStorage.getItem(key);
    setText(key, text);
    if (localStorage.getItem(key) === text) return true;
    setText(key, before);
  } catch { /* full, or blocked */ }
  return false;
}

function setText(key, text) {
  if (text === null) localStorage.removeItem(key); else localStorage.setItem(key, text);
}

// A name that nothing else has, also on another device.
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
