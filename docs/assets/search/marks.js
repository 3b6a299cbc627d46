// Marks the words of a query on the page to which it led, and lets the reader go from one to the next or take them off.

const MOST_MARKS = 300;
const BLOCK = "p, li, td, th, dd, dt, h1, h2, h3, h4, summary, label, legend, caption, blockquote, div, section, article";
const NOT_MARKED = "script, style, template, select, textarea, button, dialog, rt, rp, svg, nav, [hidden], [data-search-exclude]:not(dl, ul)";

function markPage(query, words) {
  unmark();
  const question = understand(null, query), found = [];
  for (const nodes of blocks(document.querySelector("main"))) {
    if (found.length < MOST_MARKS) found.push(...markBlock(nodes, question));
  }
  if (!found.length) return;
  const target = document.querySelector(":target");
  const first = target ? found.findIndex((mark) => target.contains(mark) || target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) : 0;
  markBar(found, Math.max(first, 0), query, words);
}

// The texts of each block of a page, block by block.
function blocks(main) {
  const found = new Map();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) => node.data.trim() && !node.parentElement.closest(NOT_MARKED) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
  while (walker.nextNode()) {
    const block = walker.currentNode.parentElement.closest(BLOCK) ?? main;
    found.set(block, [...(found.get(block) ?? []), walker.currentNode]);
  }
  return [...found.values()];
}

// The first <mark> of each stretch in a block, in order; a stretch may go over several elements. From the end to the
// beginning, so that what comes before stays where it was.
function markBlock(nodes, question) {
  let text = "";
  const parts = nodes.map((node) => {
    const reading = node.parentElement.closest("ruby")?.querySelector("rt")?.textContent ?? "", start = text.length + (reading ? 1 : 0);
    text += reading ? `\ue000${node.data}\ue001${reading}\ue002` : node.data;
    return { node, start, end: start + node.data.length, whole: reading !== "" };
  }).reverse();
  return stretches(text, question).reverse().map(([from, to]) => {
    const touched = parts.filter(({ start, end }) => from < end && to > start);
    const marks = touched.map(({ node, start, end, whole }) => whole ? markPart(node, 0, node.data.length) : markPart(node, Math.max(from - start, 0), Math.min(to, end) - start));
    return marks.at(-1);
  }).filter(Boolean).reverse();
}

function markPart(node, from, to) {
  const part = node.splitText(from), mark = element("mark", "found");
  part.splitText(to - from);
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}

function unmark() {
  for (const mark of document.querySelectorAll("mark.found")) {
    const block = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    block.normalize();
  }
  document.querySelector(".marks")?.remove();
}

function markBar(found, first, query, words) {
  const bar = element("div", "marks screen-only"), told = element("span", "marks__told"), said = filled(words.told, { query, count: found.length });
  let at = first;
  const go = (step) => {
    found[at].classList.remove("found--here");
    at = (at + step + found.length) % found.length;
    found[at].classList.add("found--here");
    for (let closed = found[at].closest("details:not([open])"); closed; closed = closed.parentElement.closest("details:not([open])")) closed.open = true;
    found[at].scrollIntoView({ block: "center" });
    told.textContent = `${said} (${at + 1}/${found.length})`;
  };
  bar.dataset.query = query;
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", said);
  told.setAttribute("role", "status");
  bar.append(told, button(words.next, () => go(1)), button(words.off, marksOff));
  document.body.append(bar);
  go(0);
}

function marksOff() {
  unmark();
  history.replaceState(null, "", location.href);
}

document.addEventListener("keydown", (event) => {
  const open = event.defaultPrevented || document.querySelector("dialog[open], [popover]:popover-open, .term[aria-expanded=true]");
  if (event.key === "Escape" && !open && document.querySelector(".marks")) marksOff();
}, true);
