// Another maker's readability package on real texts. Each line of standard input asks for a round:
// {"file": texts as JSON lines, "repeats": how often}. Its answer: {"seconds": …}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { default: readability } = createRequire(import.meta.url)("text-readability");
const scores = [
  "fleschReadingEase", "fleschKincaidGrade", "gunningFog", "smogIndex", "colemanLiauIndex", "automatedReadabilityIndex",
];
let file;
let texts = [];

for await (const line of createInterface({ input: process.stdin })) {
  const round = JSON.parse(line);
  if (round.file !== file) {
    file = round.file;
    texts = readFileSync(file, "utf8").split("\n").filter(Boolean).map(text => JSON.parse(text).text);
  }

  const started = process.hrtime.bigint();
  for (let repeat = 0; repeat < round.repeats; repeat++) {
    for (const text of texts) for (const score of scores) readability[score](text);
  }

  console.log(JSON.stringify({ seconds: Number(process.hrtime.bigint() - started) / 1e9 }));
}
