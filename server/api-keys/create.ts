import { z } from 'zod';
import { audit } from '@/server/audit';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { findSite } from '@/server/sites/find-site';
import { generateKey, hashKey, shownPrefix } from './key-format';
import { type KeyView, viewKey } from './key-view';
import { API_KEY_SCOPES } from './scopes';

export const createApiKeyInput = z.object({
  name: z.string().trim().min(1, 'A name is needed.').max(120),
  scopes: z.array(z.enum(API_KEY_SCOPES)).min(1, 'Choose what the key is for.'),
  /** null: every site */
  siteId: z.int().positive().nullable(),
  /** null: never expires */
  expiresAt: z.date().nullable(),
});

/**
 * Makes a key for a program.
 * @returns the key itself, this once: only its hash is kept
 * @throws AppError `not_found` for a site that is not the actor's; `invalid_input` for a date that is past
 */
export async function createApiKey(
  { actor }: UseCaseContext,
  input: z.input<typeof createApiKeyInput>,
): Promise<{ key: string; view: KeyView }> {
  requireKeySite(actor, input.siteId);
  const { scopes, ...settings } = parseInput(createApiKeyInput, input);
  if (settings.expiresAt && settings.expiresAt.getTime() <= Date.now()) {
    throw new AppError('invalid_input', 'The key would have expired already.', {
      hint: 'Choose a later date.',
    });
  }
  const key = generateKey();
  const row = { ...settings, scopes: [...new Set(scopes)], prefix: shownPrefix(key), hash: hashKey(key) };
  const createdBy = actor.kind === 'user' ? actor.id : null;
  return database().$transaction(async (transaction) => {
    if (settings.siteId !== null) await findSite(transaction, settings.siteId);
    const created = await transaction.apiKey.create({ data: { ...row, createdBy } });
    await audit(transaction, actor, {
      action: 'api_key.create',
      subject: `api_key:${created.id}`,
      ...(settings.siteId === null ? {} : { siteId: settings.siteId }),
      details: {
        name: row.name,
        prefix: row.prefix,
        scopes: row.scopes,
        expiresAt: settings.expiresAt?.toISOString() ?? null,
      },
    });
    return { key, view: viewKey(created) };
  });
}

/** A key for every site is made by somebody who sees every site. */
function requireKeySite(actor: UseCaseContext['actor'], siteId: number | null): void {
  if (siteId !== null) {
    requireSite(actor, siteId);
  } else if (actor.siteIds !== 'all') {
    throw new AppError('forbidden', 'Only somebody who sees every site can make a key for all.', {
      hint: 'Choose one of your sites.',
    });
  }
}
