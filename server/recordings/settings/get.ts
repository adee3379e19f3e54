import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findFolder } from '@/models/weights/find-weights';
import { REGISTRY } from '@/models/weights/registry';
import { bytesOf } from '@/models/weights/weights';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import type { SpeechSettingsView } from '../contracts/settings';
import { recordingsRoot } from '../folder/open-in-folder';
import { weightPlaces } from '../weight-places';
import { modelInUse } from './model-in-use';
import { readSpeechSettings } from './read-settings';

export const speechSettingsInput = z.object({ siteId: z.int().positive() });

/** How a site's recordings become text, and what there is to choose from on this machine. */
export async function getSpeechSettings(
  { actor }: UseCaseContext,
  { siteId }: z.output<typeof speechSettingsInput>,
): Promise<SpeechSettingsView> {
  requireSite(actor, siteId);
  requirePermission(actor, 'recordings:read');
  const [settings, row] = await Promise.all([
    readSpeechSettings(siteId),
    database().speechSettings.findUnique({
      where: { siteId },
      select: { updatedAt: true, updatedBy: true },
    }),
  ]);
  const { name, missing } = await modelInUse(settings);
  return {
    settings,
    updatedAt: row?.updatedAt ?? null,
    updatedBy: row?.updatedBy ?? '',
    models: await recognizers(),
    inUse: name,
    modelMissing: missing,
    folder: await folderState(settings.folder),
  };
}

async function recognizers(): Promise<SpeechSettingsView['models']> {
  const places = weightPlaces();
  return Promise.all(
    REGISTRY.filter(({ kind }) => kind === 'asr').map(async (weights) => ({
      name: weights.name,
      what: weights.what,
      languages: [...weights.languages],
      licence: weights.licence,
      bytes: bytesOf(weights),
      here: (await findFolder(weights, places)) !== null,
    })),
  );
}

async function folderState(folder: string | null): Promise<SpeechSettingsView['folder']> {
  const root = await recordingsRoot();
  if (folder === null) return { root: root !== null, readable: null, problem: null };
  if (root === null) {
    const problem = 'CALLCAST_RECORDINGS names no folder that is there, so that nothing is looked for.';
    return { root: false, readable: false, problem };
  }
  const found = await stat(path.join(root, folder)).catch(() => null);
  if (found?.isDirectory()) return { root: true, readable: true, problem: null };
  const problem = `There is no folder ${folder === '' ? '' : `"${folder}" `}below CALLCAST_RECORDINGS.`;
  return { root: true, readable: false, problem };
}
