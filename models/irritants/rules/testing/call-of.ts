import type { Language, Speaker } from '../../../text/transcript';
import {
  type CallFacts,
  type CallForRules,
  NO_FACTS,
  NO_READING,
  type ReadingFacts,
} from '../call-for-rules';

/** A call written as lines: "customer: I am still waiting", or with times in seconds "customer 3-9: I am still waiting". */
export function callOf(
  lines: readonly string[],
  known: { language?: Language; facts?: Partial<CallFacts>; reading?: Partial<ReadingFacts> } = {},
): CallForRules {
  const utterances = lines.map((line) => {
    const match = /^(customer|agent|ivr|unknown)(?: ([\d.]+)-([\d.]+))?: (.*)$/su.exec(line);
    if (!match) throw new Error(`Not a line of a call: ${line}`);
    const [, speaker, start, end, text = ''] = match;
    const ms = (seconds: string | undefined): number | null => (seconds ? Number(seconds) * 1000 : null);
    return { speaker: speaker as Speaker, startMs: ms(start), endMs: ms(end), text };
  });
  return {
    transcript: { language: known.language ?? 'en', utterances },
    facts: { ...NO_FACTS, ...known.facts },
    reading: { ...NO_READING, ...known.reading },
  };
}
