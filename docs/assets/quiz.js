// Wakes a quiz up: checks an answer, tells the reason, lets one try again, counts. Without it, the answers stand in closed details.
"use strict";
{
class MadoguchiQuiz extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.questions = [...this.querySelectorAll(".question")];
    this.form.addEventListener("submit", (event) => event.preventDefault());
    for (const question of this.questions) addControls(this, question);
  }
}

function addControls(quiz, question) {
  const bar = element("div", "quiz__bar");
  const check = button(quiz.dataset.check, "button");
  const retry = button(quiz.dataset.retry, "button button--quiet");
  const result = element("div", "result");
  result.setAttribute("role", "status");
  retry.hidden = true;
  bar.append(check, retry);
  question.querySelector(".answer").before(bar, result);
  check.addEventListener("click", () => answer(quiz, question));
  retry.addEventListener("click", () => { clear(question); score(quiz); question.querySelector("input").focus(); });
}

function answer(quiz, question) {
  const chosen = [...question.querySelectorAll("input:checked")].map((input) => input.value);
  const result = question.querySelector(".result");
  if (!chosen.length) {
    result.replaceChildren(paragraph(quiz.dataset.choose));
    question.querySelector("input").focus();
    return;
  }
  const verdict = judge(question.dataset.key.split(" "), chosen);
  question.dataset.verdict = verdict;
  for (const input of question.querySelectorAll("input")) show(question, input);
  result.replaceChildren(paragraph(quiz.dataset[verdict], "strong"), ...chosen.map((id) => reason(question, id)));
  question.querySelector(".button--quiet").hidden = false;
  score(quiz);
}

// right: exactly the key; partly: something of the key; wrong: nothing of it.
function judge(key, chosen) {
  const hits = chosen.filter((id) => key.includes(id)).length;
  if (hits === key.length && chosen.length === key.length) return "right";
  return hits ? "partly" : "wrong";
}

// Only what was chosen is judged in place: an option that was left out stays open for another try.
function show(question, input) {
  const option = input.closest(".option"), right = question.dataset.key.split(" ").includes(input.value);
  option.classList.remove("right", "wrong");
  option.querySelector(".mark-text")?.remove();
  if (!input.checked) return;
  option.classList.add(right ? "right" : "wrong");
  option.append(element("span", "mark-text", right ? "◯" : "✕"));
}

function reason(question, id) {
  const item = question.querySelector(`.answer [data-option="${id}"]`);
  const line = document.createElement("p");
  line.append(...[...item.cloneNode(true).childNodes].filter((node) => node.localName !== "strong"));
  return line;
}

function clear(question) {
  delete question.dataset.verdict;
  for (const input of question.querySelectorAll("input")) { input.checked = false; show(question, input); }
  question.querySelector(".result").replaceChildren();
  question.querySelector(".button--quiet").hidden = true;
}

function score(quiz) {
  const judged = quiz.questions.filter((question) => question.dataset.verdict);
  const right = judged.filter((question) => question.dataset.verdict === "right").length;
  quiz.querySelector(".quiz__score").textContent = judged.length
    ? quiz.dataset.score.replace("{count}", quiz.questions.length).replace("{right}", right) : "";
}

function element(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

function button(text, className) {
  return Object.assign(element("button", className, text), { type: "button" });
}

function paragraph(text, inner) {
  const line = document.createElement("p");
  line.append(inner ? element(inner, "", text) : text);
  return line;
}

customElements.define("madoguchi-quiz", MadoguchiQuiz);
}
