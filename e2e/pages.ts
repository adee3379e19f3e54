import type { Role } from '@/server/postgres/generated/enums';

/** Every page behind the sign-in, and who may open it from the side bar. */
export const PAGES: readonly { path: string; link: string; roles: readonly Role[] }[] = [
  { path: '/trends', link: 'Trends', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/scorecard', link: 'Scorecard', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/irritants', link: 'Irritants', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/routing', link: 'Routing', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/forecast', link: 'Forecast', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/staffing', link: 'Staffing', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/intents', link: 'Intents', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/calls', link: 'Calls', roles: ['admin', 'manager', 'qa_lead'] },
  { path: '/alerts', link: 'Alerts', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/data', link: 'Data', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/settings/sites', link: 'Sites & queues', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/settings/notifications', link: 'Notifications', roles: ['admin', 'manager'] },
  { path: '/settings/recordings', link: 'Transcription', roles: ['admin', 'manager'] },
  { path: '/settings/models', link: 'Model cards', roles: ['admin', 'manager', 'planner', 'qa_lead'] },
  { path: '/settings/privacy', link: 'Privacy', roles: ['admin'] },
  { path: '/settings/users', link: 'Users', roles: ['admin'] },
  { path: '/settings/api-keys', link: 'API keys', roles: ['admin'] },
  { path: '/settings/audit', link: 'Audit log', roles: ['admin'] },
];
