// Tells the learning system the score (the mean of the first answers, of 100) and whether every question was answered.

function report(quiz) {
  const answered = quiz.questions.filter((question) => question.state.checked || question.state.tries > 0);
  const scores = answered.map((question) => question.state.first).filter((score) => score !== null && score !== undefined);
  const scored = quiz.questions.filter((question) => question.type !== "judgement").length;
  if (scored) {
    api.LMSSetValue("cmi.core.score.min", "0");
    api.LMSSetValue("cmi.core.score.max", "100");
    api.LMSSetValue("cmi.core.score.raw", String(Math.round((scores.reduce((sum, score) => sum + score, 0) / scored) * 100)));
  }
  api.LMSSetValue("cmi.core.lesson_status", answered.length === quiz.questions.length ? "completed" : "incomplete");
  api.LMSCommit("");
}

const shown = document.querySelector("madoguchi-quiz");
document.querySelector(started ? ".scorm__saved" : ".scorm__alone").hidden = false;
if (started) {
  shown.addEventListener("madoguchi:answer", () => report(shown));
  if (api.LMSGetValue("cmi.core.lesson_status") === "not attempted") api.LMSSetValue("cmi.core.lesson_status", "incomplete");
  let ended = false;
  window.addEventListener("pagehide", () => { if (!ended) { ended = true; api.LMSFinish(""); } });
}
