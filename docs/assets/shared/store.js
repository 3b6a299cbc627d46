// What the browser keeps, under one prefix. A damaged text is set aside under another name and told, never thrown away.

const PREFIX = "madoguchi:";
const stuck = new Set(); // names under which something damaged still lies, because there was no room to set it aside

// {value}: what `read` makes of the text kept under a name, null if there is none; {damaged: true} where `read` throws.
function load(name, read = JSON.parse) {
  let text = null;
  try { text = localStorage.getItem(PREFIX + name); } catch { return { value: null, blocked: true }; }
  if (text === null) return { value: null };
  try { return { value: read(text) }; } catch {
    // Removed first: there may be no room for it twice.
    localStorage.removeItem(PREFIX + name);
    if (!keep(`${name}:damaged`, text)) {
      keep(name, text);
      stuck.add(name);
    }
    return { value: null, damaged: true };
  }
}

// Whether it could be kept: storage may be full or blocked.
function keep(name, value) {
  if (stuck.has(name)) return false;
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, typeof value === "string" ? value : JSON.stringify(value));
    return true;
  } catch { return false; }
}

// A name that nothing else has, also on another device.
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
