import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { findPersonalData } from '@/models/pii/find-personal-data';
import { askFor } from './multidogo-questions';

/** Slots of MultiDoGO (CDLA-Permissive-1.0) that are personal data. */
const SLOTS = new Set([
  'name',
  'address',
  'ssn',
  'card_number',
  'email_address',
  'phone_number',
  'phonenumber',
  'account_number',
  'booking_confirmation_number',
  'claimid',
  'policyid',
  'password',
  'current_zipcode',
]);
const DOMAINS = ['airline', 'finance', 'insurance', 'media', 'software'];

export interface SlotRecall {
  slot: string;
  spans: number;
  hit: number;
}

/**
 * Recall on what customers typed. Agents' turns are not in the data, so the questions for its slots are put before each turn
 * that holds some, as an agent would ask; null where the data are absent.
 */
export function measureMultidogo(): SlotRecall[] | null {
  const folder = path.join(process.env.CALLCAST_DATA ?? '../shared/data', 'dialogue/multidogo');
  if (!existsSync(folder)) return null;
  const slots = new Map<string, SlotRecall>();
  for (const domain of DOMAINS) {
    const text = gunzipSync(readFileSync(path.join(folder, `${domain}-dev.tsv.gz`))).toString('utf8');
    const rows: string[][] = parse(text, { delimiter: '\t', relax_column_count: true, relax_quotes: true });
    for (const row of rows.slice(1)) measureTurn(slots, row[3] ?? '', (row[4] ?? '').split(' '));
  }
  return [...slots.values()].sort((a, b) => b.spans - a.spans);
}

function measureTurn(slots: Map<string, SlotRecall>, text: string, labels: readonly string[]): void {
  const words = text.split(' ');
  if (words.length !== labels.length || !labels.some((label) => SLOTS.has(label))) return;
  const asked = [...new Set(labels.filter((label) => SLOTS.has(label)))].map(askFor).join(' ');
  const silent = { startMs: null, endMs: null };
  const { findings } = findPersonalData({
    language: 'en',
    utterances: [
      { speaker: 'agent', text: asked, ...silent },
      { speaker: 'customer', text, ...silent },
    ],
  });
  let at = 0;
  let from: number | null = null;
  words.forEach((word, index) => {
    const label = labels[index] ?? 'O';
    from ??= at;
    at += word.length + 1;
    if (labels[index + 1] === label) return;
    if (SLOTS.has(label)) {
      const start = from;
      const end = at - 1;
      const slot = slots.get(label) ?? { slot: label, spans: 0, hit: 0 };
      slot.spans += 1;
      if (findings[1]?.some((one) => one.start < end && one.end > start)) slot.hit += 1;
      slots.set(label, slot);
    }
    from = null;
  });
}
