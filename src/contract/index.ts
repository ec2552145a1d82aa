import { accessRoutes } from './access';
import { activityRoutes } from './activities';
import { agreementRoutes } from './agreement';
import { alertRoutes } from './alerts';
import { appRoutes } from './app';
import { calibrationRoutes } from './calibration';
import { learningRoutes } from './learning';
import { leaveRoutes } from './leave';
import { ledgerRoutes } from './ledger';
import { panelRoutes } from './panelRoutes';
import { panelThemeRoutes } from './panelThemes';
import { recommendationRoutes } from './recommendations';
import { reminderRoutes } from './reminders';
import { reportRoutes } from './reports';
import { reviewRoutes } from './reviewRoutes';
import { settingRoutes } from './settings';
import { templateRoutes } from './templates';
import { trackingMeetingRoutes } from './trackingMeetings';
import { trackerRoutes } from './tracker';

/** The whole API as data: server handlers and the typed client are derived from it. */
export const contract = { ...appRoutes, ...ledgerRoutes, ...reminderRoutes, ...leaveRoutes, ...reviewRoutes, ...trackerRoutes, ...recommendationRoutes, ...learningRoutes, ...accessRoutes, ...alertRoutes, ...templateRoutes, ...settingRoutes, ...calibrationRoutes, ...agreementRoutes, ...panelThemeRoutes, ...panelRoutes, ...trackingMeetingRoutes, ...activityRoutes, ...reportRoutes } as const;
export type Contract = typeof contract;
export type OperationName = keyof Contract;
