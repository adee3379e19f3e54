'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Fact, Facts } from './facts';
import { METHOD_WORDS } from './method-words';
import type { MethodInUse } from './methods-in-use';

/** More series than this are counted, not named. */
const MOST_NAMED = 6;

/** One method that counts: what it does, where it comes from, where not to trust it, where it counts. */
export function MethodCard({ method }: { method: MethodInUse }) {
  const format = useFormat();
  const words = METHOD_WORDS[method.candidate];
  const named = method.uses.slice(0, MOST_NAMED);
  const more = method.uses.length - named.length;
  const title = method.plainName.charAt(0).toUpperCase() + method.plainName.slice(1);
  return (
    <Panel title={title} className="print:break-inside-avoid">
      <Facts>
        {words && <Fact name="What it does">{words.does}</Fact>}
        <Fact name="Counts">
          {named
            .map(
              ({ name, metric, weight }) =>
                `${name}${metric === 'aht' ? ', handle time' : ''} ${Math.round(weight * 100)}%`,
            )
            .join('; ')}
          {more > 0 && `; and ${format.count(more)} more series`}
        </Fact>
        {words && <Fact name="Method">{words.source}</Fact>}
        {words && <Fact name="Limits">{words.limits}</Fact>}
      </Facts>
    </Panel>
  );
}
