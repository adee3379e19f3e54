import { z } from 'zod';
import { ChannelRoles } from '@/server/postgres/generated/enums';

/** ISO 639-1, or with a region that writes the language in its own way. */
const LANGUAGE = /^[a-z]{2}(-[A-Z]{2})?$/;

/** A folder below CALLCAST_RECORDINGS: relative, without a way up. '' is the folder itself. */
const folder = z
  .string()
  .trim()
  .max(500)
  .transform((text) => text.replaceAll('\\', '/').replace(/\/+$/, ''))
  .refine((text) => !text.startsWith('/') && !/^[a-z]:/i.test(text), {
    message: 'Name a folder below CALLCAST_RECORDINGS, without its full path.',
  })
  .refine((text) => !text.split('/').includes('..') && !text.includes('\0'), {
    message: 'A folder above CALLCAST_RECORDINGS is not read.',
  });

/** How a site's recordings become text. */
export const speechSettings = z.object({
  /** name of weights, or `auto`: the best that lie on the machine for the language */
  model: z.string().trim().min(1).max(100),
  /** ISO 639-1, or `auto`: told from each call */
  language: z
    .union([
      z.literal('auto'),
      z.string().regex(LANGUAGE, 'Two letters, as nl, or with a region, as zh-TW; or auto.'),
    ])
    .describe('ISO 639-1, with a region where Chinese is written as there (zh-TW), or auto'),
  channelRoles: z.enum(ChannelRoles),
  /** below CALLCAST_RECORDINGS; null: recordings of records are not looked for */
  folder: folder.nullable(),
  /** audio is deleted so many days after its call */
  audioDays: z.int().min(1, 'At least a day.').max(1826, 'At most five years.'),
});
export type SpeechSettingsValue = z.output<typeof speechSettings>;

/** What holds for a site that never said anything else. */
export const DEFAULT_SPEECH_SETTINGS: SpeechSettingsValue = {
  model: 'auto',
  language: 'auto',
  channelRoles: 'guess',
  folder: null,
  audioDays: 90,
};

/** The settings, with what there is to choose from. */
export const speechSettingsView = z.object({
  settings: speechSettings,
  updatedAt: z.date().nullable(),
  updatedBy: z.string(),
  /** weights of recognizers that this version knows */
  models: z.array(
    z.object({
      name: z.string(),
      what: z.string(),
      languages: z.array(z.string()),
      licence: z.string(),
      bytes: z.number(),
      /** they lie on this machine */
      here: z.boolean(),
    }),
  ),
  /** what the settings come to on this machine; null with the reason in `modelMissing` */
  inUse: z.string().nullable(),
  modelMissing: z.string().nullable(),
  folder: z.object({
    /** CALLCAST_RECORDINGS is set and is a folder */
    root: z.boolean(),
    /** the site's folder is there and can be read; null: none is set */
    readable: z.boolean().nullable(),
    /** why not */
    problem: z.string().nullable(),
  }),
});
export type SpeechSettingsView = z.output<typeof speechSettingsView>;
