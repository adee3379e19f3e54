import type { FieldDraft } from '../mapping/draft';

const UNIT_WORDS: Readonly<Record<string, string>> = { s: 'seconds', ms: 'milliseconds', min: 'minutes' };

/** Where a field came from, in words: column, format, what counted as empty, what words meant. */
export function sourceWords(draft: FieldDraft): string {
  if (draft.template !== undefined) return `put together: ${draft.template}`;
  if (draft.constant !== undefined) return `“${draft.constant}” for every row`;
  const parts = [draft.columns.join(' + ')];
  if (draft.formats?.length) parts.push(`as ${draft.formats.join(' or ')}`);
  if (draft.unit) parts.push(`in ${UNIT_WORDS[draft.unit] ?? draft.unit}`);
  if (draft.percentOf) parts.push(`as a percentage of ${draft.percentOf}`);
  if (draft.emptyWhen?.length) parts.push(`empty when ${draft.emptyWhen.join(' or ')}`);
  const values = Object.entries(draft.values ?? {});
  if (values.length > 0) {
    parts.push(values.map(([word, value]) => `${word} → ${value.replaceAll('_', ' ')}`).join(', '));
  }
  return parts.join('; ');
}
