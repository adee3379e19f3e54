import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { storedDays } from '@/server/calls/queries/stored-days';
import { parseInput } from '@/server/parse-input';
import { addDays } from '@/server/trends/period';
import { DEFAULT_RULES, type QueueRules, queueRules, type RulesPreview } from '../contracts/rules';
import { boundOfShare } from './place-of-call';
import { callsTaken, newestDay } from './queries/calls-taken';
import { readRules, type SiteRules } from './read-rules';

export const previewRulesInput = z.object({
  siteId: z.int().positive(),
  /** rules of one queue, or of the site (queue ''), to be tried before they are saved; null: as they are */
  draft: queueRules.nullable().default(null),
});

const DAYS = 28;
/** So many rows of calls are counted in a second or two: somebody waits while they change a rule. */
const MOST_ROWS = 2_000_000;
const NONE = { analysis: 0, training: 0, evidence: 0, any: 0 };
const NOTHING: RulesPreview = { from: null, to: null, calls: 0, refused: 0, taken: NONE, queues: [] };

type QueueCounts = RulesPreview['queues'][number];

/**
 * How many calls with recordings the rules would take, of the four weeks up to the newest calls, or of as many days as can
 * be counted while one waits.
 */
export async function previewRules(
  { actor }: UseCaseContext,
  input: z.input<typeof previewRulesInput>,
): Promise<RulesPreview> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:read');
  const { siteId, draft } = parseInput(previewRulesInput, input);
  const saved = await readRules(siteId);
  const tried = draft ? withDraft(saved, draft) : [saved.site, ...saved.queues];
  const [newest] = await newestDay({ siteId });
  if (!newest) return NOTHING;
  const to = newest.day;
  const from = await firstDay(siteId, to, MOST_ROWS / tried.length);
  const queues = await countAll(siteId, { from, to }, tried);
  if (queues.length === 0) return NOTHING;
  return {
    from,
    to,
    calls: sum(queues, ({ calls }) => calls),
    refused: sum(queues, ({ refused }) => refused),
    taken: {
      analysis: sum(queues, ({ taken }) => taken.analysis),
      training: sum(queues, ({ taken }) => taken.training),
      evidence: sum(queues, ({ taken }) => taken.evidence),
      any: sum(queues, ({ taken }) => taken.any),
    },
    queues,
  };
}

/** The earliest of the four weeks' days that can be counted with the ones after it; at least the newest. */
async function firstDay(siteId: number, last: string, mostRows: number): Promise<string> {
  const first = addDays(last, 1 - DAYS);
  let rows = 0;
  for (const { day, stored } of (await storedDays({ site_id: siteId, first, last })).toReversed()) {
    rows += stored;
    if (rows > mostRows) return day === last ? last : addDays(day, 1);
  }
  return first;
}

/** The rules as they would be with a draft; an empty one takes a queue's away, and gives the site the product's. */
function withDraft({ site, queues }: SiteRules, draft: QueueRules): QueueRules[] {
  const others = queues.filter(({ queue }) => queue !== draft.queue);
  if (draft.queue === '') return [draft.rules.length > 0 ? draft : DEFAULT_RULES, ...others];
  return draft.rules.length > 0 ? [site, ...others, draft] : [site, ...others];
}

async function countAll(
  siteId: number,
  days: { from: string; to: string },
  tried: readonly QueueRules[],
): Promise<QueueCounts[]> {
  const own = tried.filter(({ queue }) => queue !== '');
  const named = own.map(({ queue }) => queue);
  const counts = await Promise.all(
    tried.map(async ({ queue, rules }) => {
      const rows = await callsTaken({
        siteId,
        ...days,
        queues: queue === '' ? named : [queue],
        except: queue === '' ? 1 : 0,
        purposes: rules.map(({ purpose }) => purpose),
        modes: rules.map(({ mode }) => mode),
        seeds: rules.map(({ seed }) => seed),
        bounds: rules.map(({ share }) => boundOfShare(share)),
      });
      return rows.map(({ taken, any_taken, ...row }) => ({
        ...row,
        taken: { ...NONE, ...byPurpose(rules, taken), any: any_taken },
        ownRules: queue !== '',
      }));
    }),
  );
  return counts.flat().toSorted((a, b) => b.calls - a.calls || (a.queue < b.queue ? -1 : 1));
}

function byPurpose(
  rules: QueueRules['rules'],
  taken: readonly number[],
): Partial<Record<'analysis' | 'training' | 'evidence', number>> {
  return Object.fromEntries(rules.map(({ purpose }, at) => [purpose, taken[at] ?? 0]));
}

function sum(queues: readonly QueueCounts[], of: (one: QueueCounts) => number): number {
  return queues.reduce((total, one) => total + of(one), 0);
}
