// The one place where an answer is judged. A question here is {type, options, key, words}; `options` are ids, in `order` in
// their right order; `words` are the ways to write each option of `fill`, comparable. A response is a list of ids
// (choices, order), a mapping from id to id (match) or a text (fill).

const HINT = 0.1; // what each hint takes from the point

// {share: 0 to 1, or null for a judgement; right, wrong: the ids of the options in the response that are so}
function judge(question, response) {
  const { type, options, key } = question;
  if (type === "judgement") return { share: null, right: [], wrong: [] };
  if (type === "order") return judgeOrder(options, response);
  if (type === "match") {
    const right = options.filter((id) => response[id] === id);
    return { share: right.length / options.length, right, wrong: options.filter((id) => response[id] && response[id] !== id) };
  }
  const chosen = type === "fill" ? options.filter((id) => question.words[id].includes(comparable(response))) : response;
  const right = chosen.filter((id) => key.includes(id)), wrong = chosen.filter((id) => !key.includes(id));
  const most = type === "multiple" ? key.length : 1;
  return { share: type === "multiple" ? Math.max(0, (right.length - wrong.length) / most) : right.length ? 1 : 0, right, wrong };
}

// Kendall's tau, at least 0: the whole order is 1, an order as good as chance is 0.
function judgeOrder(options, response) {
  let swapped = 0;
  for (let later = 1; later < response.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      if (options.indexOf(response[earlier]) > options.indexOf(response[later])) swapped++;
    }
  }
  const pairs = (options.length * (options.length - 1)) / 2;
  const right = options.filter((id, place) => response[place] === id);
  return { share: Math.max(0, 1 - (2 * swapped) / pairs), right, wrong: options.filter((id) => !right.includes(id)) };
}

function verdictOf(share) {
  return share === null ? "open" : share === 1 ? "right" : share > 0 ? "partly" : "wrong";
}

function scoreOf(share, hints) {
  return share === null ? null : Math.max(0, Math.round((share - HINT * hints) * 100) / 100);
}

// Whether nothing has been answered yet.
function isEmpty(type, response) {
  if (type === "fill") return comparable(response) === "";
  return type === "match" ? Object.values(response).every((id) => !id) : response.length === 0;
}
