// Charts as SVG, always beside a table of the same numbers.

function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// A picture with a name and a description for those who do not see it.
function picture(title, about, width, height, ...parts) {
  const id = `chart-${newId()}`;
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": id, "aria-describedby": `${id}-about`, class: "chart" },
    svg("title", { id }, title), svg("desc", { id: `${id}-about` }, about), ...parts);
}

// A radar: axes are {label, score}; a score that is null has no point, and the outline has a gap there.
function radar(title, about, axes) {
  const middle = 160, reach = 110;
  const at = (place, share) => {
    const angle = (place / axes.length) * 2 * Math.PI - Math.PI / 2;
    return [middle + Math.cos(angle) * reach * share, middle + Math.sin(angle) * reach * share].map((one) => Math.round(one * 10) / 10);
  };
  const ring = (share) => svg("polygon", { class: "chart__grid", points: axes.map((_, place) => at(place, share).join()).join(" ") });
  const spokes = axes.map((_, place) => { const [x, y] = at(place, 1); return svg("line", { class: "chart__grid", x1: middle, y1: middle, x2: x, y2: y }); });
  const labels = axes.map(({ label }, place) => { const [x, y] = at(place, 1.18); return svg("text", { x, y, class: "chart__label" }, label); });
  const known = axes.map((axis, place) => ({ ...axis, place })).filter(({ score }) => score !== null);
  const points = known.map(({ place, score }) => at(place, score / 100));
  const whole = known.length === axes.length ? "chart__area" : "chart__area chart__area--open";
  const shape = svg("polygon", { class: whole, points: points.map((point) => point.join()).join(" ") });
  return picture(title, about, 320, 320, ...[1 / 3, 2 / 3, 1].map(ring), ...spokes, ...(points.length > 2 ? [shape] : []),
    ...points.map(([cx, cy]) => svg("circle", { class: "chart__dot", cx, cy, r: 4 })), ...labels);
}

// Lines over days: series are {label, points: [score or null, …]}. Each line has its own dashes and mark, not colour alone.
function lines(title, about, days, series) {
  const width = 640, height = 360, left = 34, bottom = 36, top = 12, right = 16;
  const x = (place) => left + (days.length > 1 ? (place / (days.length - 1)) * (width - left - right) : (width - left - right) / 2);
  const y = (score) => top + (1 - score / 100) * (height - top - bottom);
  const grid = [0, 50, 100].flatMap((score) => [
    svg("line", { class: "chart__grid", x1: left, x2: width - right, y1: y(score), y2: y(score) }),
    svg("text", { class: "chart__tick", x: left - 6, y: y(score) + 4, "text-anchor": "end" }, String(score)),
  ]);
  const ticks = days.map((day, place) => svg("text", { class: "chart__tick", x: x(place), y: height - 14, "text-anchor": place === 0 && days.length > 1 ? "start" : place === days.length - 1 && days.length > 1 ? "end" : "middle" }, day));
  const drawn = series.flatMap(({ points, label }, number) => {
    const known = points.map((score, place) => ({ score, place })).filter(({ score }) => score !== null);
    return [
      svg("polyline", { class: `chart__line chart__line--${number}`, points: known.map(({ score, place }) => `${x(place)},${y(score)}`).join(" ") }),
      ...known.map(({ score, place }) => svg("text", { class: `chart__mark chart__mark--${number}`, x: x(place), y: y(score) + 5, "aria-label": `${label} ${score}` }, String(number + 1))),
    ];
  });
  return picture(title, about, width, height, ...grid, ...ticks, ...drawn);
}
