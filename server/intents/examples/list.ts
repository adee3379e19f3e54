import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { readTree, requireIntent } from '../taxonomy/read-tree';
import { exampleView, toExampleView } from './example-view';

export const listExamplesInput = z.object({
  siteId: z.int().positive(),
  /** null: those of calls that are about none of the intents */
  intentId: z.uuid().nullable(),
  /** part of the text */
  contains: z.string().trim().max(200).default(''),
  page: z.int().min(0).max(10_000).default(0),
  size: z.int().min(1).max(500).default(50),
});
export const listExamplesOutput = z.object({
  total: z.int(),
  /** newest first; those of intents merged into it included */
  examples: z.array(exampleView),
});
export type ExamplePage = z.output<typeof listExamplesOutput>;

/**
 * What an intent is learned from.
 * @throws AppError `not_found`
 */
export async function listExamples(
  { actor }: UseCaseContext,
  input: z.input<typeof listExamplesInput>,
): Promise<ExamplePage> {
  requireSite(actor, input.siteId);
  const { siteId, intentId, contains, page, size } = parseInput(listExamplesInput, input);
  const tree = await readTree(database(), siteId);
  if (intentId) requireIntent(tree, intentId);
  const where = {
    siteId,
    intentId: intentId ? { in: tree.countingFor(intentId) } : null,
    ...(contains ? { text: { contains: literally(contains), mode: 'insensitive' as const } } : {}),
  };
  const [total, examples] = await Promise.all([
    database().intentExample.count({ where }),
    database().intentExample.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: page * size,
      take: size,
    }),
  ]);
  return { total, examples: examples.map(toExampleView) };
}

/** Prisma hands these texts to LIKE as they are. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
