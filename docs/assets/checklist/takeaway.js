// An assessment as files: Markdown, Excel, calendar, CSV and the JSON that this site reads again; and what is printed.

class Takeaway {
  constructor(page) {
    this.page = page;
    const { words } = page, bar = page.querySelector(".takeaway__bar"), file = page.querySelector("[type=file]");
    file.addEventListener("change", async () => { await this.take([...file.files]); file.value = ""; });
    bar.append(
      button(words.print, () => this.print("report"), "button"), button(words.printPlan, () => this.print("plan")),
      button(words.markdown, () => this.save("md", "text/markdown", markdown(page))),
      button(words.excel, () => this.excel()),
      button(words.calendar, () => this.calendar()),
      button(words.csv, () => this.save("csv", "text/csv", csv(tables(page).answers))),
      button(words.json, () => this.save("json", "application/json", writeAssessments([page.current]))),
    );
  }

  // Takes assessments from files into this browser, each file whole or not at all; what was here before can be had back.
  async take(files) {
    const { page } = this, before = loadAssessments(), lines = [];
    let all = before.assessments;
    for (const file of files) {
      try {
        const read = readAssessments(await textOf(file));
        all = joined(all, read);
        lines.push(filled(page.words.taken, { file: file.name, count: read.length }));
      } catch (error) { lines.push(explain(error, file, JSON.parse(page.dataset.fileWords))); }
    }
    const fresh = all.find(({ id }) => !before.assessments.some((one) => one.id === id));
    if (!keepAll(all, fresh?.id ?? before.current)) lines.push(page.words.unkept);
    page.show();
    const undo = button(page.words.undo, () => { this.giveBack(before, all); page.notice.replaceChildren(); page.show(); });
    page.say(lines.join(" "), ...(writeAssessments(all) === writeAssessments(before.assessments) ? [] : [undo]));
  }

  // Takes out again what files brought; what was done since then stays.
  giveBack(before, brought) {
    const now = loadAssessments(), find = (list, { id }) => list.find((one) => one.id === id);
    const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
    const left = now.assessments.map((one) => (same(one, find(brought, one)) ? find(before.assessments, one) : one)).filter(Boolean);
    keepAll(left, find(left, { id: now.current })?.id ?? before.current);
  }

  save(ending, type, content) {
    give(`madoguchi-${this.page.current.day}.${ending}`, type, content);
  }

  // Prints one part alone.
  print(part) {
    document.documentElement.dataset.printed = part;
    window.print();
    delete document.documentElement.dataset.printed;
  }

  calendar() {
    const { words, current: { plan } } = this.page, steps = plan.filter((step) => step.by && step.what.trim());
    if (!steps.length) { this.page.say(words.noDates); return; }
    const told = steps.map((step) => ({ ...step, aim: aimOf(step, this.page).target }));
    this.save("ics", "text/calendar", calendar(told, words));
    const left = plan.length - steps.length;
    this.page.say(left ? filled(words.undated, { count: left }) : "");
  }

  async excel() {
    try {
      await loadScript(this.page.dataset.xlsx);
      give(`madoguchi-${this.page.current.day}.xlsx`, XLSX_TYPE, await workbook(tables(this.page), this.page.words));
    } catch { this.page.say(this.page.words.noExcel); }
  }
}

// The keys of the words above each column. The tests read them here.
const HEADS = {
  scores: ["column.name", "column.day", "column.kind", "column.check", "column.score", "column.answered", "column.na"],
  answers: [
    "column.name", "column.day", "column.kind", "column.check", "column.indicator", "column.level", "column.number",
    "column.reason", "column.evidence", "column.note",
  ],
  plan: ["plan.what", "plan.who", "plan.by", "plan.done", "column.indicator", "plan.target"],
};

// The rows of each table: {scores, answers, plan}, each with its head.
function tables(page) {
  const { words, current, scores } = page, about = [current.name || words.unnamed, current.day, words[current.kind]];
  const rows = {
    scores: scores.map(({ id, score, answered, na }) => [...about, page.check(id).text, score ?? "", answered, na]),
    answers: answerRows(page).map((row) => [...about, ...row]),
    plan: current.plan.map((step) => stepRow(step, page)),
  };
  const withHead = (name) => [HEADS[name].map((key) => words[key]), ...rows[name]];
  return Object.fromEntries(Object.keys(HEADS).map((name) => [name, withHead(name)]));
}

function answerRows({ words, levels, model, current }) {
  const asked = (check) => check.indicators.filter((indicator) => concerns(indicator, current.kind));
  return model.checks.flatMap((check) => asked(check).map((indicator) => {
    const answer = current.answers[indicator.id] ?? emptyAnswer(), level = levelOf(current, indicator);
    const evidence = answer.evidence.map(({ what, day, link }) => [what, day, link].filter(Boolean).join(" ")).join("; ");
    const said = level === "na" ? words["column.na"] : level ? levels[level] : words.unknown;
    const number = LEVELS.includes(level) ? LEVELS.indexOf(level) : "";
    return [check.text, indicator.text, said, number, answer.reason, evidence, answer.note];
  }));
}

function stepRow(step, page) {
  const { about, target } = aimOf(step, page), { what, who, by, done } = step;
  return [what, who, by, done ? page.words.yes : page.words.no, about, target];
}

function markdown(page) {
  const { words, current, scores } = page, cell = (value) => String(value).replace(/\|/g, "\\|").replace(/\s*\n\s*/g, "<br>");
  const table = (rows) => [rows[0], rows[0].map(() => "---"), ...rows.slice(1)].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
  const results = [[words["column.check"], words["column.score"]], ...scores.map(({ id, score }) => [page.check(id).text, score ?? "–"])];
  return [`# ${current.name || words.unnamed} (${current.day})`, `## ${words.results}`, table(results), `## ${words.plan}`, table(tables(page).plan), ""].join("\n\n");
}
