// Narrows results down by kind, topic, role, service and level, each with the number of results that it leads to.

const FACETS = ["kind", "topic", "role", "service", "level"];
const FEW = 4; // results that need no filter

function fits(entry, chosen, except = "") {
  return FACETS.every((facet) => facet === except || !chosen[facet] || entry[facet]?.includes(chosen[facet]));
}

// How many of the hits each value of a facet leads to, given what is chosen elsewhere: [value, count] in the book's order.
function counted(hits, facet, chosen, labels) {
  const rest = hits.filter(({ entry }) => fits(entry, chosen, facet));
  return Object.keys(labels[facet]).map((value) => [value, rest.filter(({ entry }) => entry[facet]?.includes(value)).length])
    .filter(([value, count]) => count || chosen[facet] === value);
}

// The controls for what there is to choose, or nothing where there is little; `choose(facet, value)` is told of a choice.
function filterControls(hits, chosen, { labels, words }, choose) {
  const any = Object.values(chosen).some(Boolean);
  if (hits.length < FEW && !any) return [];
  const form = element("div", "search__filters");
  for (const facet of FACETS) {
    const values = counted(hits, facet, chosen, labels);
    if (values.length < 2 && !chosen[facet]) continue;
    const label = element("label", "", `${words[`by.${facet}`]} `), select = element("select");
    select.name = facet;
    select.append(new Option(words.any, ""), ...values.map(([value, count]) => new Option(`${labels[facet][value]} (${count})`, value)));
    select.value = chosen[facet] ?? "";
    select.addEventListener("change", () => choose(facet, select.value));
    label.append(select);
    form.append(label);
  }
  if (any) form.append(button(words.clear, () => choose("", "")));
  const details = element("details", "search__narrow");
  details.append(element("summary", "", words.filters), form);
  details.open = any || matchMedia("(min-width: 45em)").matches;
  return form.children.length ? [details] : [];
}
