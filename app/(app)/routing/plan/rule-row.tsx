'use client';

import { RiDeleteBinLine } from '@remixicon/react';
import { SelectField, TextField } from '@/app/_ui/field';
import { IconButton } from '@/app/_ui/icon-button';
import type { RoutingRuleInput } from '@/server/routing/contracts/plan';
import type { ChosenSite } from '../questions';

interface RuleRowProps {
  rule: RoutingRuleInput;
  number: number;
  chosen: ChosenSite;
  onChange: (rule: RoutingRuleInput) => void;
  onRemove: () => void;
}

const ANY = '';

/** What is left empty in a rule is left out of it. */
function withWhen(
  rule: RoutingRuleInput,
  key: keyof RoutingRuleInput['when'],
  value: string,
): RoutingRuleInput {
  const { [key]: _before, ...when } = rule.when;
  return { ...rule, when: value === ANY ? when : { ...when, [key]: value } };
}

/** One rule: which calls, where to, how many of them. */
export function RuleRow({ rule, number, chosen, onChange, onRemove }: RuleRowProps) {
  const queues = chosen.queues.map(({ code, name }) => ({ value: code, label: name || 'Not known' }));
  const intents = chosen.intents.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <fieldset className="grid grid-cols-1 gap-2 border-b border-tremor-border py-3 last:border-0 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_6rem_auto] dark:border-dark-tremor-border">
      <legend className="sr-only">Rule {number}</legend>
      <SelectField
        label="Calls that enter"
        value={rule.when.queue ?? ANY}
        options={[{ value: ANY, label: 'Any queue' }, ...queues]}
        onChange={(queue) => onChange(withWhen(rule, 'queue', queue))}
      />
      <SelectField
        label="About"
        value={rule.when.intent ?? ANY}
        options={[{ value: ANY, label: 'Anything' }, ...intents]}
        onChange={(intent) => onChange(withWhen(rule, 'intent', intent))}
      />
      <TextField
        label="Menu choice"
        placeholder="Any"
        value={rule.when.menuChoice ?? ''}
        onChange={(event) => onChange(withWhen(rule, 'menuChoice', event.target.value))}
      />
      <SelectField
        label="Go to"
        value={rule.to}
        options={queues}
        onChange={(to) => onChange({ ...rule, to })}
      />
      <TextField
        label="Of them, %"
        type="number"
        min={1}
        max={100}
        value={Math.round((rule.share ?? 1) * 100)}
        onChange={(event) =>
          onChange({ ...rule, share: Math.min(1, Math.max(0.01, Number(event.target.value) / 100)) })
        }
      />
      <div className="self-end pb-0.5">
        <IconButton label={`Remove rule ${number}`} icon={RiDeleteBinLine} onClick={onRemove} />
      </div>
    </fieldset>
  );
}
