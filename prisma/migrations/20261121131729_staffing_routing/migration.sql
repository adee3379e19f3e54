-- CreateEnum
CREATE TYPE "StaffingTarget" AS ENUM ('service_level', 'asa', 'abandonment');

-- CreateEnum
CREATE TYPE "ShiftSource" AS ENUM ('solver', 'person');

-- CreateEnum
CREATE TYPE "StaffingMoveKind" AS ENUM ('time_off', 'overtime', 'skill_move');

-- CreateEnum
CREATE TYPE "AlertKind" AS ENUM ('threshold', 'forecast_anomaly', 'irritant', 'strong_negative', 'repeated_calls');

-- CreateEnum
CREATE TYPE "MessageChannel" AS ENUM ('email', 'webhook');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('queued', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('scorecard', 'staffing', 'forecast', 'routing', 'irritants');

-- CreateEnum
CREATE TYPE "ReportFormat" AS ENUM ('pdf', 'csv');

-- CreateEnum
CREATE TYPE "ReportCadence" AS ENUM ('daily', 'weekly', 'monthly');

-- CreateTable
CREATE TABLE "StaffingSettings" (
    "siteId" INTEGER NOT NULL,
    "queue" TEXT NOT NULL DEFAULT '',
    "target" "StaffingTarget",
    "targetShare" DOUBLE PRECISION,
    "targetSeconds" DOUBLE PRECISION,
    "maxAbandonment" DOUBLE PRECISION,
    "maxOccupancy" DOUBLE PRECISION,
    "minAgents" INTEGER,
    "patienceSeconds" DOUBLE PRECISION,
    "planAt" DOUBLE PRECISION,
    "shrinkage" JSONB,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StaffingSettings_pkey" PRIMARY KEY ("siteId","queue")
);

-- CreateTable
CREATE TABLE "StaffGroup" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "skills" JSONB NOT NULL,
    "agentHour" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StaffGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "minWeekMinutes" INTEGER NOT NULL DEFAULT 0,
    "maxWeekMinutes" INTEGER NOT NULL DEFAULT 2400,
    "maxDaysAWeek" INTEGER NOT NULL DEFAULT 5,
    "minRestMinutes" INTEGER NOT NULL DEFAULT 660,
    "availability" JSONB,
    "shiftTypeIds" UUID[],
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShiftType" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "firstStartMinute" INTEGER NOT NULL,
    "lastStartMinute" INTEGER NOT NULL,
    "startEveryMinutes" INTEGER NOT NULL DEFAULT 30,
    "minutes" INTEGER NOT NULL,
    "breaks" JSONB NOT NULL,
    "weekdays" INTEGER[],
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShiftType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffSchedule" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fromDate" DATE NOT NULL,
    "days" INTEGER NOT NULL DEFAULT 7,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
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
    "result" JSONB,
    "error" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedBy" TEXT,

    CONSTRAINT "StaffSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduledShift" (
    "id" UUID NOT NULL,
    "scheduleId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "shiftTypeId" UUID,
    "date" DATE NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "breaks" JSONB NOT NULL,
    "source" "ShiftSource" NOT NULL DEFAULT 'solver',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ScheduledShift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffingMove" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "kind" "StaffingMoveKind" NOT NULL,
    "date" DATE NOT NULL,
    "fromMinute" INTEGER NOT NULL,
    "toMinute" INTEGER NOT NULL,
    "groupName" TEXT NOT NULL DEFAULT '',
    "fromQueue" TEXT NOT NULL DEFAULT '',
    "toQueue" TEXT NOT NULL DEFAULT '',
    "agents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,

    CONSTRAINT "StaffingMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoutingPlan" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "RoutingPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoutingVerdict" (
    "siteId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedBy" TEXT NOT NULL,

    CONSTRAINT "RoutingVerdict_pkey" PRIMARY KEY ("siteId","key")
);

-- CreateTable
CREATE TABLE "ScorecardTarget" (
    "siteId" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "goal" DOUBLE PRECISION NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ScorecardTarget_pkey" PRIMARY KEY ("siteId","measure")
);

-- CreateTable
CREATE TABLE "AlertRule" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "settings" JSONB NOT NULL,
    "emails" TEXT[],
    "webhookIds" UUID[],
    "cooldownMinutes" INTEGER NOT NULL DEFAULT 60,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "checkpoint" JSONB,
    "checkedAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "AlertRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alert" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "ruleId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "sentence" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" TEXT,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboundMessage" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "alertId" UUID,
    "reportId" UUID,
    "channel" "MessageChannel" NOT NULL,
    "target" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "status" "MessageStatus" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboundMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportSchedule" (
    "id" UUID NOT NULL,
    "siteId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "format" "ReportFormat" NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "cadence" "ReportCadence" NOT NULL,
    "onDay" INTEGER,
    "hour" INTEGER NOT NULL DEFAULT 7,
    "emails" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "lastPeriod" TEXT,
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,

    CONSTRAINT "ReportSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StaffGroup_siteId_name_key" ON "StaffGroup"("siteId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMember_groupId_code_key" ON "StaffMember"("groupId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "ShiftType_siteId_name_key" ON "ShiftType"("siteId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "StaffSchedule_activeSiteId_key" ON "StaffSchedule"("activeSiteId");

-- CreateIndex
CREATE INDEX "StaffSchedule_siteId_fromDate_idx" ON "StaffSchedule"("siteId", "fromDate");

-- CreateIndex
CREATE INDEX "ScheduledShift_scheduleId_date_idx" ON "ScheduledShift"("scheduleId", "date");

-- CreateIndex
CREATE INDEX "ScheduledShift_memberId_date_idx" ON "ScheduledShift"("memberId", "date");

-- CreateIndex
CREATE INDEX "StaffingMove_siteId_date_idx" ON "StaffingMove"("siteId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "RoutingPlan_siteId_name_key" ON "RoutingPlan"("siteId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "AlertRule_siteId_name_key" ON "AlertRule"("siteId", "name");

-- CreateIndex
CREATE INDEX "Alert_siteId_openedAt_idx" ON "Alert"("siteId", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Alert_ruleId_key_key" ON "Alert"("ruleId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Webhook_siteId_name_key" ON "Webhook"("siteId", "name");

-- CreateIndex
CREATE INDEX "OutboundMessage_status_nextAttemptAt_idx" ON "OutboundMessage"("status", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboundMessage_siteId_createdAt_idx" ON "OutboundMessage"("siteId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSchedule_siteId_name_key" ON "ReportSchedule"("siteId", "name");

-- AddForeignKey
ALTER TABLE "StaffingSettings" ADD CONSTRAINT "StaffingSettings_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffGroup" ADD CONSTRAINT "StaffGroup_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMember" ADD CONSTRAINT "StaffMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "StaffGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftType" ADD CONSTRAINT "ShiftType_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffSchedule" ADD CONSTRAINT "StaffSchedule_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledShift" ADD CONSTRAINT "ScheduledShift_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "StaffSchedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledShift" ADD CONSTRAINT "ScheduledShift_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "StaffMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduledShift" ADD CONSTRAINT "ScheduledShift_shiftTypeId_fkey" FOREIGN KEY ("shiftTypeId") REFERENCES "ShiftType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffingMove" ADD CONSTRAINT "StaffingMove_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoutingPlan" ADD CONSTRAINT "RoutingPlan_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoutingVerdict" ADD CONSTRAINT "RoutingVerdict_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScorecardTarget" ADD CONSTRAINT "ScorecardTarget_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertRule" ADD CONSTRAINT "AlertRule_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "AlertRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMessage" ADD CONSTRAINT "OutboundMessage_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMessage" ADD CONSTRAINT "OutboundMessage_alertId_fkey" FOREIGN KEY ("alertId") REFERENCES "Alert"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboundMessage" ADD CONSTRAINT "OutboundMessage_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ReportSchedule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSchedule" ADD CONSTRAINT "ReportSchedule_siteId_fkey" FOREIGN KEY ("siteId") REFERENCES "Site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
