-- AlterTable
ALTER TABLE "IntentExample" ADD COLUMN     "batchSeq" INTEGER;

-- AlterTable
ALTER TABLE "SealedOriginal" DROP CONSTRAINT "SealedOriginal_pkey",
ADD COLUMN     "batchSeq" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "SealedOriginal_pkey" PRIMARY KEY ("siteId", "callId", "batchSeq");

-- CreateTable
CREATE TABLE "ReplacedExample" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "intentId" UUID,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "callId" TEXT NOT NULL,
    "utterance" INTEGER,
    "batchSeq" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReplacedExample_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReplacedExample_siteId_callId_idx" ON "ReplacedExample"("siteId", "callId");

-- CreateIndex
CREATE INDEX "ReplacedExample_siteId_batchSeq_idx" ON "ReplacedExample"("siteId", "batchSeq");

-- CreateIndex
CREATE INDEX "ReplacedExample_siteId_createdAt_idx" ON "ReplacedExample"("siteId", "createdAt");

-- CreateIndex
CREATE INDEX "IntentExample_siteId_batchSeq_idx" ON "IntentExample"("siteId", "batchSeq");

-- CreateIndex
CREATE INDEX "SealedOriginal_siteId_batchSeq_idx" ON "SealedOriginal"("siteId", "batchSeq");

-- AddForeignKey
ALTER TABLE "ReplacedExample" ADD CONSTRAINT "ReplacedExample_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReplacedExample" ADD CONSTRAINT "ReplacedExample_intentId_fkey" FOREIGN KEY ("intentId") REFERENCES "Intent"("id") ON DELETE CASCADE ON UPDATE CASCADE;
