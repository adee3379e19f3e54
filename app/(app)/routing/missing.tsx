import Link from 'next/link';
import type { RoutingOverview } from '@/server/routing/contracts/overview';
import type { ChosenSite } from './questions';

interface MissingProps {
  chosen: ChosenSite;
  /** undefined: not known yet */
  overview: RoutingOverview | undefined;
}

/** What the site's data would have to tell for this page to say more. */
export function Missing({ chosen, overview }: MissingProps) {
  const { passed, entry, menu } = chosen.tells;
  const lacks: string[] = [];
  if (!passed) lacks.push('where calls were passed on to (the field “transferred to”)');
  if (!entry && !menu) lacks.push('the number that was dialled or what was chosen in the menu');
  if (overview && overview.calls > 0 && overview.read === 0)
    lacks.push('what calls are about (transcripts that were read for intents)');
  if (lacks.length === 0) return null;
  return (
    <p className="rounded-md border border-amber-300 bg-amber-50 px-3 py-2 text-sm text-amber-950 dark:border-amber-800 dark:bg-amber-950 dark:text-amber-100">
      The records of {chosen.site.name} do not tell {lacks.join('; nor ')}.{' '}
      {passed ? 'What can be said without it stands below.' : 'Without it, no misroute can be found.'} Map it
      on{' '}
      <Link className="font-medium underline underline-offset-2" href={`/data?site=${chosen.site.id}`}>
        Data
      </Link>
      .
    </p>
  );
}
