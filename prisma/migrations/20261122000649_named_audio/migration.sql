-- AlterTable
ALTER TABLE "Recording" ADD COLUMN     "contentSha512" TEXT,
ADD COLUMN     "listenOnly" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "own" JSONB;

-- CreateTable
CREATE TABLE "NamedAudio" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "batchId" UUID NOT NULL,
    "batchSeq" INTEGER NOT NULL,
    "callId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL DEFAULT '',
    "sha512" TEXT NOT NULL DEFAULT '',
    "queue" TEXT NOT NULL DEFAULT '',
    "calledAt" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "listenOnly" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NamedAudio_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NamedAudio_siteId_sha256_idx" ON "NamedAudio"("siteId", "sha256");

-- CreateIndex
CREATE INDEX "NamedAudio_siteId_sha512_idx" ON "NamedAudio"("siteId", "sha512");

-- CreateIndex
CREATE INDEX "NamedAudio_siteId_callId_idx" ON "NamedAudio"("siteId", "callId");

-- CreateIndex
CREATE UNIQUE INDEX "NamedAudio_batchId_callId_sha256_sha512_key" ON "NamedAudio"("batchId", "callId", "sha256", "sha512");

-- CreateIndex
CREATE INDEX "Recording_siteId_contentSha512_idx" ON "Recording"("siteId", "contentSha512");

-- AddForeignKey
ALTER TABLE "NamedAudio" ADD CONSTRAINT "NamedAudio_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
