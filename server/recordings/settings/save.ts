import { z } from 'zod';
import { languageOf } from '@/models/speech/language-of';
import { weightsNamed } from '@/models/weights/registry';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { changedFields } from '@/server/sites/changed-fields';
import { findSite } from '@/server/sites/find-site';
import { type SpeechSettingsValue, type SpeechSettingsView, speechSettings } from '../contracts/settings';
import { getSpeechSettings } from './get';
import { readSpeechSettings } from './read-settings';

export const saveSpeechSettingsInput = z.object({ siteId: z.int().positive(), settings: speechSettings });

/**
 * Changes how a site's recordings become text, from the next one on. What waits for weights is tried anew at once.
 * @throws AppError `invalid_input` for a model that there is not, or that does not know the language
 */
export async function saveSpeechSettings(
  { actor }: UseCaseContext,
  input: z.input<typeof saveSpeechSettingsInput>,
): Promise<SpeechSettingsView> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const { siteId, settings } = parseInput(saveSpeechSettingsInput, input);
  requireFit(settings);
  const changed = await database().$transaction(async (transaction) => {
    await findSite(transaction, siteId);
    const changes = changedFields(await readSpeechSettings(siteId, transaction), settings);
    if (changes.length === 0) return false;
    const data = { ...settings, updatedBy: actor.name };
    await transaction.speechSettings.upsert({ where: { siteId }, create: { siteId, ...data }, update: data });
    await transaction.recording.updateMany({
      where: { siteId, status: 'waiting', notBefore: { gt: new Date() } },
      data: { notBefore: new Date(), reason: null },
    });
    await audit(transaction, actor, {
      action: 'recording.settings',
      subject: `site:${siteId}`,
      siteId,
      details: { changes },
    });
    return true;
  });
  if (changed) {
    await enqueue('transcribe', {});
    if (settings.folder !== null) await enqueue('scan-recordings', {});
  }
  return getSpeechSettings({ actor }, { siteId });
}

function requireFit({ model, language }: SpeechSettingsValue): void {
  if (model === 'auto') return;
  const weights = weightsNamed(model);
  if (weights?.kind !== 'asr') {
    throw new AppError('invalid_input', `There is no recognizer ${model}.`, {
      hint: '"npx callcast models list" names those that there are.',
    });
  }
  if (language !== 'auto' && !weights.languages.includes(languageOf(language))) {
    throw new AppError('invalid_input', `${model} does not understand the language ${language}.`, {
      hint: `It knows: ${weights.languages.slice(0, 20).join(', ')}. Choose another model, or auto.`,
    });
  }
}
