// Tells the learning system the score (the mean of the first answers, of 100) and whether every question was
// answered, and ends the session once, when the page goes.

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
  commit();
}

function tell(what) {
  document.querySelector(`.scorm__${what}`).hidden = false;
}

function finish() {
  if (over) return;
  commit();
  over = true;
  api.LMSFinish("");
}

const shown = document.querySelector("madoguchi-quiz");
// A session that has ended cannot be begun again from here: the page was loaded once more in its frame.
tell(started ? "saved" : api ? "ended" : "alone");
if (renewed) tell("changed");
if (started) {
  shown.addEventListener("madoguchi:answer", ({ detail }) => {
    if (over) return;
    noteAnswer(shown.questions.find(({ name }) => name === detail.question), detail);
    report(shown);
  });
  if (api.LMSGetValue("cmi.core.lesson_status") === "not attempted") api.LMSSetValue("cmi.core.lesson_status", "incomplete");
  window.addEventListener("pagehide", finish);
  window.addEventListener("pageshow", () => { if (over) tell("ended"); }); // back from the browser's store of pages
  // A telephone may never come back.
  document.addEventListener("visibilitychange", () => { if (document.hidden && !over) commit(); });
}
