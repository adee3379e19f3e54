import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { MEASURE_NAMES, type Unit, wordsOf } from './measures';

export const setGoalInput = z.object({
  siteId: z.int().positive(),
  measure: z.enum(MEASURE_NAMES),
  /** in the measure's unit; null: back to the queues' targets, or the assumption, or none */
  goal: z.number().nullable(),
});

const RANGES: Record<Unit, { least: number; most: number; words: string }> = {
  share: { least: 0, most: 1, words: 'a share from 0% to 100%' },
  seconds: { least: 0, most: 86_400, words: 'seconds, at most a day' },
  money: { least: 0, most: 1e12, words: 'an amount of money' },
  hours: { least: 0, most: 1e6, words: 'hours' },
  balance: { least: -1, most: 1, words: 'a balance from −1 to 1' },
};

/**
 * Says what a measure of a site's scorecard should be; its status follows at once.
 * @throws AppError `not_found`, `invalid_input` for a goal the measure cannot have
 */
export async function setGoal({ actor }: UseCaseContext, input: z.input<typeof setGoalInput>): Promise<void> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'scorecard:write');
  const { siteId, measure, goal } = parseInput(setGoalInput, input);
  const { least, most, words } = RANGES[wordsOf(measure).unit];
  if (goal !== null && (goal < least || goal > most)) {
    throw new AppError(
      'invalid_input',
      `${wordsOf(measure).label} cannot have the goal ${goal}: it is ${words}.`,
    );
  }
  await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    const key = { siteId_measure: { siteId, measure } };
    const before = await transaction.scorecardTarget.findUnique({ where: key });
    if ((before?.goal ?? null) === goal) return;
    if (goal === null) await transaction.scorecardTarget.delete({ where: key });
    else {
      const values = { goal, updatedBy: actor.name };
      await transaction.scorecardTarget.upsert({
        where: key,
        create: { siteId, measure, ...values },
        update: values,
      });
    }
    await audit(transaction, actor, {
      action: 'scorecard-goal.set',
      subject: `site:${siteId}`,
      siteId,
      details: { measure, before: before?.goal ?? null, after: goal },
    });
  });
}
