import type { CaseSpan } from '@/models/pii/masking-case';
import { PII_TYPES, type PiiType } from '@/models/pii/types';
import type { Speaker } from '@/models/text/transcript';

/**
 * A line of marked text: turns divided by ` ¶ `, each with `A:` (agent) or `C:` (customer), personal data as
 * `[[TYPE|text]]`.
 */
export function readMarked(line: string): {
  utterances: { speaker: Speaker; text: string }[];
  spans: CaseSpan[];
} {
  const spans: CaseSpan[] = [];
  const utterances = line.split(' ¶ ').map((turn, utterance) => {
    const speaker: Speaker = turn.startsWith('A:') ? 'agent' : 'customer';
    let text = '';
    let from = 0;
    const body = turn.replace(/^[AC]:\s*/, '');
    for (const mark of body.matchAll(/\[\[([A-Z_]+)\|(.*?)\]\]/g)) {
      text += body.slice(from, mark.index);
      const value = mark[2] ?? '';
      spans.push({
        utterance,
        start: text.length,
        end: text.length + value.length,
        type: typeNamed(mark[1] ?? ''),
      });
      text += value;
      from = mark.index + mark[0].length;
    }
    return { speaker, text: text + body.slice(from) };
  });
  return { utterances, spans };
}

function typeNamed(name: string): PiiType {
  const type = PII_TYPES.find((one) => one === name);
  if (!type) throw new Error(`${name} is no type of personal data.`);
  return type;
}
