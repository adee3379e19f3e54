import { permitted, router } from '@/server/trpc/init';
import { recordInput, recordOutput } from './contract';
import { staffingRecord } from './record';

/** How plans fared. */
export const staffingRecordRouter = router({
  read: permitted('staffing:read')
    .input(recordInput)
    .output(recordOutput)
    .query(({ ctx, input }) => staffingRecord(ctx, input)),
});
