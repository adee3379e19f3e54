import type { IntentModel } from '@/models/intent/intent-model';
import type { CallForRules } from '@/models/irritants/rules/call-for-rules';
import type { SentimentModel } from '@/models/sentiment/sentiment-model';
import type { IrritantDetectors } from '@/server/irritants/detectors/detection';
import type { CallRead, CallToRead } from './reading-task';

export interface OpenReaders {
  intents: IntentModel | null;
  sentiment: SentimentModel | null;
  irritants: IrritantDetectors | null;
}

/** Reads one call: intents and sentiment first, because rules may ask for them. */
export async function readCall(readers: OpenReaders, call: CallToRead): Promise<CallRead> {
  const wants = (kind: CallToRead['kinds'][number]) => call.kinds.includes(kind);
  const intent = wants('intent') && readers.intents ? await readers.intents.readCall(call.transcript) : null;
  const sentiment =
    wants('sentiment') && readers.sentiment ? await readers.sentiment.read(call.transcript) : null;
  if (!wants('irritant') || !readers.irritants) return { intent, sentiment, irritants: null };
  const asked: CallForRules = {
    transcript: call.transcript,
    facts: call.facts,
    reading: {
      intents: intent ? intent.labels.map(({ label }) => label) : call.intents,
      customerSentiment: sentiment ? sentiment.customer : call.customerSentiment,
    },
  };
  const found = await readers.irritants.detect(asked);
  return { intent, sentiment, irritants: { found, ...readers.irritants.dispute(asked, found) } };
}
