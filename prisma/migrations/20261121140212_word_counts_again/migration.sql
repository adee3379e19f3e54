-- AlterTable
ALTER TABLE "LabelCorrection" ADD COLUMN     "restores" UUID;

-- AlterTable
ALTER TABLE "LanguageRun" ADD COLUMN     "again" JSONB;
