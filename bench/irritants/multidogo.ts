import { parse } from 'csv-parse/sync';
import { dataFile } from './data-files';

const DOMAINS = ['airline', 'fastfood', 'finance', 'insurance', 'media', 'software'];

export interface DialogueTurn {
  conversation: string;
  text: string;
  intent: string;
}

/** What customers said in service dialogues of six trades; null where the data are absent. */
export function multidogo(domains: readonly string[] = DOMAINS): DialogueTurn[] | null {
  const turns: DialogueTurn[] = [];
  for (const domain of domains) {
    for (const part of ['train', 'dev']) {
      const text = dataFile(`dialogue/multidogo/${domain}-${part}.tsv.gz`);
      if (text === null) return null;
      const rows: Record<string, string>[] = parse(text, { columns: true, delimiter: '\t' });
      for (const row of rows) {
        turns.push({
          conversation: row.conversationId ?? '',
          text: row.utterance ?? '',
          intent: row.intent ?? '',
        });
      }
    }
  }
  return turns;
}
