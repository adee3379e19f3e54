import { expect, test } from 'vitest';
import {
  NOTHING_SAID,
  type StoredSettings,
  storedSettings,
} from '@/server/staffing/settings/stored-settings';
import { fromDraft, toDraft } from './rules-draft';

const causes = [{ cause: 'Breaks', share: 0.08, onRoster: true }];

test('a form that nobody touched says what was said', () => {
  const told: StoredSettings = {
    target: { kind: 'service_level', share: 0.85, seconds: 15 },
    maxOccupancy: 0.88,
    minAgents: 2,
    patienceSeconds: 0,
    planAt: 0.8,
    shrinkage: [{ cause: 'Leave', share: 0.095, onRoster: true }],
  };
  expect(fromDraft(toDraft(told, causes))).toEqual(told);
  expect(fromDraft(toDraft(NOTHING_SAID, causes))).toEqual(NOTHING_SAID);
});

test('a comma is a decimal point; a number that is none is refused by the server', () => {
  const draft = { ...toDraft(NOTHING_SAID, causes), target: 'asa' as const, seconds: '12,5' };
  expect(fromDraft(draft).target).toEqual({ kind: 'asa', seconds: 12.5 });
  expect(storedSettings.safeParse(fromDraft({ ...draft, seconds: '' })).success).toBe(false);
});
