import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const SCHEMA = path.join(import.meta.dirname, '../vcon/samples/draft-04.schema.json');

let compiled: ValidateFunction | undefined;

/** The JSON schema of vCons that their draft has in its appendix B: others' word on what is valid. */
export function draftSchema(): ValidateFunction {
  if (compiled) return compiled;
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  compiled = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  return compiled;
}
