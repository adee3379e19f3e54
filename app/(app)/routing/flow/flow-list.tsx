'use client';

import { useFormat } from '@/app/_ui/locale';
import { type FlowModel, STAGE_NAMES } from './flow-model';

/** The same on a narrow screen: by stage, the busiest station first, with its share. */
export function FlowList({ model }: { model: FlowModel }) {
  const format = useFormat();
  return (
    <div className="space-y-3">
      {STAGE_NAMES.map((name, stage) => {
        const nodes = model.nodes.filter((node) => node.stage === stage).sort((a, b) => b.calls - a.calls);
        const all = nodes.reduce((sum, { calls }) => sum + calls, 0);
        if (nodes.length === 0) return null;
        return (
          <section key={name} aria-label={name}>
            <h3 className="text-xs font-medium">{name}</h3>
            <ul>
              {nodes.map((node) => (
                <li key={node.name} className="flex items-baseline justify-between gap-3 py-0.5 text-sm">
                  <span className="min-w-0 break-words">{node.name}</span>
                  <span className="shrink-0 tabular-nums">
                    {format.count(node.calls)} · {format.percent(node.calls / all)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
