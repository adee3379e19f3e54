import { z } from 'zod';
import { classifierCard } from '@/models/irritants/classifier/classifier-card';
import { LEAST_JUDGED } from '@/models/irritants/classifier/train-classifier';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { ClassifierVersion } from '@/server/postgres/generated/client';
import { actionView, viewAction } from './actions/action-view';
import { alarmView, viewAlarm } from './alarms/alarm-view';
import { irritantView, viewIrritant } from './contracts/irritant-view';
import { findIrritant } from './find-irritant';
import { ruleVersion } from './rule-version';

export const getIrritantInput = z.object({ siteId: z.int().positive(), irritantId: z.uuid() });

export const irritantDetail = irritantView.extend({
  ruleVersion: z.int(),
  /** those that were merged into it */
  merged: z.array(z.object({ id: z.uuid(), name: z.string() })),
  mergedInto: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  actions: z.array(actionView),
  /** the newest first */
  alarms: z.array(alarmView),
  /** so many different confirmed turns it takes to learn it */
  learnsFrom: z.int(),
  /** the newest classifier that was learned from what people judged; null: none was */
  learned: z
    .object({
      number: z.int(),
      createdAt: z.date(),
      /** it reads calls, in place of rule and topic */
      inPlace: z.boolean(),
      positives: z.int(),
      negatives: z.int(),
      /** cross-validated */
      precision: z.number(),
      recall: z.number(),
    })
    .nullable(),
});
export type IrritantDetail = z.output<typeof irritantDetail>;

const MOST_ALARMS = 20;

/**
 * An irritant with its rule, what was merged into it, its actions and alarms; figures are another question.
 * @throws AppError `not_found`
 */
export async function getIrritant(
  { actor }: UseCaseContext,
  input: z.input<typeof getIrritantInput>,
): Promise<IrritantDetail> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'irritants:read');
  const { siteId, irritantId: id } = parseInput(getIrritantInput, input);
  const irritant = await findIrritant(database(), siteId, id);
  const named = { select: { id: true, name: true } };
  const [version, merged, mergedInto, actions, alarms, classifier] = await Promise.all([
    ruleVersion(database(), id),
    database().irritant.findMany({ where: { mergedIntoId: id }, ...named, orderBy: { name: 'asc' } }),
    irritant.mergedIntoId === null
      ? null
      : database().irritant.findUnique({ where: { id: irritant.mergedIntoId }, ...named }),
    database().irritantAction.findMany({
      where: { irritantId: id },
      orderBy: [{ status: 'asc' }, { dueOn: 'asc' }],
    }),
    database().irritantAlarm.findMany({
      where: { irritantId: id },
      orderBy: { day: 'desc' },
      take: MOST_ALARMS,
    }),
    database().classifierVersion.findFirst({
      where: { irritantId: id, kind: 'irritant' },
      orderBy: { number: 'desc' },
      omit: { artefact: true },
    }),
  ]);
  return {
    ...viewIrritant(irritant),
    ruleVersion: version,
    merged,
    mergedInto,
    actions: actions.map(viewAction),
    alarms: alarms.map(viewAlarm),
    learnsFrom: LEAST_JUDGED,
    learned: classifier && viewLearned(classifier),
  };
}

function viewLearned({
  number,
  createdAt,
  status,
  card,
}: Pick<ClassifierVersion, 'number' | 'createdAt' | 'status' | 'card'>): IrritantDetail['learned'] {
  const { positives, negatives, precision, recall } = classifierCard.parse(card);
  const inPlace = status === 'champion';
  return {
    number,
    createdAt,
    inPlace,
    positives,
    negatives,
    precision: precision.value,
    recall: recall.value,
  };
}
