import { z } from 'zod';
import { CONSENTS, DIRECTIONS } from '@/server/calls/call-record';
import { AppError } from '@/server/errors';
import { mappingSite } from '@/server/ingest/mapping-site';
import { RowProblem } from '@/server/ingest/row-problem';
import { ValueRules } from '@/server/ingest/transcripts/parts/value-rules';
import { transcriptMapping } from '@/server/ingest/transcripts/transcript-mapping';
import { CALLED_BY } from '../contracts/recording';
import { nameFacts } from './name-facts';

const name = z.string().trim().max(200).default('');

/** What may be told beside a file, of a call that no record tells of; all of it optional. */
export const toldFacts = z.object({
  /** '' the file's name says */
  callId: name,
  /** ISO 8601, on the site's clock without an offset */
  startedAt: z.string().trim().max(40).default(''),
  queue: name,
  agent: name,
  direction: z.enum(DIRECTIONS).nullable().default(null),
  consent: z.enum(CONSENTS).default('unknown'),
  /** the caller's number; only its pseudonym is kept */
  caller: z.string().trim().max(60).default(''),
});
export type ToldFacts = z.output<typeof toldFacts>;

/** The same as a recording keeps it (`Recording.facts`), beside its call, queue and time. */
export const keptFacts = z.object({
  calledBy: z.enum(CALLED_BY).default('drop'),
  agent: z.string().default(''),
  direction: z.enum(DIRECTIONS).nullable().default(null),
  consent: z.enum(CONSENTS).default('unknown'),
  /** pseudonym */
  callerKey: z.string().default(''),
});
export type KeptFacts = z.output<typeof keptFacts>;

export interface CallOfFile {
  callId: string;
  queue: string;
  calledAt: Date;
  facts: KeptFacts;
}

/**
 * The call of a file, from what was told beside it and what its name says; a call whose time nobody tells was now.
 * @throws AppError `invalid_input` for a name of no call, or a time that is none
 */
export function callOfFile(
  fileName: string,
  told: ToldFacts,
  site: { timeZone: string; country: string },
  now: Date,
): CallOfFile {
  const named = nameFacts(fileName);
  const callId = told.callId || named.callId;
  if (callId === '' || callId.length > 200) {
    throw new AppError('invalid_input', 'The file does not say which call it is of.', {
      hint: 'Name the file after its call, or send the call’s id beside it (at most 200 characters).',
    });
  }
  const rules = new ValueRules(
    transcriptMapping.parse({ kind: 'transcripts', format: 'calls' }),
    mappingSite(site, now.getTime()),
  );
  const [calledAt, calledBy] = timeOf(told.startedAt, named.startedAt, rules, now);
  const pseudonym =
    told.caller !== ''
      ? rules.pseudonyms.of(told.caller, 'number')
      : rules.pseudonyms.of(named.customer, 'id');
  const { direction, consent } = told;
  const agent = told.agent || named.agent;
  return {
    callId,
    queue: told.queue,
    calledAt,
    facts: { calledBy, agent, direction, consent, callerKey: pseudonym },
  };
}

function timeOf(
  told: string,
  named: string,
  rules: ValueRules,
  now: Date,
): [at: Date, by: KeptFacts['calledBy']] {
  if (told !== '') return [instantOf(told, rules), 'told'];
  try {
    if (named !== '') return [instantOf(named, rules), 'name'];
  } catch (thrown) {
    // Digits of a name that look like a time and are none: nobody has said that they are.
    if (!(thrown instanceof AppError)) throw thrown;
  }
  return [now, 'drop'];
}

function instantOf(text: string, rules: ValueRules): Date {
  try {
    return new Date(rules.instantOf(text, 'startedAt'));
  } catch (thrown) {
    if (!(thrown instanceof RowProblem)) throw thrown;
    throw new AppError('invalid_input', `startedAt: ${thrown.reason}`, { hint: thrown.hint });
  }
}
