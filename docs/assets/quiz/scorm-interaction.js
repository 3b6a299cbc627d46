// Tells the learning system each answer, where it keeps them (`cmi.interactions`, which SCORM 1.2 leaves open to
// it), so that a trainer sees what was chosen. The options are a, b, c in the order in which they are written, as in
// the table of the questions.

const KINDS = {
  single: "choice",
  multiple: "choice",
  "true-false": "true-false",
  order: "sequencing",
  match: "matching",
  fill: "fill-in",
  judgement: "choice",
};
const MOST_TYPED = 255;
let answeredAt = 0; // when the answer before was given

function noteAnswer({ name, type, options }, { response, share }) {
  const place = parseInt(api.LMSGetValue("cmi.interactions._count"), 10), now = performance.now();
  if (Number.isNaN(place)) return;
  const values = {
    id: name,
    type: KINDS[type],
    student_response: responseOf(type, options, response),
    result: share === null ? "neutral" : share === 1 ? "correct" : share === 0 ? "wrong" : share.toFixed(2),
    weighting: share === null ? "0" : "1",
    latency: timespan(now - answeredAt),
  };
  answeredAt = now;
  for (const [field, value] of Object.entries(values)) api.LMSSetValue(`cmi.interactions.${place}.${field}`, value);
}

// As SCORM 1.2 writes an answer of each type; empty where it was not known.
function responseOf(type, options, response) {
  const letter = (id) => String.fromCharCode(97 + options.indexOf(id));
  if (type === "fill") return response.slice(0, MOST_TYPED);
  if (type === "true-false") return response.map((id) => (id === "correct" ? "t" : "f")).join(",");
  if (type === "match") {
    const pairs = options.map((id, place) => response[id] && `${place + 1}.${letter(response[id])}`);
    return pairs.filter(Boolean).join(",");
  }
  const letters = response.map(letter);
  return (type === "order" ? letters : letters.sort()).join(",");
}
