import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { ModelInUse } from './model-in-use';
import { againstImports } from './queries/against-imports';
import type { CandidateRow } from './queries/candidate-row';
import { readingCandidates } from './queries/candidates';
import { changedMinds } from './queries/changed-minds';
import { disputedIrritants } from './queries/disputed-irritants';
import type { Span } from './recent-span';
import { REASONS, type Reason } from './worklist-view';

/** Scores this near the threshold are uncertain. */
const BAND = 0.1;
/** A best score under this part of the threshold is of a call like nothing that is known. */
const NOTHING_NEAR = 0.4;
/** Of one reason and intent. */
const SHARE = 12;
const MOST = 300;
/** Newest imported labels that are looked at. */
const MOST_IMPORTS = 1000;

export interface Candidate extends CandidateRow {
  reason: Reason;
  /** Of disagreeing: the label the other one gives; of disputed: the irritant. */
  other: string;
  /** Who gives it, or finds it alone. */
  by: 'version' | 'import' | 'rule' | 'model' | null;
}

export interface CandidateQuestion {
  siteId: number;
  span: Span;
  model: ModelInUse;
  /** Intents with few examples. */
  rare: readonly string[];
}

/** Calls worth labelling, each under its first reason, in the order of the reasons, the clearest cases of each first. */
export async function findCandidates(question: CandidateQuestion): Promise<Candidate[]> {
  const found = await Promise.all([
    ofReadings(question),
    ofVersions(question),
    ofImports(question),
    ofRules(question),
  ]);
  const rank = ({ reason }: Candidate) => REASONS.indexOf(reason);
  const sorted = found.flat().sort((a, b) => rank(a) - rank(b));
  const first = new Map<string, Candidate>();
  for (const candidate of sorted) {
    const key = `${candidate.day} ${candidate.call_id}`;
    if (!first.has(key)) first.set(key, candidate);
  }
  return [...first.values()];
}

async function ofReadings({ siteId, span, model, rare }: CandidateQuestion): Promise<Candidate[]> {
  const rows = await readingCandidates({
    siteId,
    ...span,
    threshold: model.threshold,
    band: BAND,
    nothing_near: model.threshold * NOTHING_NEAR,
    rare: [...rare],
    share: SHARE,
    limit: MOST,
  });
  return rows.map((row) => ({ ...row, other: '', by: null }));
}

async function ofVersions({ siteId, span, model }: CandidateQuestion): Promise<Candidate[]> {
  const { previous, threshold } = model;
  if (previous === null) return [];
  const rows = await changedMinds({ siteId, ...span, previous, threshold, share: SHARE, limit: MOST });
  return rows.map((row) => ({ ...row, reason: 'disagreeing', by: 'version' }));
}

async function ofImports({ siteId, span }: CandidateQuestion): Promise<Candidate[]> {
  const examples = await database().intentExample.findMany({
    where: { siteId, source: 'import', callId: { not: null }, intentId: { not: null } },
    select: { callId: true, intentId: true },
    orderBy: { createdAt: 'desc' },
    take: MOST_IMPORTS,
  });
  const labelOf = new Map(examples.map(({ callId, intentId }) => [callId ?? '', intentId ?? '']));
  if (labelOf.size === 0) return [];
  const rows = await againstImports({
    siteId,
    ...span,
    call_ids: [...labelOf.keys()],
    labels: [...labelOf.values()],
    share: SHARE,
    limit: MOST,
  });
  return rows.map((row) => ({ ...row, reason: 'disagreeing', by: 'import' }));
}

async function ofRules({ siteId, span }: CandidateQuestion): Promise<Candidate[]> {
  const irritants = await database().irritant.findMany({
    where: { siteId, status: { in: ['candidate', 'confirmed'] }, rule: { not: Prisma.AnyNull } },
    select: { id: true },
  });
  if (irritants.length === 0) return [];
  const ids = irritants.map(({ id }) => id);
  const rows = await disputedIrritants({ siteId, ...span, irritants: ids, share: SHARE, limit: MOST });
  return rows.map((row) => ({ ...row, reason: 'disputed' }));
}
