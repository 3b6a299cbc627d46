// The answer to one indicator: read from its part of the form, and written back into it.

function answerIn(field) {
  const evidence = [...field.querySelectorAll(".evidence__row")].map((row) => ({
    what: row.querySelector("[data-part=what]").value,
    day: dayIn(row.querySelector("[data-part=day]")),
    link: row.querySelector("[data-part=link]").value,
  })).filter(({ what, day, link }) => what || day || link);
  return {
    level: field.querySelector("input:checked")?.value ?? "",
    reason: field.querySelector("[data-part=reason]").value,
    note: field.querySelector("[data-part=note]").value,
    evidence,
  };
}

function write(field, { level, reason, note, evidence }) {
  for (const input of field.querySelectorAll("[type=radio]")) input.checked = input.value === level;
  field.querySelector("[data-part=reason]").value = reason;
  field.querySelector("[data-part=note]").value = note;
  const [first, ...others] = field.querySelectorAll(".evidence__row");
  others.forEach((row) => row.remove());
  const rows = [first, ...evidence.slice(1).map(() => blank(first))];
  first.parentElement.append(...rows);
  rows.forEach((row, place) => {
    for (const input of row.querySelectorAll("input")) input.value = evidence[place]?.[input.dataset.part] ?? "";
  });
  field.querySelector("details").open = Boolean(note || evidence.length);
}

// A day that cannot be one of ours, such as one after the year 9999, is none.
function dayIn(input) {
  return isDay(input.value) ? input.value : "";
}

function blank(row) {
  const made = row.cloneNode(true);
  for (const input of made.querySelectorAll("input")) input.value = "";
  return made;
}
