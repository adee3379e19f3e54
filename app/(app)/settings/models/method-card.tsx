'use client';

import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Fact, Facts } from './facts';
import { METHOD_WORDS } from './method-words';
import type { MethodInUse } from './methods-in-use';

/** More series than this are counted, not named. */
const MOST_NAMED = 6;

/** In which series a method counts, and how much. */
export function Uses({ uses }: Pick<MethodInUse, 'uses'>) {
  const format = useFormat();
  const named = uses.slice(0, MOST_NAMED);
  const more = uses.length - named.length;
  const texts = named.map(
    ({ name, metric, weight }) =>
      `${name}${metric === 'aht' ? ', handle time' : ''} ${Math.round(weight * 100)}%`,
  );
  return `${texts.join('; ')}${more > 0 ? `; and ${format.count(more)} more series` : ''}`;
}

/** One method that counts: what it does, where it comes from, where not to trust it, where it counts. */
export function MethodCard({ method }: { method: MethodInUse }) {
  const words = METHOD_WORDS[method.candidate];
  const title = method.plainName.charAt(0).toUpperCase() + method.plainName.slice(1);
  return (
    <Panel title={title} className="print:break-inside-avoid">
      <Facts>
        {words && <Fact name="What it does">{words.does}</Fact>}
        <Fact name="Counts">
          <Uses uses={method.uses} />
        </Fact>
        {words && <Fact name="Method">{words.source}</Fact>}
        {words && <Fact name="Limits">{words.limits}</Fact>}
      </Facts>
    </Panel>
  );
}
