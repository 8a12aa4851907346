// Writes one document twice, as printer commands and as a picture: node receiptline.js NODE_MODULES LANGUAGE LETTERS COMMANDS SVG < DOCUMENT
const fs = require("fs");
const [modules, command, letters, commands, svg] = process.argv.slice(2);
const receiptline = require(modules + "/receiptline");
const document = fs.readFileSync(0, "utf8");
const paper = { cpl: Number(letters), encoding: "cp437", spacing: false, cutting: true };
fs.writeFileSync(commands, Buffer.from(receiptline.transform(document, { ...paper, command }), "binary"));
fs.writeFileSync(svg, receiptline.transform(document, paper));
