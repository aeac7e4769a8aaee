// node validate.mjs SCHEMA FILE: says what a JSON file breaks of a schema of draft 4 or 7; nothing when it keeps all of it.
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import AjvDraft4 from "ajv-draft-04";

const [schema, file] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")));
const Validator = String(schema.$schema).includes("draft-04") ? AjvDraft4.default : Ajv.default;
const validate = new Validator({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
if (!validate(file)) console.log(validate.errors.map((e) => `${e.instancePath}: ${e.message}`).join("\n"));
