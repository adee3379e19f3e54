import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { multidogo } from '@/server/ingest/transcripts/presets/multidogo';

/** What a customer said, with the intents the data set gives it, by name. */
export interface SampleTurn {
  text: string;
  intents: string[];
}

export interface SampleConversation {
  id: string;
  domain: string;
  turns: SampleTurn[];
  /** the first intent that is said */
  subject: string;
}

/** Seconds of a real call of the bank. */
export interface SampleTimes {
  wait: number;
  talk: number;
}

function linesOf(file: string): string[][] {
  const packed = readFileSync(path.join(PROJECT_ROOT, 'server', 'ingest', 'samples', file));
  const [, ...lines] = gunzipSync(packed).toString().split(/\r?\n/);
  return lines.flatMap((line) => (line === '' ? [] : [line.split('\t')]));
}

/** The MultiDoGO conversations that are about something. */
export function sampleConversations(): SampleConversation[] {
  const found = new Map<string, SampleConversation>();
  for (const [id = '', , , text = '', labels = '', domain = ''] of linesOf('multidogo-3000.tsv.gz')) {
    const intents = labels.split('<div>').flatMap((label) => nameOf(label) ?? []);
    const conversation = found.get(id) ?? { id, domain, turns: [], subject: '' };
    found.set(id, conversation);
    conversation.turns.push({ text, intents });
    conversation.subject ||= intents[0] ?? '';
  }
  return [...found.values()].filter(({ subject }) => subject !== '');
}

function nameOf(label: string): string | null {
  const { labels } = multidogo.mapping;
  if (label === '' || labels?.none?.includes(label)) return null;
  return labels?.names?.[label] ?? label;
}

/** Waits and talk times of the bank's answered calls of February 1999, by its kinds of calls. */
export function sampleTimes(kind: string): SampleTimes[] {
  return linesOf('anonymous-bank-1999-02.txt.gz')
    .filter((cells) => cells[4] === kind && cells[12] === 'AGENT' && Number(cells[15]) > 0)
    .map((cells) => ({ wait: Number(cells[11]), talk: Number(cells[15]) }));
}
