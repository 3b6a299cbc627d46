// Tables as CSV and Excel, steps as a calendar.

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// For Excel: a byte order mark, CRLF; what looks like a formula is written as text.
function csv(rows) {
  const cell = (value) => {
    const text = typeof value === "number" ? String(value) : /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join()).join("\r\n")}\r\n`;
}

// A file of Excel with a sheet for each table, by write-excel-file.
function workbook(tables, words) {
  const names = Object.keys(tables), cell = (value, head) => ({ value: value === "" ? null : value, type: typeof value === "number" ? Number : String, ...(head ? { fontWeight: "bold" } : {}), wrap: true, alignVertical: "top" });
  return writeXlsxFile(names.map((name) => ({
    sheet: words[`sheet.${name}`],
    data: tables[name].map((row, place) => row.map((value) => cell(value, place === 0))),
    columns: tables[name][0].map((_, place) => ({ width: Math.min(50, Math.max(8, ...tables[name].map((row) => String(row[place]).length + 2))) })),
    stickyRowsCount: 1,
  }))).toBlob();
}

// iCalendar (RFC 5545): each step is an event of a whole day, with lines of at most 75 octets.
function calendar(steps, words, now = timeNow()) {
  const stamp = now.replace(/[-:]|\.\d+/g, ""), escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n").replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
  const about = ({ who, aim }) => [who && `${words["plan.who"]}: ${who}`, aim && `${words["plan.target"]}: ${aim}`].filter(Boolean).join("\n");
  const events = steps.flatMap(({ id, what, who, by, done, aim }) => [
    "BEGIN:VEVENT", `UID:${id}@madoguchi`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${by.replaceAll("-", "")}`,
    `SUMMARY:${escaped(what)}`, ...(who || aim ? [`DESCRIPTION:${escaped(about({ who, aim }))}`] : []), `STATUS:${done ? "CONFIRMED" : "TENTATIVE"}`, "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Madoguchi//Checklist//EN", ...events, "END:VCALENDAR"].map(folded).join("\r\n") + "\r\n";
}

function folded(line) {
  const parts = [""];
  let octets = 0;
  for (const char of line) {
    const size = new TextEncoder().encode(char).length;
    if (octets + size > (parts.length > 1 ? 74 : 75)) { parts.push(""); octets = 0; }
    parts[parts.length - 1] += char;
    octets += size;
  }
  return parts.join("\r\n ");
}

// Loads a script that only few readers need.
function loadScript(address) {
  return new Promise((resolve, reject) => {
    if (document.querySelector(`script[src="${address}"]`)) { resolve(); return; }
    const script = Object.assign(element("script"), { src: address, onload: resolve, onerror: () => { script.remove(); reject(new Error(address)); } });
    document.head.append(script);
  });
}
