// Orders that look random and are the same again for the same seed.

function newSeed() {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

// FNV-1a, 32 bits: a question has its own order within an attempt.
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0;
  return hash;
}

// mulberry32
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// A new list in another order (Fisher-Yates); what is fixed keeps its place.
function shuffled(list, seed, fixed = () => false) {
  const next = random(seed), loose = list.filter((item) => !fixed(item));
  for (let last = loose.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [loose[last], loose[other]] = [loose[other], loose[last]];
  }
  return list.map((item) => (fixed(item) ? item : loose.shift()));
}
