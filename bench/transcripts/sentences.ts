import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { maskCall } from '@/models/pii/mask-call';
import type { Language, Speaker } from '@/models/text/transcript';

/** Something somebody said, masked. */
export interface Sentence {
  language: Language;
  speaker: Speaker;
  text: string;
}

const DATA = process.env.CALLCAST_DATA ?? '../shared/data';
const unpacked = (file: string): string => gunzipSync(readFileSync(path.join(DATA, file))).toString('utf8');

/** Of phone calls in English, and of what people say to assistants in Dutch, German and Traditional Chinese. */
export function realSentences(): Sentence[] {
  const spoken = ['nl-NL', 'de-DE', 'zh-TW'].flatMap((locale) => {
    const language: Language = locale === 'zh-TW' ? 'zh-TW' : locale === 'nl-NL' ? 'nl' : 'de';
    return massive(locale).map(
      (text, at): Sentence => ({ language, speaker: at % 2 ? 'agent' : 'customer', text }),
    );
  });
  return [...phoneCalls(), ...spoken];
}

function massive(locale: string): string[] {
  return unpacked(`intent/massive/${locale}.jsonl.gz`)
    .split('\n')
    .filter(Boolean)
    .map((line) => String((JSON.parse(line) as { utt: string }).utt));
}

function phoneCalls(): Sentence[] {
  const rows: Record<string, string>[] = parse(unpacked('dialogue/agentune/messages.csv.gz'), {
    columns: true,
  });
  const turns = rows.map(
    ({ message = '', author }): Sentence => ({
      language: 'en',
      speaker: author === 'Agent' ? 'agent' : 'customer',
      text: message,
    }),
  );
  const masked = maskCall({
    language: 'en',
    utterances: turns.map((turn) => ({ ...turn, startMs: null, endMs: null })),
  });
  return turns.map((turn, at) => ({ ...turn, text: masked.utterances[at]?.text ?? '' }));
}
