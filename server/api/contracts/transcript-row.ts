import { z } from 'zod';
import { CONSENTS, DIRECTIONS, OUTCOMES } from '@/server/calls/call-record';
import { instant, name, seconds } from './cells';

const word = z.strictObject({
  text: z.string(),
  start: seconds,
  end: seconds,
  confidence: z.number().min(0).max(1).nullish(),
});

/** What is said at once, by one speaker. */
const said = {
  speaker: z.string().max(200).nullish().meta({ description: 'customer, agent, ivr; others are unknown' }),
  text: z.string().max(100_000),
  start: seconds.nullish().meta({ description: 'since the call began' }),
  end: seconds.nullish(),
  confidence: z.number().min(0).max(1).nullish(),
  words: z.array(word).nullish(),
  intent: z.union([z.string(), z.array(z.string())]).nullish(),
};

/** What a transcript may tell of its call where no record does. */
const facts = {
  started_at: instant.nullish().meta({ description: 'Needed of calls whose record is not here.' }),
  language: z.string().max(35).nullish(),
  queue: name.nullish(),
  type: name.nullish(),
  agent: name.nullish(),
  agent_group: name.nullish(),
  direction: z.enum(DIRECTIONS).nullish(),
  outcome: z.enum(OUTCOMES).nullish(),
  consent: z.enum(CONSENTS).nullish(),
  caller: name.nullish(),
  wait: seconds.nullish(),
  talk: seconds.nullish(),
};

/** An utterance by itself. All of a call stand in one request, in the order in which they were said. */
export const utteranceRow = z.strictObject({ call_id: name.min(1), ...said, ...facts }).meta({
  id: 'Utterance',
  description: 'What was said at once; facts of its call may stand on any of them.',
});

/** A call with all that was said in it. */
export const transcriptRow = z
  .strictObject({
    call_id: name.min(1),
    ...facts,
    engine: name.nullish().meta({ description: 'what made the text' }),
    model: name.nullish(),
    utterances: z.array(z.strictObject(said)).min(1).max(20_000),
  })
  .meta({
    id: 'Transcript',
    description: 'A call with all that was said in it; masked before it is stored.',
  });

export const UTTERANCE_COLUMNS = Object.keys(said);
export const FACT_COLUMNS = Object.keys(facts);
export const TRANSCRIPT_COLUMNS = Object.keys(transcriptRow.shape);
