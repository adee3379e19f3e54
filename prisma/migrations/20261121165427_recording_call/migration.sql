-- AlterTable
ALTER TABLE "Recording" ADD COLUMN     "calledAt" TIMESTAMPTZ(3),
ADD COLUMN     "queue" TEXT NOT NULL DEFAULT '';
