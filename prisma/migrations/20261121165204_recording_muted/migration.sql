-- AlterTable
ALTER TABLE "Recording" ADD COLUMN     "muted" JSONB NOT NULL DEFAULT '[]';
