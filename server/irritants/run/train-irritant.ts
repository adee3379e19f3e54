import { createHash } from 'node:crypto';
import { type TrainedClassifier, trainClassifier } from '@/models/irritants/classifier/train-classifier';
import { audit } from '@/server/audit';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { requestRun } from '@/server/language-runs/request';
import type { RunHandler } from '@/server/language-runs/run-handler';
import { TASKS } from '@/server/language-runs/tasks';
import { database } from '@/server/postgres/client';
import { findIrritant } from '../find-irritant';
import { labelsOf } from '../labels-of';
import { judgedTurns, otherTurns } from '../queries/judged-turns';
import { verdictsOn } from '../verdicts';

/** Turns of other calls for every confirmed one: what a classifier meets is mostly not the irritant. */
const OTHERS_FOR_EACH = 6;
const STEPS = 3;

/**
 * Learns an irritant from the turns that people confirmed and rejected, and turns of calls without it. A classifier that
 * reaches its precision reads calls from now on, in place of the rule or topic; one that does not is kept for comparison.
 * @throws ModelError with too few judged turns; AppError `not_found`
 */
export const trainIrritant: RunHandler = async (run, { signal, onProgress }) => {
  const { siteId } = run;
  const { irritantId, seed } = TASKS.train_irritant.parse(run.settings);
  const irritant = await findIrritant(database(), siteId, irritantId);
  onProgress({ stage: 'reading what was judged', done: 0, total: STEPS });
  const judged = await readJudged(siteId, irritantId, seed);
  onProgress({ stage: `learning “${irritant.name}”`, done: 1, total: STEPS });
  const trained = trainClassifier(judged, { seed, signal });
  onProgress({ stage: 'keeping what was learned', done: 2, total: STEPS });
  const number = await keepClassifier({ siteId, irritantId, runId: run.id }, trained);
  if (trained.card.reachesTarget) {
    await requestRun(
      { actor: SYSTEM_ACTOR },
      { siteId, task: 'read_calls', settings: { kinds: ['irritant'], scope: 'all' } },
    );
  }
  const { precision, recall, reachesTarget } = trained.card;
  return { number, precision: precision.value, recall: recall.value, inPlace: reachesTarget };
};

async function readJudged(siteId: number, irritantId: string, seed: number) {
  const verdicts = await verdictsOn(siteId, irritantId);
  const days = [...new Set(verdicts.map(({ day }) => day))];
  const textsOf = async (wanted: 'is' | 'is_not'): Promise<string[]> => {
    const calls = verdicts.flatMap(({ callId, verdict, utterance }) =>
      verdict === wanted && utterance !== null ? [{ callId, utterance }] : [],
    );
    if (calls.length === 0) return [];
    const rows = await judgedTurns({
      siteId,
      days,
      callIds: calls.map(({ callId }) => callId),
      turns: calls.map(({ utterance }) => utterance),
    });
    return rows.map(({ text }) => text);
  };
  const [positives, rejected, labels] = await Promise.all([
    textsOf('is'),
    textsOf('is_not'),
    labelsOf(siteId, irritantId),
  ]);
  const limit = Math.max(1, positives.length * OTHERS_FOR_EACH);
  const others = days.length === 0 ? [] : await otherTurns({ siteId, days, labels, seed, limit });
  return { positives, negatives: [...rejected, ...others.map(({ text }) => text)] };
}

async function keepClassifier(
  about: { siteId: number; irritantId: string; runId: string },
  { artefact, threshold, card }: TrainedClassifier,
): Promise<number> {
  const { siteId, irritantId } = about;
  const own = { siteId, kind: 'irritant' as const, irritantId };
  return await database().$transaction(async (transaction) => {
    const number = (await transaction.classifierVersion.count({ where: own })) + 1;
    const now = new Date();
    if (card.reachesTarget) {
      await transaction.classifierVersion.updateMany({
        where: { ...own, status: 'champion' },
        data: { status: 'retired' },
      });
    }
    await transaction.classifierVersion.create({
      data: {
        ...about,
        kind: 'irritant',
        number,
        status: card.reachesTarget ? 'champion' : 'challenger',
        createdBy: SYSTEM_ACTOR.name,
        artefact: Buffer.from(artefact),
        artefactSha256: createHash('sha256').update(artefact).digest('hex'),
        threshold,
        card,
        ...(card.reachesTarget ? { promotedAt: now, promotedBy: SYSTEM_ACTOR.name } : {}),
      },
    });
    await audit(transaction, SYSTEM_ACTOR, {
      action: 'irritant.train',
      subject: `irritant:${irritantId}`,
      siteId,
      details: {
        version: number,
        precision: card.precision.value,
        recall: card.recall.value,
        inPlace: card.reachesTarget,
      },
    });
    return number;
  });
}
