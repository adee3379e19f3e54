import { raiseAlarms } from '@/server/irritants/alarms/raise';
import { log } from '@/server/log';
import { database } from '@/server/postgres/client';

/** Looks at every site that has irritants for such that came up, or rose. */
export async function irritantAlarmsJob(): Promise<void> {
  const sites = await database().site.findMany({
    where: { irritants: { some: { status: { in: ['candidate', 'confirmed'] } } } },
    select: { id: true },
  });
  for (const { id: siteId } of sites) {
    const alarms = await raiseAlarms(siteId);
    if (alarms > 0) log().info({ siteId, alarms }, 'irritants: new alarms');
  }
}
