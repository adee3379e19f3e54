-- AlterTable
ALTER TABLE "ForecastSeriesResult" ADD COLUMN     "noise" JSONB NOT NULL DEFAULT '{}',
ALTER COLUMN "scorecard" DROP NOT NULL;
