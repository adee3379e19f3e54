import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { readWithRules } from '@/models/irritants/rules/apply-rule';
import { compileRule } from '@/models/irritants/rules/compile-rule';
import { type Condition, type IrritantRule, irritantRuleSchema } from '@/models/irritants/rules/rule';
import { audit } from '@/server/audit';
import { type Actor, requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { addDays } from '@/server/trends/period';
import { callsForRules, type ReadableCall } from '../facts/calls-for-rules';
import { textRange } from '../queries/text-range';
import { quoteView, saidIn } from '../quote';
import { countTexts } from './count-texts';
import { narrowingSearch } from './narrow';
import { type SampledText, sampleTexts } from './sample-texts';

/** Calls read at most, and how long that may take: more would not change what a person decides. */
const MOST_CALLS = 3000;
const BUDGET_MS = 6000;
/** Read at a time; between them others get their turn. */
const CHUNK = 150;
const SAMPLES = 12;

export const tryRuleInput = z.object({
  siteId: z.int().positive(),
  rule: irritantRuleSchema,
  /** how far to look back from the last day with transcripts */
  days: z.int().min(1).max(366).default(90),
});

export const tryRuleOutput = z.object({
  /** UTC days, inclusive; null: there is no transcript yet */
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** calls of the period with a transcript */
  texts: z.int(),
  /** those of them that can be cases, by their words */
  possible: z.int(),
  /** those that were read, chosen by chance where they are not all */
  looked: z.int(),
  /** cases among those that were read */
  hits: z.int(),
  /** cases in the period: counted where all possible calls were read, else estimated */
  calls: z.int(),
  /** of the calls with a transcript */
  share: z.number().nullable(),
  /** what would have had to be known to judge some calls, in words */
  unknown: z.array(z.object({ what: z.string(), calls: z.int() })),
  samples: z.array(quoteView),
  milliseconds: z.number(),
});
export type RuleTrial = z.output<typeof tryRuleOutput>;

interface Tally {
  looked: number;
  hits: number;
  unknown: Map<string, number>;
  samples: RuleTrial['samples'];
}

/**
 * Tries a rule on a site's past calls before it is saved: how many are cases, and some of them. Reads the calls that can be
 * cases by their words, up to 3,000 of them; what it shows goes to the audit log.
 * @throws AppError `canceled` when the one who asked has gone, `not_found`, `forbidden`
 */
export async function tryRule(
  { actor }: UseCaseContext,
  input: z.input<typeof tryRuleInput>,
  signal?: AbortSignal,
): Promise<RuleTrial> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:write');
  requirePermission(actor, 'transcripts:read');
  const { siteId, rule, days } = parseInput(tryRuleInput, input);
  const began = performance.now();
  const period = await lastDays(siteId, days);
  const tally: Tally = { looked: 0, hits: 0, unknown: new Map(), samples: [] };
  if (!period) return trialOf(tally, { period, possible: 0, texts: 0, began });
  const utcDays = daysBetween(period);
  const [found, [counted]] = await Promise.all([
    sampleTexts({ siteId, days: utcDays, limit: MOST_CALLS, search: narrowingSearch(rule) }, signal),
    countTexts({ site_id: siteId, days: utcDays }),
  ]);
  const readChunk = chunkReader(siteId, rule, tally);
  for (let at = 0; at < found.length && performance.now() - began < BUDGET_MS; at += CHUNK) {
    if (signal?.aborted) throw new AppError('canceled', 'The trial of the rule was stopped.');
    await readChunk(found.slice(at, at + CHUNK));
    await breathe();
  }
  await auditLook(actor, siteId, tally.samples);
  return trialOf(tally, { period, possible: found[0]?.found ?? 0, texts: counted?.texts ?? 0, began });
}

function chunkReader(siteId: number, rule: IrritantRule, tally: Tally) {
  const compiled = compileRule(rule);
  const withLastCall = asksFor(rule.when, 'repeat');
  return async (chunk: readonly SampledText[]): Promise<void> => {
    const days = [...new Set(chunk.map(({ day }) => day))];
    const calls = await callsForRules({
      siteId,
      days,
      callIds: chunk.map(({ call_id }) => call_id),
      withLastCall,
    });
    for (const one of calls) {
      const [reading] = readWithRules(compiled, one.call);
      tally.looked += 1;
      for (const what of reading?.unknown ?? []) {
        tally.unknown.set(what, (tally.unknown.get(what) ?? 0) + 1);
      }
      if (!reading?.hit) continue;
      tally.hits += 1;
      if (tally.samples.length < SAMPLES) tally.samples.push(sampleOf(one, reading.hit));
    }
  };
}

function asksFor(condition: Condition, kind: Condition['kind']): boolean {
  return 'of' in condition ? condition.of.some((part) => asksFor(part, kind)) : condition.kind === kind;
}

function sampleOf(
  { callId, startedAt, call }: ReadableCall,
  { evidence, why }: NonNullable<ReturnType<typeof readWithRules>[number]['hit']>,
): RuleTrial['samples'][number] {
  const turn = evidence && call.transcript?.utterances[evidence.utterance];
  return {
    callId,
    startedAt,
    queue: call.facts.queue ?? '',
    intentId: call.reading.intents?.[0] ?? '',
    score: null,
    why,
    model: '',
    readAt: null,
    said: turn && evidence ? saidIn(turn, evidence) : null,
  };
}

function trialOf(
  { looked, hits, unknown, samples }: Tally,
  { period, possible, texts, began }: Pick<RuleTrial, 'period' | 'possible' | 'texts'> & { began: number },
): RuleTrial {
  const calls = looked === 0 ? 0 : Math.round((hits / looked) * possible);
  return {
    period,
    texts,
    possible,
    looked,
    hits,
    calls,
    share: texts > 0 ? calls / texts : null,
    unknown: [...unknown].map(([what, count]) => ({ what, calls: count })),
    samples,
    milliseconds: performance.now() - began,
  };
}

async function lastDays(siteId: number, days: number): Promise<RuleTrial['period']> {
  const [range] = await textRange({ siteId });
  if (!range || range.texts === 0) return null;
  return { from: addDays(range.last_day, 1 - days), to: range.last_day };
}

/** A local day lies within one UTC day before and one after it. */
function daysBetween({ from, to }: NonNullable<RuleTrial['period']>): string[] {
  const days = [];
  for (let day = addDays(from, -1); day <= addDays(to, 1); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Texts of calls were shown: that is written down, though they are masked. */
async function auditLook(actor: Actor, siteId: number, samples: RuleTrial['samples']): Promise<void> {
  if (samples.length === 0) return;
  await database().$transaction((transaction) =>
    audit(transaction, actor, {
      action: 'irritant.quotes',
      subject: `site:${siteId}`,
      siteId,
      details: { calls: samples.map(({ callId }) => callId) },
    }),
  );
}
