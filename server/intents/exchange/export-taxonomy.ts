import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { csvHead, csvLine } from '@/server/csv/write-csv';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { Intent } from '@/server/postgres/generated/client';
import { findSite } from '@/server/sites/find-site';
import type { IntentTree } from '../taxonomy/intent-tree';
import { readTree } from '../taxonomy/read-tree';
import { CSV_COLUMNS, EXCHANGE_FORMATS, type FileIntent, type TaxonomyFile } from './taxonomy-file';

export const exportTaxonomyInput = z.object({
  siteId: z.int().positive(),
  format: z.enum(EXCHANGE_FORMATS),
});

export interface ExportedTaxonomy {
  fileName: string;
  contentType: string;
  content: string;
}

/**
 * The taxonomy of a site as a file: intents in use, with the examples that people typed or imported. What callers said stays:
 * how long it may be kept is the site's to say.
 * @throws AppError `not_found`
 */
export async function exportTaxonomy(
  { actor }: UseCaseContext,
  input: z.input<typeof exportTaxonomyInput>,
): Promise<ExportedTaxonomy> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'intents:read');
  const { siteId, format } = parseInput(exportTaxonomyInput, input);
  const { code } = await findSite(database(), siteId);
  const file = await taxonomyOf(siteId);
  const json = format === 'json';
  return {
    fileName: `intents-${code}.${format}`,
    contentType: json ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
    content: json ? `${JSON.stringify(file, null, 2)}\n` : toCsv(file),
  };
}

async function taxonomyOf(siteId: number): Promise<TaxonomyFile> {
  const tree = await readTree(database(), siteId);
  const stored = await database().intentExample.findMany({
    where: { siteId, callId: null, intentId: { not: null } },
    orderBy: [{ text: 'asc' }, { id: 'asc' }],
    select: { intentId: true, text: true, language: true },
  });
  const examples = new Map<string, FileIntent['examples']>();
  for (const { intentId, text, language } of stored) {
    const id = tree.canonicalId(intentId ?? '');
    const known = examples.get(id);
    if (known) known.push({ text, language });
    else examples.set(id, [{ text, language }]);
  }
  return {
    version: 1,
    intents: inUse(tree).map(({ id, code, name, description }) => ({
      code,
      name,
      parent: tree.parentOf(id)?.code ?? null,
      description,
      examples: examples.get(id) ?? [],
    })),
  };
}

function inUse(tree: IntentTree<Intent>): Intent[] {
  return tree
    .childrenOf(null)
    .flatMap(({ id }) => tree.subtreeOf(id))
    .filter(({ archivedAt }) => archivedAt === null);
}

function toCsv({ intents }: TaxonomyFile): string {
  const lines = intents.flatMap(({ code, parent, name, description, examples }) => {
    const own = [code, parent ?? '', name ?? '', description ?? ''];
    if (examples.length === 0) return [csvLine([...own, '', ''])];
    return examples.map(({ text, language }) => csvLine([...own, text, language]));
  });
  return csvHead(CSV_COLUMNS) + lines.join('');
}
