// The one place where an assessment is scored. A level counts 0 to 3; a check is the mean of its indicators, in per cent of
// the highest. What does not apply, or is not answered, counts neither for nor against.

const LEVELS = ["none", "begun", "working", "kept"];

// Whether an indicator is asked of a kind of place (desk or center).
function concerns(indicator, kind) {
  return indicator.place === "both" || indicator.place === kind;
}

// "none" to "kept", "na" where it does not apply and a reason is given, or null: not answered yet.
function levelOf(assessment, indicator) {
  const answer = assessment.answers[indicator.id];
  if (!answer) return null;
  if (answer.level === "na") return answer.reason.trim() ? "na" : null;
  return LEVELS.includes(answer.level) ? answer.level : null;
}

// [{id, score, asked, answered, na, left}] for each check; `score` is null where nothing is answered. `fits` says which
// indicators count: those of the place's own kind, unless places of both kinds are compared.
function scoreChecks(checklist, assessment, fits = (indicator) => concerns(indicator, assessment.kind)) {
  return checklist.checks.map((check) => {
    const levels = check.indicators.filter(fits).map((indicator) => levelOf(assessment, indicator));
    const counted = levels.filter((level) => LEVELS.includes(level)).map((level) => LEVELS.indexOf(level));
    const na = levels.filter((level) => level === "na").length;
    return { id: check.id, score: percentOf(counted), asked: levels.length, answered: counted.length, na, left: levels.length - counted.length - na };
  });
}

function percentOf(levels) {
  return levels.length ? Math.round((levels.reduce((sum, level) => sum + level, 0) / levels.length / (LEVELS.length - 1)) * 100) : null;
}

// {answered, left}: of the whole assessment.
function progressOf(checklist, assessment) {
  const checks = scoreChecks(checklist, assessment);
  const left = checks.reduce((sum, check) => sum + check.left, 0), asked = checks.reduce((sum, check) => sum + check.asked, 0);
  return { asked, answered: asked - left, left };
}

// How many answers belong to indicators that this checklist does not have any more. They stay, and count for nothing.
function goneFrom(checklist, assessment) {
  const known = new Set(checklist.checks.flatMap((check) => check.indicators).map(({ id }) => id));
  const said = ({ level, reason, note, evidence }) => level || reason || note || evidence.length;
  return Object.entries(assessment.answers).filter(([id, answer]) => !known.has(id) && said(answer)).length;
}

// [{check, indicator, level}]: the indicators asked of the place, with their level as a number, -1 where there is none.
function levelled(checklist, assessment) {
  return checklist.checks.flatMap((check) => check.indicators.filter((indicator) => concerns(indicator, assessment.kind))
    .map((indicator) => ({ check, indicator, level: LEVELS.indexOf(levelOf(assessment, indicator)) })));
}

// The indicators that are below «working», the lowest first, each with the level that comes next.
function gapsOf(checklist, assessment) {
  return levelled(checklist, assessment).filter(({ level }) => level >= 0 && level < 2).sort((one, other) => one.level - other.level)
    .map((gap) => ({ ...gap, next: LEVELS[gap.level + 1] }));
}

// The indicators at the highest level, then those that work.
function strengthsOf(checklist, assessment) {
  return levelled(checklist, assessment).filter(({ level }) => level >= 2).sort((one, other) => other.level - one.level);
}

// {median, least, most, count} of the scores that are there, or null.
function spreadOf(scores) {
  const sorted = scores.filter((score) => score !== null).sort((one, other) => one - other);
  if (!sorted.length) return null;
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : Math.round((sorted[middle - 1] + sorted[middle]) / 2);
  return { median, least: sorted[0], most: sorted.at(-1), count: sorted.length };
}
