import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findTextDay } from './find-text-day';
import { type LabelNames, labelNames, modelNames } from './label-names';
import { labelReadingOf } from './label-reading';
import { type ReadingRow, readingsOnDay } from './queries/readings-of-call';
import { type CallReadings, type CorrectionView, callReadingsInput } from './readings-contract';
import { sentimentReadingOf } from './sentiment-reading';
import { toCorrectionView } from './to-correction-view';

/**
 * Everything that was read in a call: the newest reading of each kind with people's corrections over it, what made it, and
 * what earlier models said.
 * @throws AppError `not_found` for a call without transcript, `forbidden`
 */
export async function readingsOfCall(
  { actor }: UseCaseContext,
  input: { siteId: number; callId: string },
): Promise<CallReadings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'transcripts:read');
  const { siteId, callId } = parseInput(callReadingsInput, input);
  const day = await findTextDay(siteId, callId);
  const [rows, corrections, names] = await Promise.all([
    readingsOnDay({ siteId, callId, day }),
    database().labelCorrection.findMany({ where: { siteId, callId }, orderBy: { seq: 'desc' } }),
    labelNames(siteId),
  ]);
  const models = await modelNames(rows);
  const words = corrections.map(toCorrectionView);
  const current = (kind: ReadingRow['kind']) =>
    rows.find((row) => row.kind === kind && row.is_current === 1) ?? null;
  const context = { names, models };
  return {
    intent: labelReadingOf(current('intent'), newestWords(words, 'intent'), context),
    irritant: labelReadingOf(current('irritant'), newestWords(words, 'irritant'), context),
    sentiment: sentimentReadingOf(current('sentiment'), newestWords(words, 'sentiment'), context),
    history: rows.map((row) => ({
      kind: row.kind,
      model: models.get(row.model)?.name ?? row.model,
      run: row.run,
      madeAt: new Date(row.made_ms),
      labels: namedLabels(row, names),
    })),
    corrections: words,
  };
}

function namedLabels(row: ReadingRow, names: LabelNames): { name: string; score: number }[] {
  return row.labels.map((label, at) => ({ name: names.nameOf(label), score: row.scores[at] ?? 0 }));
}

/** The newest word on each label (of an utterance's sentiment: on each utterance), those taken back left out. */
function newestWords(words: readonly CorrectionView[], kind: CorrectionView['kind']): CorrectionView[] {
  const newest = new Map<string, CorrectionView>();
  for (const word of words) {
    if (word.kind !== kind) continue;
    const about =
      kind === 'sentiment' && word.utterance !== null ? `utterance:${word.utterance}` : word.label;
    if (!newest.has(about)) newest.set(about, word);
  }
  return [...newest.values()].filter(({ verdict }) => verdict !== 'withdrawn');
}
