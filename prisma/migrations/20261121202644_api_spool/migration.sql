-- DropIndex
DROP INDEX "ApiDelivery_apiKeyId_idempotencyKey_key";

-- DropIndex
DROP INDEX "ApiDelivery_segment_idx";

-- DropIndex
DROP INDEX "ApiDelivery_siteId_createdAt_idx";

-- AlterTable
ALTER TABLE "ApiDelivery" DROP COLUMN "idempotencyKey",
DROP COLUMN "segment",
ADD COLUMN     "bytes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "offset" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "rows" INTEGER NOT NULL,
ADD COLUMN     "segmentId" UUID,
ADD COLUMN     "seq" BIGSERIAL NOT NULL,
ADD COLUMN     "takeUpId" UUID,
ADD COLUMN     "variant" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "kind" DROP NOT NULL,
ALTER COLUMN "firstLine" DROP NOT NULL,
ALTER COLUMN "lastLine" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ApiSegment" (
    "id" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiSegment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKeyUsage" (
    "apiKeyId" UUID NOT NULL,
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "requests" INTEGER NOT NULL,

    CONSTRAINT "ApiKeyUsage_pkey" PRIMARY KEY ("apiKeyId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiDelivery_seq_key" ON "ApiDelivery"("seq");

-- CreateIndex
CREATE INDEX "ApiDelivery_segmentId_idx" ON "ApiDelivery"("segmentId");

-- CreateIndex
CREATE INDEX "ApiDelivery_takeUpId_idx" ON "ApiDelivery"("takeUpId");

-- CreateIndex
CREATE INDEX "ApiDelivery_siteId_idx" ON "ApiDelivery"("siteId");

-- CreateIndex
CREATE INDEX "ApiDelivery_createdAt_idx" ON "ApiDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ApiDelivery_apiKeyId_name_key" ON "ApiDelivery"("apiKeyId", "name");

-- AddForeignKey
ALTER TABLE "ApiKeyUsage" ADD CONSTRAINT "ApiKeyUsage_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "ApiKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;
