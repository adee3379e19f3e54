import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { keyOfText } from '../examples/key-of-text';
import { maskExample } from '../examples/mask-example';
import { changeTaxonomy, type TaxonomyChange } from '../taxonomy/change-taxonomy';
import { type PlannedIntent, planImport } from './plan-import';
import { readTaxonomy } from './read-taxonomy';
import { EXCHANGE_FORMATS } from './taxonomy-file';

const MOST_CHARACTERS = 32_000_000;

export const importTaxonomyInput = z.object({
  siteId: z.int().positive(),
  fileName: z.string().min(1).max(300),
  format: z.enum(EXCHANGE_FORMATS),
  content: z.string().max(MOST_CHARACTERS, 'The file is larger than 32 MB.'),
  /** only says what would be done */
  dryRun: z.boolean().default(false),
});
export const importTaxonomyOutput = z.object({
  made: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  examplesAdded: z.int(),
  /** there already, word for word */
  examplesKnown: z.int(),
});
export type TaxonomyImport = z.output<typeof importTaxonomyOutput>;

/** What the transaction of a dry run ends with, so that nothing of it stays. */
class DryRun extends Error {
  constructor(readonly report: TaxonomyImport) {
    super('dry run');
  }
}

/**
 * Takes a taxonomy out of a file: intents are told by their code; new ones are made, others get the name, place and description
 * of the file where it has them, and all get its examples, masked. Nothing is taken away. Wholly or not at all.
 * @throws AppError `invalid_input` that says what is wrong where in the file
 */
export async function importTaxonomy(
  { actor }: UseCaseContext,
  input: z.input<typeof importTaxonomyInput>,
): Promise<TaxonomyImport> {
  requireSite(actor, input.siteId);
  const { siteId, fileName, format, content, dryRun } = parseInput(importTaxonomyInput, input);
  const file = readTaxonomy(content, format);
  try {
    return await changeTaxonomy(actor, siteId, async (change) => {
      const report = await importPlanned(change, {
        siteId,
        by: actor.name,
        fileName,
        planned: planImport(change.tree, file),
      });
      if (dryRun) throw new DryRun(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

interface Import {
  siteId: number;
  by: string;
  fileName: string;
  planned: readonly PlannedIntent[];
}

async function importPlanned(change: TaxonomyChange, task: Import): Promise<TaxonomyImport> {
  const report: TaxonomyImport = { made: 0, changed: 0, unchanged: 0, examplesAdded: 0, examplesKnown: 0 };
  const idOfCode = new Map(change.tree.nodes.map(({ code, id }) => [code, id]));
  const known = await knownTexts(change, task.siteId);
  for (const intent of task.planned) {
    const id = await storeIntent(change, task, intent, idOfCode);
    idOfCode.set(intent.code, id);
    const examples = await addTexts(change, task, { id, intent, known });
    report.examplesAdded += examples;
    report.examplesKnown += intent.examples.length - examples;
    if (intent.before === null) report.made += 1;
    else if (intent.changes.length > 0 || examples > 0) report.changed += 1;
    else report.unchanged += 1;
    if (intent.before !== null && intent.changes.length === 0 && examples === 0) continue;
    await change.wrote('import', id, {
      file: task.fileName,
      made: intent.before === null,
      changes: intent.changes,
      examples,
    });
  }
  return report;
}

async function storeIntent(
  { transaction }: TaxonomyChange,
  { siteId, by }: Import,
  { code, name, description, parentCode, position, before, changes }: PlannedIntent,
  idOfCode: ReadonlyMap<string, string>,
): Promise<string> {
  const parentId = parentCode === null ? null : idOfCode.get(parentCode);
  if (parentId === undefined) throw new AppError('internal', `${code} was stored before ${parentCode}.`);
  if (before === null) {
    const data = { siteId, code, name, description, parentId, position, createdBy: by };
    return (await transaction.intent.create({ data })).id;
  }
  const moved = changes.includes('place') ? { parentId, position } : {};
  if (changes.length > 0) {
    await transaction.intent.update({ where: { id: before.id }, data: { name, description, ...moved } });
  }
  return before.id;
}

/** What intents have already: `<intent> <key>` */
async function knownTexts({ transaction, tree }: TaxonomyChange, siteId: number): Promise<Set<string>> {
  const stored = await transaction.intentExample.findMany({
    where: { siteId, intentId: { not: null } },
    select: { intentId: true, text: true },
  });
  return new Set(
    stored.map(({ intentId, text }) => `${tree.canonicalId(intentId ?? '')} ${keyOfText(text)}`),
  );
}

async function addTexts(
  { transaction, tree }: TaxonomyChange,
  { siteId, by }: Import,
  { id, intent, known }: { id: string; intent: PlannedIntent; known: Set<string> },
): Promise<number> {
  const fresh: { text: string; language: string }[] = [];
  for (const { text, language } of intent.examples) {
    const masked = maskExample(text, language);
    const key = `${tree.canonicalId(id)} ${keyOfText(masked)}`;
    if (keyOfText(masked) === '' || known.has(key)) continue;
    known.add(key);
    fresh.push({ text: masked, language });
  }
  const { count } = await transaction.intentExample.createMany({
    data: fresh.map((example) => ({
      ...example,
      siteId,
      intentId: id,
      source: 'import' as const,
      createdBy: by,
    })),
  });
  return count;
}
