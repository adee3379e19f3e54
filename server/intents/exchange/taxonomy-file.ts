import { z } from 'zod';
import { EXAMPLE_LENGTH } from '../examples/example-view';
import { intentDescription, intentName } from '../taxonomy/intent-view';

export const EXCHANGE_FORMATS = ['json', 'csv'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

const intentCode = z.string().trim().min(1, 'A code is needed.').max(120);
const example = z.object({
  text: z.string().trim().min(1).max(EXAMPLE_LENGTH),
  language: z.string().trim().max(20).default(''),
});

/** An intent as files have it. What is left out stays as it is. */
export const fileIntent = z.object({
  code: intentCode,
  name: intentName.optional(),
  /** the code of the one it stands under; null: at the top */
  parent: intentCode.nullable().optional(),
  description: intentDescription.optional(),
  examples: z
    .array(z.union([example, z.string().transform((text) => example.parse({ text }))]))
    .max(50_000)
    .default([]),
});
export type FileIntent = z.output<typeof fileIntent>;

/** A taxonomy as a JSON file. Codes tell intents apart. */
export const taxonomyFile = z.object({
  version: z.literal(1),
  intents: z.array(fileIntent).min(1, 'There is no intent in the file.').max(5000),
});
export type TaxonomyFile = z.output<typeof taxonomyFile>;

/** Of a CSV file: a line an example; an intent without examples has one line with the cell empty. */
export const CSV_COLUMNS = ['code', 'parent', 'name', 'description', 'example', 'language'] as const;
