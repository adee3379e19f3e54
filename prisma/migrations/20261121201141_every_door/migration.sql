-- CreateEnum
CREATE TYPE "Door" AS ENUM ('command_line', 'page', 'folder', 'bucket', 'api', 'recording');

-- CreateEnum
CREATE TYPE "InboundKind" AS ENUM ('folder', 'bucket');

-- CreateEnum
CREATE TYPE "InboundItemStatus" AS ENUM ('waiting', 'taken', 'failed');

-- AlterTable
ALTER TABLE "IngestBatch" ADD COLUMN     "door" "Door" NOT NULL DEFAULT 'command_line',
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "undoRequestedAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoSeq" INTEGER,
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ADD COLUMN     "undoneBy" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "BatchDay" (
    "batchId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "rows" BIGINT NOT NULL,

    CONSTRAINT "BatchDay_pkey" PRIMARY KEY ("batchId","day")
);

-- CreateTable
CREATE TABLE "InboundSource" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "kind" "InboundKind" NOT NULL,
    "name" TEXT NOT NULL,
    "location" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "credentials" BYTEA,
    "mapping" JSONB,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "lookedAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "InboundSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundItem" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "sizeBytes" BIGINT NOT NULL,
    "status" "InboundItemStatus" NOT NULL DEFAULT 'waiting',
    "batchId" UUID,
    "recordingId" UUID,
    "error" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InboundItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiDelivery" (
    "id" UUID NOT NULL,
    "apiKeyId" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "kind" "BatchKind" NOT NULL,
    "idempotencyKey" TEXT,
    "bodySha256" TEXT NOT NULL,
    "segment" UUID NOT NULL,
    "firstLine" BIGINT NOT NULL,
    "lastLine" BIGINT NOT NULL,
    "batchId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BatchDay_day_idx" ON "BatchDay"("day");

-- CreateIndex
CREATE UNIQUE INDEX "InboundSource_siteId_name_key" ON "InboundSource"("siteId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "InboundSource_siteId_kind_location_key" ON "InboundSource"("siteId", "kind", "location");

-- CreateIndex
CREATE INDEX "InboundItem_sourceId_status_changedAt_idx" ON "InboundItem"("sourceId", "status", "changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboundItem_sourceId_key_fingerprint_key" ON "InboundItem"("sourceId", "key", "fingerprint");

-- CreateIndex
CREATE INDEX "ApiDelivery_segment_idx" ON "ApiDelivery"("segment");

-- CreateIndex
CREATE INDEX "ApiDelivery_siteId_createdAt_idx" ON "ApiDelivery"("siteId", "createdAt");

-- CreateIndex
CREATE INDEX "ApiDelivery_batchId_idx" ON "ApiDelivery"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiDelivery_apiKeyId_idempotencyKey_key" ON "ApiDelivery"("apiKeyId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "IngestBatch_undoSeq_key" ON "IngestBatch"("undoSeq");

-- CreateIndex
CREATE INDEX "IngestBatch_siteId_door_source_idx" ON "IngestBatch"("siteId", "door", "source");

-- AddForeignKey
ALTER TABLE "BatchDay" ADD CONSTRAINT "BatchDay_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "IngestBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundSource" ADD CONSTRAINT "InboundSource_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundItem" ADD CONSTRAINT "InboundItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "InboundSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundItem" ADD CONSTRAINT "InboundItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "IngestBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiDelivery" ADD CONSTRAINT "ApiDelivery_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiDelivery" ADD CONSTRAINT "ApiDelivery_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiDelivery" ADD CONSTRAINT "ApiDelivery_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "IngestBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
