// What has been answered, read from the form and written back into it; the orders in which options are shown.

const choice = {
  read: (field) => [...field.querySelectorAll("input:checked")].map((input) => input.value),
  write: (field, response) => {
    for (const input of field.querySelectorAll(".options input")) input.checked = response.includes(input.value);
  },
  none: () => [],
};

const RESPONSES = {
  single: choice,
  multiple: choice,
  "true-false": choice,
  judgement: choice,
  order: {
    read: (field) => [...field.querySelectorAll(".options > [data-option]")].map((item) => item.dataset.option),
    write: (field, response) => {
      const list = field.querySelector(".options");
      list.append(...response.map((id) => list.querySelector(`[data-option="${id}"]`)));
      limit(list);
    },
    none: () => null,
  },
  match: {
    read: (field) => Object.fromEntries([...field.querySelectorAll("select")].map((one) => [one.closest("[data-option]").dataset.option, one.value])),
    write: (field, response) => {
      for (const select of field.querySelectorAll("select")) select.value = response[select.closest("[data-option]").dataset.option] ?? "";
    },
    none: () => ({}),
  },
  fill: {
    read: (field) => field.querySelector(".options input").value,
    write: (field, response) => { field.querySelector(".options input").value = response; },
    none: () => "",
  },
};

// Whether a response that was kept fits the question as it is now.
function fits(type, options, response) {
  const known = (id) => options.includes(id);
  if (type === "fill") return typeof response === "string";
  if (type === "match") return response !== null && typeof response === "object" && Object.entries(response).every(([id, other]) => known(id) && (other === "" || known(other)));
  if (!Array.isArray(response) || !response.every(known) || new Set(response).size !== response.length) return false;
  return type !== "order" || response.length === options.length;
}

// Puts the options of a question into the order of an attempt. A list to be ordered never begins in its right order.
function arrange(field, type, options, seed) {
  const list = field.querySelector(".options"), own = seed ^ hashOf(field.dataset.name);
  if (type === "fill" || type === "true-false") return;
  if (type === "match") {
    for (const select of list.querySelectorAll("select")) {
      const [none, ...partners] = select.options;
      partners.sort((one, other) => options.indexOf(one.value) - options.indexOf(other.value));
      select.append(none, ...shuffled(partners, own));
    }
    return;
  }
  const items = options.map((id) => list.querySelector(`:scope > [data-option="${id}"]`));
  const order = shuffled(items, own, (item) => item.hasAttribute("data-fixed"));
  if (type === "order" && order.every((item, place) => item === items[place])) order.push(order.shift());
  list.append(...order);
  if (type === "order") limit(list);
}

// Gives each item of a list to be ordered its two buttons.
function addMoves(list, words, announce) {
  for (const item of list.children) {
    const name = item.querySelector(".order__text").textContent.trim();
    const up = button("↑", () => move(item, -1, up, down, words, announce), "order__move");
    const down = button("↓", () => move(item, 1, down, up, words, announce), "order__move");
    up.setAttribute("aria-label", filled(words.up, { item: name }));
    down.setAttribute("aria-label", filled(words.down, { item: name }));
    item.append(up, down);
  }
  limit(list);
}

function move(item, step, pressed, other, words, announce) {
  const list = item.parentElement;
  if (step < 0) item.previousElementSibling?.before(item); else item.nextElementSibling?.after(item);
  limit(list);
  (pressed.disabled ? other : pressed).focus();
  announce(filled(words.moved, { item: item.querySelector(".order__text").textContent.trim(), place: [...list.children].indexOf(item) + 1, count: list.children.length }));
  list.dispatchEvent(new Event("change", { bubbles: true }));
}

function limit(list) {
  [...list.children].forEach((item, place, all) => {
    const [up, down] = item.querySelectorAll(".order__move");
    if (!up) return;
    const locked = list.closest("fieldset").hasAttribute("data-locked");
    up.disabled = locked || place === 0;
    down.disabled = locked || place === all.length - 1;
  });
}
