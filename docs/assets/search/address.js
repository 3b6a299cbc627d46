// The query and the filters in the address of the page, so that they can be shared and the back button leads to them.

// What the address asks for: {query, chosen}; null if it asks for nothing.
function askedInAddress() {
  const asked = new URLSearchParams(location.search);
  if (!asked.has("q")) return null;
  const pairs = (asked.get("in") ?? "").split(",").map((pair) => pair.split(":")).filter(([facet, value]) => FACETS.includes(facet) && value);
  return { query: asked.get("q").slice(0, 200), chosen: Object.fromEntries(pairs) };
}

function addressOf(query, chosen) {
  const address = new URL(location.href);
  const pairs = Object.entries(chosen).filter(([, value]) => value).map((pair) => pair.join(":"));
  for (const [name, value] of [["q", query], ["in", pairs.join(",")]]) {
    if (value === null || (name === "in" && !value)) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address.href;
}

// The address of a page of the book on which the words of the query will be marked.
function leadingTo(root, url, query) {
  const [page, anchor] = url.split("#");
  return `${root}${page}?${new URLSearchParams({ mark: query })}${anchor ? `#${anchor}` : ""}`;
}
