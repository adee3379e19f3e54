import { z } from 'zod';
import type { IntentExample } from '@/server/postgres/generated/client';
import { ExampleSource } from '@/server/postgres/generated/enums';

export const EXAMPLE_LENGTH = 2000;

export const exampleView = z.object({
  id: z.uuid(),
  /** null: a call that is about none of the intents */
  intentId: z.uuid().nullable(),
  /** masked */
  text: z.string().min(1).max(EXAMPLE_LENGTH),
  language: z.string().max(20),
  source: z.enum(ExampleSource),
  /** where it was said; null for typed ones */
  callId: z.string().max(500).nullable(),
  utterance: z.int().nullable(),
  createdAt: z.date(),
  createdBy: z.string().max(200),
});
export type ExampleView = z.output<typeof exampleView>;

export function toExampleView(example: IntentExample): ExampleView {
  const { id, intentId, text, language, source, callId, utterance, createdAt, createdBy } = example;
  return { id, intentId, text, language, source, callId, utterance, createdAt, createdBy };
}
