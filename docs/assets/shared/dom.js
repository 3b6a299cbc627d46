// Small makers of elements, for all scripts of this bundle.

function element(name, className = "", text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

function button(text, act, className = "button button--quiet") {
  const made = Object.assign(element("button", className, text), { type: "button" });
  made.addEventListener("click", act);
  return made;
}

// What is inside an element, once more, in a new one.
function copy(from, name = "p", className = "") {
  const made = element(name, className);
  if (from.lang) made.lang = from.lang;
  made.append(...from.cloneNode(true).childNodes);
  return made;
}

function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
