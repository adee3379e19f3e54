import { database, type Transaction } from '@/server/postgres/client';
import { DEFAULT_TEXT_POLICY, type TextPolicySettings } from './text-policy';

/** What a site does with the texts of its calls. */
export async function readPolicy(
  siteId: number,
  transaction: Transaction = database(),
): Promise<TextPolicySettings> {
  const row = await transaction.textPolicy.findUnique({
    where: { siteId },
    select: {
      keepOriginals: true,
      originalDays: true,
      transcriptDays: true,
      exampleDays: true,
      skipSensitive: true,
      qaMayUnmask: true,
    },
  });
  return row ?? DEFAULT_TEXT_POLICY;
}
