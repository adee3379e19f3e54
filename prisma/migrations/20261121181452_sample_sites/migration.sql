-- AlterTable
ALTER TABLE "Site" ADD COLUMN     "isSample" BOOLEAN NOT NULL DEFAULT false;
