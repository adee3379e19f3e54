'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { CheckField } from '@/app/_ui/field';
import type { RuleSettings } from '@/server/alerts/contracts/settings';

interface QueueFieldsProps {
  siteId: number;
  rule: RuleSettings;
  onChange: (rule: RuleSettings) => void;
}

/** Which queues a rule looks at; irritants are those of the site. */
export function QueueFields({ siteId, rule, onChange }: QueueFieldsProps) {
  const trpc = useTRPC();
  const options = useQuery(trpc.trends.options.queryOptions({ siteId }));
  const queues = options.data?.chosen?.queues.filter(({ code }) => code !== '') ?? [];
  if (rule.kind === 'irritant' || queues.length < 2) return null;
  const chosen = rule.settings.queues;
  const toggle = (code: string, on: boolean) => {
    const next = on ? [...chosen, code] : chosen.filter((other) => other !== code);
    onChange({ ...rule, settings: { ...rule.settings, queues: next } } as RuleSettings);
  };
  return (
    <fieldset className="max-h-40 overflow-y-auto">
      <legend className="text-xs font-medium">
        {chosen.length > 0
          ? 'Of these queues'
          : rule.kind === 'forecast_anomaly'
            ? 'Of the whole site, or of these queues'
            : 'Of all queues, or of these'}
      </legend>
      {queues.map(({ code, name }) => (
        <CheckField
          key={code}
          label={name}
          checked={chosen.includes(code)}
          onChange={(on) => toggle(code, on)}
        />
      ))}
    </fieldset>
  );
}
