-- CreateEnum
CREATE TYPE "OverrideAmountPer" AS ENUM ('interval', 'day');

-- CreateEnum
CREATE TYPE "OverrideCopyPart" AS ENUM ('both', 'shape', 'total');

-- AlterTable
ALTER TABLE "ForecastOverride" ADD COLUMN     "amountPer" "OverrideAmountPer" NOT NULL DEFAULT 'interval',
ADD COLUMN     "copyPart" "OverrideCopyPart" NOT NULL DEFAULT 'both';
