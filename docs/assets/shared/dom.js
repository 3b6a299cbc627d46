// Small makers of elements, for all scripts of this bundle.

function element(name, className = "", text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

function button(text, act, className = "button button--quiet") {
  const made = Object.assign(element("button", className, text), { type: "button" });
  made.addEventListener("click", act);
  return made;
}

// A button that takes something away: it looks different and stands apart, so that nobody presses it for its neighbour.
function awayButton(text, act) {
  return button(text, act, "button button--quiet button--away");
}

// A line that is not shown yet, and is read out when it is.
function statusLine(text, className = "label") {
  const made = Object.assign(element("p", className, text), { hidden: true });
  made.setAttribute("role", "status");
  return made;
}

// What is inside an element, once more, in a new one.
function copy(from, name = "p", className = "") {
  const made = element(name, className);
  if (from.lang) made.lang = from.lang;
  made.append(...from.cloneNode(true).childNodes);
  return made;
}

// Gives each cell of a table the head of its column, which it shows where rows stand as cards.
function headCells(table) {
  const heads = table.tHead.rows[0].cells;
  for (const row of table.tBodies[0].rows) {
    for (const cell of row.cells) cell.dataset.head = heads[cell.cellIndex].textContent;
  }
}

// Words with a number in them, shown only where there is something to count.
function tellCount(place, words, count) {
  place.textContent = filled(words, { count });
  place.hidden = count === 0;
}

function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
