// Prints as JSON what gift-pegjs, a parser that we did not write, finds in the GIFT file on standard input.
const path = require("node:path");
const { parse } = require(path.join(__dirname, "../../.tools/exchange/node_modules/gift-pegjs"));
console.log(JSON.stringify(parse(require("node:fs").readFileSync(0, "utf8"))));
