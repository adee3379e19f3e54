import type { ReadableStream } from 'node:stream/web';
import { requireSameOrigin } from '@/server/auth/same-origin';
import { actorOfRequest } from '@/server/auth/session';
import { AppError } from '@/server/errors';
import { METRICS } from '@/server/forecasts/contracts/vocabulary';
import { importForecast } from '@/server/forecasts/import/import-forecast';
import { errorResponse } from '@/server/http-errors';

/** `?site=&name=&metric=&fileName=`, the file as the body → the snapshot that it became, or all that is wrong with it. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireSameOrigin(request.headers);
    const actor = await actorOfRequest(request.headers);
    if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
    const query = new URL(request.url).searchParams;
    const metric = METRICS.find((known) => known === query.get('metric')) ?? 'offered';
    const snapshot = await importForecast(
      { actor },
      {
        siteId: Number(query.get('site')),
        name: query.get('name') ?? '',
        metric,
        fileName: (query.get('fileName') ?? '').replace(/^.*[\\/]/, '').slice(0, 200) || 'forecast.csv',
        body: request.body as ReadableStream<Uint8Array> | null,
      },
    );
    return Response.json({ id: snapshot.id, name: snapshot.name }, { status: 201 });
  } catch (error) {
    return errorResponse(error);
  }
}
