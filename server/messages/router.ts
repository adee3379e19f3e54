import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { listMessages, listMessagesInput, listMessagesOutput } from './list';
import { mailState, readMailState } from './mail-state';
import { retryMessage, retryMessageInput } from './retry';
import { sendTestMail, testMailInput } from './test-mail';
import { createdWebhook, createWebhook, createWebhookInput } from './webhooks/create';
import { listWebhooks, listWebhooksInput } from './webhooks/list';
import { removeWebhook, webhookInput } from './webhooks/remove';
import { testWebhook } from './webhooks/try';
import { webhookView } from './webhooks/webhook-view';

const write = permitted('alerts:write');

/** What leaves the house, and to whom. */
export const messagesRouter = router({
  list: write
    .input(listMessagesInput)
    .output(listMessagesOutput)
    .query(({ ctx, input }) => listMessages(ctx, input)),
  retry: write.input(retryMessageInput).mutation(({ ctx, input }) => retryMessage(ctx, input)),
  mail: write.output(mailState).query(({ ctx }) => readMailState(ctx)),
  testMail: write.input(testMailInput).mutation(({ ctx, input }) => sendTestMail(ctx, input)),
  webhooks: write
    .input(listWebhooksInput)
    .output(z.array(webhookView))
    .query(({ ctx, input }) => listWebhooks(ctx, input)),
  createWebhook: write
    .input(createWebhookInput)
    .output(createdWebhook)
    .mutation(({ ctx, input }) => createWebhook(ctx, input)),
  testWebhook: write.input(webhookInput).mutation(({ ctx, input }) => testWebhook(ctx, input)),
  removeWebhook: write.input(webhookInput).mutation(({ ctx, input }) => removeWebhook(ctx, input)),
});
