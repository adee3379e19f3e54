-- AlterTable
ALTER TABLE "IngestBatch" ADD COLUMN     "recordingId" UUID;

-- AlterTable
ALTER TABLE "Recording" ADD COLUMN     "cameWithId" UUID;

-- CreateIndex
CREATE INDEX "IngestBatch_recordingId_idx" ON "IngestBatch"("recordingId");

-- CreateIndex
CREATE INDEX "Recording_cameWithId_idx" ON "Recording"("cameWithId");

-- Texts that recordings gave before it was written down
UPDATE "IngestBatch" AS batch SET "recordingId" = recording.id
FROM "Recording" AS recording WHERE recording."batchId" = batch.id;
