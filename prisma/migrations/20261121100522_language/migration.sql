-- CreateEnum
CREATE TYPE "LabelKind" AS ENUM ('intent', 'sentiment', 'irritant');

-- CreateEnum
CREATE TYPE "LabelVerdict" AS ENUM ('is', 'is_not', 'withdrawn');

-- CreateEnum
CREATE TYPE "LanguageTask" AS ENUM ('read_calls', 'train_intents', 'train_irritant', 'discover_irritants');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('queued', 'running', 'canceled', 'interrupted', 'failed', 'done');

-- CreateEnum
CREATE TYPE "ClassifierStatus" AS ENUM ('challenger', 'champion', 'retired');

-- CreateEnum
CREATE TYPE "ExampleSource" AS ENUM ('editor', 'import', 'correction');

-- CreateEnum
CREATE TYPE "IrritantStatus" AS ENUM ('candidate', 'confirmed', 'dismissed', 'merged');

-- CreateEnum
CREATE TYPE "IrritantOrigin" AS ENUM ('rule', 'discovery');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('open', 'done', 'dropped');

-- CreateEnum
CREATE TYPE "AlarmKind" AS ENUM ('emergence', 'surge');

-- AlterEnum
ALTER TYPE "BatchKind" ADD VALUE 'transcripts';

-- CreateTable
CREATE TABLE "TextPolicy" (
    "siteId" INTEGER NOT NULL,
    "keepOriginals" BOOLEAN NOT NULL DEFAULT false,
    "originalDays" INTEGER NOT NULL DEFAULT 30,
    "transcriptDays" INTEGER NOT NULL DEFAULT 365,
    "exampleDays" INTEGER NOT NULL DEFAULT 180,
    "skipSensitive" BOOLEAN NOT NULL DEFAULT false,
    "qaMayUnmask" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TextPolicy_pkey" PRIMARY KEY ("siteId")
);

-- CreateTable
CREATE TABLE "CostRates" (
    "siteId" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "agentHour" DOUBLE PRECISION NOT NULL DEFAULT 36,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CostRates_pkey" PRIMARY KEY ("siteId")
);

-- CreateTable
CREATE TABLE "SealedOriginal" (
    "siteId" INTEGER NOT NULL,
    "callId" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealedOriginal_pkey" PRIMARY KEY ("siteId","callId")
);

-- CreateTable
CREATE TABLE "Intent" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "parentId" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "archivedAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,

    CONSTRAINT "Intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IntentExample" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "intentId" UUID,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "source" "ExampleSource" NOT NULL,
    "callId" TEXT,
    "utterance" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "IntentExample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LanguageRun" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "siteId" INTEGER NOT NULL,
    "task" "LanguageTask" NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "activeKey" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "progress" JSONB,
    "checkpoint" JSONB,
    "result" JSONB,
    "error" TEXT,

    CONSTRAINT "LanguageRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassifierVersion" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "kind" "LabelKind" NOT NULL,
    "number" INTEGER NOT NULL,
    "irritantId" UUID,
    "status" "ClassifierStatus" NOT NULL DEFAULT 'challenger',
    "runId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "artefact" BYTEA NOT NULL,
    "artefactSha256" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "card" JSONB NOT NULL,
    "comparison" JSONB,
    "promotedAt" TIMESTAMPTZ(3),
    "promotedBy" TEXT,

    CONSTRAINT "ClassifierVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelCorrection" (
    "id" UUID NOT NULL,
    "seq" SERIAL NOT NULL,
    "siteId" INTEGER NOT NULL,
    "callId" TEXT NOT NULL,
    "startedOn" DATE NOT NULL,
    "kind" "LabelKind" NOT NULL,
    "label" TEXT NOT NULL,
    "verdict" "LabelVerdict" NOT NULL,
    "utterance" INTEGER,
    "spanStart" INTEGER,
    "spanEnd" INTEGER,
    "model" TEXT NOT NULL DEFAULT '',
    "score" DOUBLE PRECISION,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LabelCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirtyInsightDay" (
    "siteId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "mark" BIGINT NOT NULL,

    CONSTRAINT "DirtyInsightDay_pkey" PRIMARY KEY ("siteId","day")
);

-- CreateTable
CREATE TABLE "Irritant" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "status" "IrritantStatus" NOT NULL,
    "origin" "IrritantOrigin" NOT NULL,
    "rule" JSONB,
    "topic" JSONB,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,

    CONSTRAINT "Irritant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IrritantAction" (
    "id" UUID NOT NULL,
    "irritantId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "ownerName" TEXT NOT NULL,
    "ownerId" UUID,
    "dueOn" DATE NOT NULL,
    "status" "ActionStatus" NOT NULL DEFAULT 'open',
    "effectFrom" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IrritantAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IrritantAlarm" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "irritantId" UUID NOT NULL,
    "kind" "AlarmKind" NOT NULL,
    "day" DATE NOT NULL,
    "observed" DOUBLE PRECISION NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" TEXT,

    CONSTRAINT "IrritantAlarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SealedOriginal_siteId_createdAt_idx" ON "SealedOriginal"("siteId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Intent_siteId_code_key" ON "Intent"("siteId", "code");

-- CreateIndex
CREATE INDEX "IntentExample_siteId_source_createdAt_idx" ON "IntentExample"("siteId", "source", "createdAt");

-- CreateIndex
CREATE INDEX "IntentExample_intentId_idx" ON "IntentExample"("intentId");

-- CreateIndex
CREATE INDEX "IntentExample_siteId_callId_idx" ON "IntentExample"("siteId", "callId");

-- CreateIndex
CREATE UNIQUE INDEX "LanguageRun_number_key" ON "LanguageRun"("number");

-- CreateIndex
CREATE UNIQUE INDEX "LanguageRun_activeKey_key" ON "LanguageRun"("activeKey");

-- CreateIndex
CREATE INDEX "LanguageRun_siteId_task_createdAt_idx" ON "LanguageRun"("siteId", "task", "createdAt");

-- CreateIndex
CREATE INDEX "ClassifierVersion_siteId_kind_status_idx" ON "ClassifierVersion"("siteId", "kind", "status");

-- CreateIndex
CREATE UNIQUE INDEX "LabelCorrection_seq_key" ON "LabelCorrection"("seq");

-- CreateIndex
CREATE INDEX "LabelCorrection_siteId_callId_idx" ON "LabelCorrection"("siteId", "callId");

-- CreateIndex
CREATE INDEX "LabelCorrection_siteId_kind_createdAt_idx" ON "LabelCorrection"("siteId", "kind", "createdAt");

-- CreateIndex
CREATE INDEX "Irritant_siteId_status_idx" ON "Irritant"("siteId", "status");

-- CreateIndex
CREATE INDEX "IrritantAction_irritantId_idx" ON "IrritantAction"("irritantId");

-- CreateIndex
CREATE INDEX "IrritantAlarm_siteId_day_idx" ON "IrritantAlarm"("siteId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "IrritantAlarm_irritantId_kind_day_key" ON "IrritantAlarm"("irritantId", "kind", "day");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_siteId_userId_name_key" ON "SavedSearch"("siteId", "userId", "name");

-- AddForeignKey
ALTER TABLE "TextPolicy" ADD CONSTRAINT "TextPolicy_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CostRates" ADD CONSTRAINT "CostRates_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedOriginal" ADD CONSTRAINT "SealedOriginal_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intent" ADD CONSTRAINT "Intent_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intent" ADD CONSTRAINT "Intent_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Intent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intent" ADD CONSTRAINT "Intent_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Intent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntentExample" ADD CONSTRAINT "IntentExample_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IntentExample" ADD CONSTRAINT "IntentExample_intentId_fkey" FOREIGN KEY ("intentId") REFERENCES "Intent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LanguageRun" ADD CONSTRAINT "LanguageRun_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassifierVersion" ADD CONSTRAINT "ClassifierVersion_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassifierVersion" ADD CONSTRAINT "ClassifierVersion_runId_fkey" FOREIGN KEY ("runId") REFERENCES "LanguageRun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassifierVersion" ADD CONSTRAINT "ClassifierVersion_irritantId_fkey" FOREIGN KEY ("irritantId") REFERENCES "Irritant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelCorrection" ADD CONSTRAINT "LabelCorrection_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DirtyInsightDay" ADD CONSTRAINT "DirtyInsightDay_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Irritant" ADD CONSTRAINT "Irritant_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Irritant" ADD CONSTRAINT "Irritant_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Irritant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrritantAction" ADD CONSTRAINT "IrritantAction_irritantId_fkey" FOREIGN KEY ("irritantId") REFERENCES "Irritant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrritantAlarm" ADD CONSTRAINT "IrritantAlarm_irritantId_fkey" FOREIGN KEY ("irritantId") REFERENCES "Irritant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
