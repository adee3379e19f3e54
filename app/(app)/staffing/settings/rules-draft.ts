import type { StoredSettings } from '@/server/staffing/settings/stored-settings';

/** Settings as a form has them: text, '' where a value is inherited. Shares in percent. */
export interface RulesDraft {
  target: '' | 'service_level' | 'asa' | 'abandonment';
  share: string;
  seconds: string;
  maxOccupancy: string;
  minAgents: string;
  patience: 'inherit' | 'set' | 'off';
  patienceSeconds: string;
  planAt: string;
  ownShrinkage: boolean;
  /** `key` tells them apart while names are typed */
  causes: { key: number; cause: string; share: string; onRoster: boolean }[];
}

const percent = (share: number | null): string =>
  share === null ? '' : String(Math.round(share * 10_000) / 100);
const text = (value: number | null): string => (value === null ? '' : String(value));

/** What the form begins with. `inherited`: the causes that stand while there are no own ones. */
export function toDraft(
  stored: StoredSettings,
  inherited: { cause: string; share: number; onRoster: boolean }[],
): RulesDraft {
  const { target } = stored;
  return {
    target: target?.kind ?? '',
    share: target && target.kind !== 'asa' ? percent(target.share) : '',
    seconds: target && target.kind !== 'abandonment' ? String(target.seconds) : '',
    maxOccupancy: percent(stored.maxOccupancy),
    minAgents: text(stored.minAgents),
    patience: stored.patienceSeconds === null ? 'inherit' : stored.patienceSeconds === 0 ? 'off' : 'set',
    patienceSeconds: stored.patienceSeconds ? String(stored.patienceSeconds) : '',
    planAt: percent(stored.planAt),
    ownShrinkage: stored.shrinkage !== null,
    causes: (stored.shrinkage ?? inherited).map(({ cause, share, onRoster }, key) => ({
      key,
      cause,
      share: percent(share),
      onRoster,
    })),
  };
}

const number = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(typed.replace(',', '.'));
/** Without the dust of a division by 100. */
const share = (typed: string): number | null => {
  const value = number(typed);
  return value === null ? null : Math.round(value * 100) / 10_000;
};

/** What the form says, as settings. Numbers that are none are the server's to refuse. */
export function fromDraft(draft: RulesDraft): StoredSettings {
  const patience = { inherit: null, off: 0, set: number(draft.patienceSeconds) ?? Number.NaN }[
    draft.patience
  ];
  return {
    target: targetOf(draft),
    maxOccupancy: share(draft.maxOccupancy),
    minAgents: number(draft.minAgents),
    patienceSeconds: patience,
    planAt: share(draft.planAt),
    shrinkage: draft.ownShrinkage
      ? draft.causes.map(({ cause, share: typed, onRoster }) => ({
          cause: cause.trim(),
          share: share(typed) ?? Number.NaN,
          onRoster,
        }))
      : null,
  };
}

function targetOf({ target, share: typed, seconds }: RulesDraft): StoredSettings['target'] {
  const [part, limit] = [share(typed) ?? Number.NaN, number(seconds) ?? Number.NaN];
  if (target === '') return null;
  if (target === 'asa') return { kind: target, seconds: limit };
  return target === 'abandonment'
    ? { kind: target, share: part }
    : { kind: target, share: part, seconds: limit };
}
