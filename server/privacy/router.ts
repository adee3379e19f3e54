import { permitted, router } from '@/server/trpc/init';
import { eraseCalls, eraseCallsInput, erasedSchema } from './erase-calls';
import { getPrivacy, getPrivacyInput, privacyViewSchema } from './get-privacy';
import { maskingRecall, maskingRecallSchema } from './masking-recall';
import { textPolicySchema } from './text-policy';
import { unmaskCall, unmaskCallInput, unmaskedCallSchema } from './unmask-call';
import { updatePolicy, updatePolicyInput } from './update-policy';

const manage = permitted('privacy:manage');

/** What a site does with the texts of its calls. */
export const privacyRouter = router({
  get: manage
    .input(getPrivacyInput)
    .output(privacyViewSchema)
    .query(({ ctx, input }) => getPrivacy(ctx, input)),
  /** what masking finds, measured */
  recall: manage.output(maskingRecallSchema).query(() => maskingRecall()),
  update: manage
    .input(updatePolicyInput)
    .output(textPolicySchema)
    .mutation(({ ctx, input }) => updatePolicy(ctx, input)),
  erase: manage
    .input(eraseCallsInput)
    .output(erasedSchema)
    .mutation(({ ctx, input }) => eraseCalls(ctx, input)),
  unmask: permitted('transcripts:unmask')
    .input(unmaskCallInput)
    .output(unmaskedCallSchema)
    .mutation(({ ctx, input }) => unmaskCall(ctx, input)),
});
