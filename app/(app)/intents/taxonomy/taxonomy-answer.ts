import type { Format } from '@/app/_ui/format';
import type { Taxonomy } from '@/server/intents/taxonomy/tree';

/** With fewer, a model has little to go by. */
const FEW = 5;

/** How many intents there are, and which of them models can hardly learn. */
export function taxonomyAnswer(format: Pick<Format, 'count'>, { intents }: Taxonomy): string {
  const used = intents.filter(({ archivedAt }) => archivedAt === null);
  if (used.length === 0) return 'What calls may be about.';
  const headings = new Set(used.map(({ shownUnderId }) => shownUnderId));
  const told = used.filter(({ id, examples }) => examples.total > 0 || !headings.has(id));
  const few = told.filter(({ examples }) => examples.total < FEW);
  const total = used.reduce((sum, { examples }) => sum + examples.total, 0);
  const start = `${told.length} ${told.length === 1 ? 'intent' : 'intents'} with ${format.count(total)} examples`;
  if (few.length === 0) return `${start}.`;
  const names = few.slice(0, 3).map(({ name }) => `‘${name}’`);
  const more = few.length > 3 ? ` and ${few.length - 3} more` : '';
  return `${start}; ${names.join(', ')}${more} ${few.length === 1 ? 'has' : 'have'} fewer than ${FEW}.`;
}
