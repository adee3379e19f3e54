import { type CallForRules, NO_FACTS } from '@/models/irritants/rules/call-for-rules';
import { LANGUAGES, type Language } from '@/models/text/transcript';
import { factsOfCalls } from './facts-of-calls';
import { NOT_READ, textsOfCalls } from './texts-of-calls';

/** A call as rules read it, and when it began. */
export interface ReadableCall {
  callId: string;
  /** null: its insights are not made yet */
  startedAt: Date | null;
  call: CallForRules;
}

const knownLanguage = (code: string): Language => LANGUAGES.find((language) => language === code) ?? 'en';

/** Some calls of some UTC days with everything that rules look at. Calls without a transcript are left out. */
export async function callsForRules(wanted: {
  siteId: number;
  days: readonly string[];
  callIds: readonly string[];
  withLastCall: boolean;
}): Promise<ReadableCall[]> {
  if (wanted.callIds.length === 0) return [];
  const [texts, facts] = await Promise.all([
    textsOfCalls({ site_id: wanted.siteId, days: [...wanted.days], call_ids: [...wanted.callIds] }),
    factsOfCalls(wanted),
  ]);
  return texts.map(({ call_id, language, turns, read_intents, balance, started }) => ({
    callId: call_id,
    startedAt: started.getTime() === 0 ? null : started,
    call: {
      transcript: {
        language: knownLanguage(language),
        utterances: turns.map(([_ordinal, speaker, startMs, endMs, text]) => ({
          speaker,
          startMs,
          endMs,
          text,
        })),
      },
      facts: facts.get(call_id) ?? NO_FACTS,
      reading: {
        intents: read_intents[0] === NOT_READ ? null : read_intents,
        customerSentiment: balance,
      },
    },
  }));
}
