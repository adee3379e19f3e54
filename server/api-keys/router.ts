import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { createApiKey, createApiKeyInput } from './create';
import { keyViewSchema } from './key-view';
import { listApiKeys } from './list';
import { revokeApiKey, revokeApiKeyInput } from './revoke';

const manage = permitted('api-keys:manage');

/** Keys with which programs send and read data. */
export const apiKeysRouter = router({
  list: manage.output(z.array(keyViewSchema)).query(({ ctx }) => listApiKeys(ctx)),
  create: manage
    .input(createApiKeyInput)
    .output(z.object({ key: z.string(), view: keyViewSchema }))
    .mutation(({ ctx, input }) => createApiKey(ctx, input)),
  revoke: manage
    .input(revokeApiKeyInput)
    .output(keyViewSchema)
    .mutation(({ ctx, input }) => revokeApiKey(ctx, input)),
});
