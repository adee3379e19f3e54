-- CreateEnum
CREATE TYPE "RecordingPurpose" AS ENUM ('analysis', 'training', 'evidence');

-- CreateEnum
CREATE TYPE "RecordingMode" AS ENUM ('all', 'sample', 'marked', 'none');

-- CreateEnum
CREATE TYPE "RecordingOrigin" AS ENUM ('upload', 'folder');

-- CreateEnum
CREATE TYPE "RecordingStatus" AS ENUM ('waiting', 'running', 'done', 'skipped', 'failed', 'canceled');

-- CreateEnum
CREATE TYPE "ChannelRoles" AS ENUM ('guess', 'agent_first', 'customer_first');

-- CreateTable
CREATE TABLE "SpeechSettings" (
    "siteId" INTEGER NOT NULL,
    "model" TEXT NOT NULL DEFAULT 'auto',
    "language" TEXT NOT NULL DEFAULT 'auto',
    "channelRoles" "ChannelRoles" NOT NULL DEFAULT 'guess',
    "folder" TEXT,
    "audioDays" INTEGER NOT NULL DEFAULT 90,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SpeechSettings_pkey" PRIMARY KEY ("siteId")
);

-- CreateTable
CREATE TABLE "RecordingRule" (
    "siteId" INTEGER NOT NULL,
    "queue" TEXT NOT NULL,
    "purpose" "RecordingPurpose" NOT NULL,
    "mode" "RecordingMode" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "language" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RecordingRule_pkey" PRIMARY KEY ("siteId","queue","purpose")
);

-- CreateTable
CREATE TABLE "Recording" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "callId" TEXT NOT NULL,
    "origin" "RecordingOrigin" NOT NULL,
    "fileName" TEXT NOT NULL,
    "path" TEXT,
    "sizeBytes" BIGINT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "status" "RecordingStatus" NOT NULL DEFAULT 'waiting',
    "priority" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "progress" JSONB,
    "purposes" "RecordingPurpose"[],
    "durationMs" INTEGER,
    "workMs" INTEGER,
    "language" TEXT NOT NULL DEFAULT '',
    "engine" TEXT NOT NULL DEFAULT '',
    "model" TEXT NOT NULL DEFAULT '',
    "audio" JSONB,
    "playback" TEXT,
    "peaks" BYTEA,
    "batchId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "notBefore" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Recording_status_priority_createdAt_idx" ON "Recording"("status", "priority", "createdAt");

-- CreateIndex
CREATE INDEX "Recording_siteId_callId_idx" ON "Recording"("siteId", "callId");

-- CreateIndex
CREATE INDEX "Recording_siteId_status_createdAt_idx" ON "Recording"("siteId", "status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Recording_siteId_contentSha256_key" ON "Recording"("siteId", "contentSha256");

-- AddForeignKey
ALTER TABLE "SpeechSettings" ADD CONSTRAINT "SpeechSettings_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordingRule" ADD CONSTRAINT "RecordingRule_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
