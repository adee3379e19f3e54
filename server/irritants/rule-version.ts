import type { Transaction } from '@/server/postgres/client';

/** How many rules an irritant has had: the number of the one that counts. 0: it never had one. */
export async function ruleVersion(
  transaction: Pick<Transaction, 'auditEvent'>,
  irritantId: string,
): Promise<number> {
  return await transaction.auditEvent.count({
    where: { subject: `irritant:${irritantId}`, action: 'irritant.rule' },
  });
}

/** The same of several irritants at once. */
export async function ruleVersions(
  transaction: Pick<Transaction, 'auditEvent'>,
  irritantIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = await transaction.auditEvent.groupBy({
    by: ['subject'],
    where: { subject: { in: irritantIds.map((id) => `irritant:${id}`) }, action: 'irritant.rule' },
    _count: true,
  });
  return new Map(counted.map(({ subject, _count }) => [subject.slice('irritant:'.length), _count]));
}
