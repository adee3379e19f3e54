import { z } from 'zod';
import { permitted, router } from '@/server/trpc/init';
import { batchView } from './batch-view';
import { cancelBatch } from './cancel-batch';
import { coverageInput, coverageOutput } from './coverage/contract';
import { coverage } from './coverage/coverage';
import { discardUpload, discardUploadInput } from './discard-upload';
import { flowOutput, ingestFlow } from './flow';
import { batchInput, getBatch, getBatchOutput } from './get-batch';
import { listBatches, listBatchesInput, listBatchesOutput } from './list-batches';
import { listFormats, listFormatsOutput } from './list-formats';
import { listMappings, listMappingsInput, listMappingsOutput } from './list-mappings';
import { listNotJoined, notJoinedOutput } from './list-not-joined';
import { listQuarantine, listQuarantineInput, listQuarantineOutput } from './list-quarantine';
import { previewUpload, previewUploadInput, previewUploadOutput } from './preview-upload';
import { restartBatch } from './restart-batch';
import { saveMapping, saveMappingInput } from './save-mapping';
import { startMended, startMendedInput } from './start-mended';
import { startUpload, startUploadInput, startUploadOutput } from './start-upload';
import { undoBatch } from './undo/undo-batch';
import { undoPlan, undoPlanOutput } from './undo/undo-plan';
import { listWaiting, listWaitingOutput } from './waiting/list-waiting';
import { startWaiting, startWaitingInput, startWaitingOutput } from './waiting/start-waiting';
import { startedProgress, startedProgressInput, startedProgressOutput } from './waiting/started-progress';

const read = permitted('ingest:read');
const write = permitted('ingest:write');

/** Files on their way in. The bytes themselves come through app/api/uploads. */
export const ingestRouter = router({
  preview: write
    .input(previewUploadInput)
    .output(previewUploadOutput)
    .query(({ ctx, input }) => previewUpload(ctx, input)),
  start: write
    .input(startUploadInput)
    .output(startUploadOutput)
    .mutation(({ ctx, input }) => startUpload(ctx, input)),
  startMended: write
    .input(startMendedInput)
    .output(startUploadOutput)
    .mutation(({ ctx, input }) => startMended(ctx, input)),
  waiting: write.output(listWaitingOutput).query(({ ctx }) => listWaiting(ctx)),
  startMany: write
    .input(startWaitingInput)
    .output(startWaitingOutput)
    .mutation(({ ctx, input }) => startWaiting(ctx, input)),
  progress: read
    .input(startedProgressInput)
    .output(startedProgressOutput)
    .query(({ ctx, input }) => startedProgress(ctx, input)),
  discardUpload: write
    .input(discardUploadInput)
    .output(z.void())
    .mutation(({ ctx, input }) => discardUpload(ctx, input)),
  flow: read.output(flowOutput).query(({ ctx }) => ingestFlow(ctx)),
  formats: read.output(listFormatsOutput).query(() => listFormats()),
  mappings: read
    .input(listMappingsInput)
    .output(listMappingsOutput)
    .query(({ ctx, input }) => listMappings(ctx, input)),
  saveMapping: write
    .input(saveMappingInput)
    .output(z.void())
    .mutation(({ ctx, input }) => saveMapping(ctx, input)),
  batches: read
    .input(listBatchesInput)
    .output(listBatchesOutput)
    .query(({ ctx, input }) => listBatches(ctx, input)),
  batch: read
    .input(batchInput)
    .output(getBatchOutput)
    .query(({ ctx, input }) => getBatch(ctx, input)),
  cancel: write
    .input(batchInput)
    .output(batchView)
    .mutation(({ ctx, input }) => cancelBatch(ctx, input)),
  restart: write
    .input(batchInput)
    .output(batchView)
    .mutation(({ ctx, input }) => restartBatch(ctx, input)),
  notJoined: permitted('quarantine:read')
    .input(batchInput)
    .output(notJoinedOutput)
    .query(({ ctx, input }) => listNotJoined(ctx, input)),
  quarantine: permitted('quarantine:read')
    .input(listQuarantineInput)
    .output(listQuarantineOutput)
    .query(({ ctx, input }) => listQuarantine(ctx, input)),
  /** what taking a delivery back would do */
  undoPlan: read
    .input(batchInput)
    .output(undoPlanOutput)
    .query(({ ctx, input }) => undoPlan(ctx, input)),
  undo: permitted('ingest:undo')
    .input(batchInput)
    .output(batchView)
    .mutation(({ ctx, input }) => undoBatch(ctx, input)),
  coverage: read
    .input(coverageInput)
    .output(coverageOutput)
    .query(({ ctx, input }) => coverage(ctx, input)),
});
