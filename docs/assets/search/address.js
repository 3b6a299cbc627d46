// The query and the filters in the address of the page, so that they can be shared and the back button leads to them.
// They stand behind the #, which no browser sends to a server: #q=visa&in=kind:case, #facts&mark=visa.

const MOST_CHARS_ASKED = 200;

// What the address asks for: {query, chosen}; null if it asks for nothing.
function askedInAddress() {
  if (!location.hash.startsWith("#q=")) return null;
  const asked = new URLSearchParams(location.hash.slice(1));
  const pairs = (asked.get("in") ?? "").split(",").map((pair) => pair.split(":")).filter(([facet, value]) => FACETS.includes(facet) && value);
  return { query: asked.get("q").slice(0, MOST_CHARS_ASKED), chosen: Object.fromEntries(pairs) };
}

function addressOf(query, chosen) {
  const pairs = Object.entries(chosen).filter(([, value]) => value).map((pair) => pair.join(":"));
  return `#${new URLSearchParams({ q: query, ...(pairs.length ? { in: pairs.join(",") } : {}) })}`;
}

// The address of a page of the book on which the words of the query will be marked.
function leadingTo(root, url, query) {
  const [page, anchor = ""] = url.split("#");
  return `${root}${page}#${anchor}&${new URLSearchParams({ mark: query })}`;
}
