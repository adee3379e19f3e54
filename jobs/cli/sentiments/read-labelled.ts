import { plainPost } from '@/models/sentiment/plain-post';
import type { LabelledText } from '@/models/sentiment/sentiment';
import { readTexts, type TextRow } from '../categorizing/read-texts';
import { languageOption, languagesOf } from './language-option';
import { type ReadLabels, readLabels } from './read-labels';

/** The labelled texts of a file, in their order, and how its labels were read. */
export async function readLabelled(
  file: string,
  language: string | undefined,
  signal: AbortSignal,
): Promise<ReadLabels & { examples: LabelledText[] }> {
  const option = languageOption(language);
  const rows: TextRow[] = [];
  for await (const row of readTexts(file, true)) {
    signal.throwIfAborted();
    rows.push({ ...row, text: plainPost(row.text) });
  }
  const languages = languagesOf(rows, option);
  const read = readLabels(rows);
  const examples = rows.map(({ text }, row) => ({
    text,
    language: languages[row] ?? 'en',
    label: read.labels[row] ?? 0,
  }));
  return { ...read, examples };
}
