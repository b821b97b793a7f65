import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Strict: rejects keywords and formats that JSON Schema does not have. */
const ajv = addFormats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true }));
const validators = new Map<string, ValidateFunction>();

/** Returns the faults of a value by a JSON Schema, which is given as the text of its file. */
export function faultsBySchema(schema: string, value: unknown): string[] {
  const validate: ValidateFunction = validators.get(schema) ?? ajv.compile(JSON.parse(schema));
  validators.set(schema, validate);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath}: ${message}`);
}
