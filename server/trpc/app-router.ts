import { alertsRouter } from '@/server/alerts/router';
import { apiKeysRouter } from '@/server/api-keys/router';
import { auditRouter } from '@/server/audit/router';
import { sessionRouter } from '@/server/auth/router';
import { callsRouter } from '@/server/calls/router';
import { forecastCompareRouter } from '@/server/forecasts/compare/router';
import { forecastImportsRouter } from '@/server/forecasts/import/router';
import { forecastOverridesRouter } from '@/server/forecasts/overrides/router';
import { forecastsRouter } from '@/server/forecasts/router';
import { inboundRouter } from '@/server/inbound/router';
import { ingestRouter } from '@/server/ingest/router';
import { intentModelsRouter } from '@/server/intents/models-router';
import { intentsRouter } from '@/server/intents/router';
import { intentTaxonomyRouter } from '@/server/intents/taxonomy-router';
import { irritantsRouter } from '@/server/irritants/router';
import { labellingRouter } from '@/server/labelling/router';
import { languageRunsRouter } from '@/server/language-runs/router';
import { messagesRouter } from '@/server/messages/router';
import { privacyRouter } from '@/server/privacy/router';
import { recordingsRouter } from '@/server/recordings/router';
import { reportsRouter } from '@/server/reports/router';
import { rostersRouter } from '@/server/rosters/router';
import { routingRouter } from '@/server/routing/router';
import { savedSearchesRouter } from '@/server/saved-searches/router';
import { scorecardRouter } from '@/server/scorecard/router';
import { sitesRouter } from '@/server/sites/router';
import { specialDaysRouter } from '@/server/special-days/router';
import { staffingRecordRouter } from '@/server/staffing/record/router';
import { staffingRouter } from '@/server/staffing/router';
import { trendsRouter } from '@/server/trends/router';
import { usersRouter } from '@/server/users/router';
import { worklistRouter } from '@/server/worklist/router';
import { router } from './init';

/** Everything pages can ask; one router a subject. */
export const appRouter = router({
  session: sessionRouter,
  users: usersRouter,
  savedSearches: savedSearchesRouter,
  worklist: worklistRouter,
  sites: sitesRouter,
  trends: trendsRouter,
  scorecard: scorecardRouter,
  alerts: alertsRouter,
  messages: messagesRouter,
  reports: reportsRouter,
  calls: callsRouter,
  forecasts: forecastsRouter,
  forecastOverrides: forecastOverridesRouter,
  forecastCompare: forecastCompareRouter,
  forecastImports: forecastImportsRouter,
  specialDays: specialDaysRouter,
  staffing: staffingRouter,
  staffingRecord: staffingRecordRouter,
  rosters: rostersRouter,
  ingest: ingestRouter,
  inbound: inboundRouter,
  irritants: irritantsRouter,
  routing: routingRouter,
  intents: intentsRouter,
  intentTaxonomy: intentTaxonomyRouter,
  intentModels: intentModelsRouter,
  labelling: labellingRouter,
  languageRuns: languageRunsRouter,
  recordings: recordingsRouter,
  privacy: privacyRouter,
  audit: auditRouter,
  apiKeys: apiKeysRouter,
});

export type AppRouter = typeof appRouter;
