import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { correctInput, correctLabel } from './correct';
import { callReadings, callReadingsInput } from './readings-contract';
import { readingsOfCall } from './readings-of-call';
import { undoCorrection, undoInput } from './undo-correction';

const done = z.object({ correctionId: z.uuid() });

/** What models read in a call, and people's word on it. */
export const labellingRouter = router({
  ofCall: permitted('transcripts:read')
    .input(callReadingsInput)
    .output(callReadings)
    .query(({ ctx, input }) => readingsOfCall(ctx, input)),
  correct: permitted('labels:correct')
    .input(correctInput)
    .output(done)
    .mutation(({ ctx, input }) => correctLabel(ctx, input)),
  undo: permitted('labels:correct')
    .input(undoInput)
    .output(done)
    .mutation(({ ctx, input }) => undoCorrection(ctx, input)),
});
