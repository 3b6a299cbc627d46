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

// The height of a line and of the highest row that Excel has, in points; how many letters fit into the widest column.
const LINE = 16, HIGHEST = 409, WIDEST = 44;

// A file of Excel with a sheet for each table, by write-excel-file: rows as high as their texts, on paper one page
// wide.
function workbook(tables, words) {
  const sheets = Object.keys(tables).map((name) => sheet(words[`sheet.${name}`], tables[name]));
  const transform = { "xl/worksheets/sheet{id}.xml": ONE_PAGE_WIDE };
  return writeXlsxFile(sheets, { features: [{ files: { transform } }] }).toBlob();
}

function sheet(name, rows) {
  const widths = rows[0].map((_, column) => widthOf(rows.map((row) => row[column])));
  const data = rows.map((row, number) => {
    const lines = Math.max(...row.map((value, column) => linesIn(value, widths[column])));
    const height = Math.min(HIGHEST, LINE * lines), look = { height, wrap: true, alignVertical: "top" };
    if (number === 0) look.fontWeight = "bold";
    return row.map((value) => {
      const type = typeof value === "number" ? Number : String;
      return { value: value === "" ? null : value, type, ...look };
    });
  });
  const columns = widths.map((width) => ({ width }));
  return { sheet: name, data, columns, stickyRowsCount: 1, orientation: "landscape" };
}

function widthOf(values) {
  const longest = Math.max(...values.map((value) => Math.max(...linesOf(value).map(lettersOf))));
  return Math.min(WIDEST, Math.max(8, longest + 2));
}

// On how many lines a value stands in a column.
function linesIn(value, width) {
  return linesOf(value).reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / (width - 2))), 0);
}

function linesOf(value) {
  return String(value).split(/\r\n?|\n/);
}

// How many letters of Latin are as wide as a line: those of Chinese and Japanese are as wide as two.
function lettersOf(line) {
  return [...line].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}

// What the library has no option for.
const ONE_PAGE_WIDE = {
  transform: (xml) => xml
    .replace(/<worksheet [^>]*>/, (begin) => `${begin}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" '),
};

// iCalendar (RFC 5545): each step is an event of a whole day, with lines of at most 75 octets.
function calendar(steps, words, now = timeNow()) {
  const stamp = now.replace(/[-:]|\.\d+/g, "");
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n")
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, "");
  const events = steps.flatMap(({ id, what, who, by, done, aim }) => {
    const told = [who && `${words["plan.who"]}: ${who}`, aim && `${words["plan.target"]}: ${aim}`];
    const about = told.filter(Boolean).join("\n");
    return [
      "BEGIN:VEVENT", `UID:${id}@madoguchi`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${by.replaceAll("-", "")}`,
      `SUMMARY:${escaped(what)}`,
      ...(about ? [`DESCRIPTION:${escaped(about)}`] : []), `STATUS:${done ? "CONFIRMED" : "TENTATIVE"}`, "END:VEVENT",
    ];
  });
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
