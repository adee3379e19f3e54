-- CreateEnum
CREATE TYPE "ForecastKind" AS ENUM ('run', 'import');

-- CreateEnum
CREATE TYPE "ForecastStatus" AS ENUM ('queued', 'running', 'canceled', 'interrupted', 'failed', 'done');

-- CreateEnum
CREATE TYPE "ForecastTrigger" AS ENUM ('nightly', 'person', 'cli');

-- CreateEnum
CREATE TYPE "ForecastMetric" AS ENUM ('offered', 'aht');

-- CreateEnum
CREATE TYPE "OverrideKind" AS ENUM ('percent', 'value', 'copy_day');

-- CreateEnum
CREATE TYPE "SpecialDayKind" AS ENUM ('public', 'own', 'half_day', 'campaign', 'ignored');

-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "region" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ForecastSnapshot" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "kind" "ForecastKind" NOT NULL DEFAULT 'run',
    "name" TEXT NOT NULL DEFAULT '',
    "status" "ForecastStatus" NOT NULL DEFAULT 'queued',
    "trigger" "ForecastTrigger" NOT NULL,
    "runKey" TEXT,
    "activeSiteId" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "cancelRequestedAt" TIMESTAMPTZ(3),
    "heartbeatAt" TIMESTAMPTZ(3),
    "progress" JSONB,
    "error" TEXT,
    "originDate" DATE,
    "horizonDays" INTEGER NOT NULL DEFAULT 0,
    "dayHorizonDays" INTEGER NOT NULL DEFAULT 0,
    "intervalMinutes" INTEGER NOT NULL DEFAULT 30,
    "seed" INTEGER NOT NULL DEFAULT 1,
    "engineVersion" TEXT NOT NULL DEFAULT '',
    "networkModelId" UUID,
    "backend" TEXT NOT NULL DEFAULT '',
    "device" TEXT NOT NULL DEFAULT '',
    "seconds" DOUBLE PRECISION,
    "inputs" JSONB,

    CONSTRAINT "ForecastSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForecastSeriesResult" (
    "snapshotId" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "metric" "ForecastMetric" NOT NULL,
    "measure" TEXT NOT NULL,
    "scorecard" JSONB NOT NULL,
    "weights" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "explanation" JSONB NOT NULL,

    CONSTRAINT "ForecastSeriesResult_pkey" PRIMARY KEY ("snapshotId","queue","metric")
);

-- CreateTable
CREATE TABLE "TrainedModel" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'forecast-network',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" TEXT NOT NULL,
    "spec" JSONB NOT NULL,
    "onnx" BYTEA NOT NULL,
    "onnxSha256" TEXT NOT NULL,
    "backend" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "metrics" JSONB NOT NULL,

    CONSTRAINT "TrainedModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForecastOverride" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "queue" TEXT NOT NULL,
    "metric" "ForecastMetric" NOT NULL,
    "kind" "OverrideKind" NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE NOT NULL,
    "fromMinute" INTEGER NOT NULL DEFAULT 0,
    "toMinute" INTEGER NOT NULL DEFAULT 1440,
    "amount" DOUBLE PRECISION,
    "copyFrom" DATE,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,
    "carriedOf" UUID,

    CONSTRAINT "ForecastOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpecialDay" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SpecialDayKind" NOT NULL,
    "queue" TEXT NOT NULL DEFAULT '',
    "openingHours" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "SpecialDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpecialDayEffect" (
    "siteId" INTEGER NOT NULL,
    "queue" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "effect" DOUBLE PRECISION NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "SpecialDayEffect_pkey" PRIMARY KEY ("siteId","queue","tag")
);

-- CreateIndex
CREATE UNIQUE INDEX "ForecastSnapshot_activeSiteId_key" ON "ForecastSnapshot"("activeSiteId");

-- CreateIndex
CREATE INDEX "ForecastSnapshot_siteId_status_createdAt_idx" ON "ForecastSnapshot"("siteId", "status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ForecastSnapshot_siteId_runKey_key" ON "ForecastSnapshot"("siteId", "runKey");

-- CreateIndex
CREATE INDEX "TrainedModel_siteId_createdAt_idx" ON "TrainedModel"("siteId", "createdAt");

-- CreateIndex
CREATE INDEX "ForecastOverride_snapshotId_queue_metric_idx" ON "ForecastOverride"("snapshotId", "queue", "metric");

-- CreateIndex
CREATE UNIQUE INDEX "SpecialDay_siteId_date_queue_name_key" ON "SpecialDay"("siteId", "date", "queue", "name");

-- AddForeignKey
ALTER TABLE "ForecastSnapshot" ADD CONSTRAINT "ForecastSnapshot_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastSnapshot" ADD CONSTRAINT "ForecastSnapshot_networkModelId_fkey" FOREIGN KEY ("networkModelId") REFERENCES "TrainedModel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastSeriesResult" ADD CONSTRAINT "ForecastSeriesResult_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ForecastSnapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainedModel" ADD CONSTRAINT "TrainedModel_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastOverride" ADD CONSTRAINT "ForecastOverride_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "ForecastSnapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpecialDay" ADD CONSTRAINT "SpecialDay_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpecialDayEffect" ADD CONSTRAINT "SpecialDayEffect_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
