import { type ComponentType, lazy, useState } from 'react';
import type { Ahead, AskAhead } from '../queries/api';
import { patternOf } from './patternOf';

type Load = () => Promise<{ default: ComponentType; ask?: AskAhead | undefined }>;

/** What stands on the page while it loads. */
export type SkeletonKind = 'list' | 'form' | 'table';

export interface Page {
  path: string;
  load: Load;
  Component: ComponentType;
  skeleton: SkeletonKind;
}

/** A page by the name of its component, in the file that has it; the file may say what to ask for ahead. */
function page<Name extends string>(path: string, skeleton: SkeletonKind, name: Name, file: () => Promise<Readonly<Record<Name, ComponentType>> & { ask?: AskAhead }>): Page {
  let loaded: ComponentType | undefined;
  const load: Load = async () => {
    const { [name]: component, ask } = await file();
    loaded = component;
    return { default: component, ask };
  };
  const Later = lazy(load);
  // What is lazy shows its skeleton for a moment even where its code is there already.
  function Component() {
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown />;
  }
  return { path, skeleton, load, Component };
}

/** Every page and its address; each is a chunk of its own. */
export const pages: readonly Page[] = [
  page('/my-work', 'list', 'MyWorkPage', () => import('../pages/work/MyWorkPage')),
  page('/reviews', 'table', 'ReviewsPage', () => import('../pages/reviews/ReviewsPage')),
  page('/reviews/assign', 'form', 'AssignPage', () => import('../pages/reviews/AssignPage')),
  page('/reviews/:reference', 'list', 'ReviewPage', () => import('../pages/review/ReviewPage')),
  page('/reviews/:reference/parts/:part', 'form', 'PartPage', () => import('../pages/review/PartPage')),
  page('/reviews/:reference/answers', 'form', 'CheckAnswersPage', () => import('../pages/review/CheckAnswersPage')),
  page('/reviews/:reference/submitted', 'form', 'SubmittedPage', () => import('../pages/review/SubmittedPage')),
  page('/reviews/:reference/read', 'form', 'ReadPage', () => import('../pages/review/ReadPage')),
  page('/reviews/:reference/check', 'form', 'FirstLineCheckPage', () => import('../pages/review/FirstLineCheckPage')),
  page('/reviews/:reference/history', 'list', 'HistoryPage', () => import('../pages/review/HistoryPage')),
  page('/reviews/:reference/steps/:step', 'form', 'StepPage', () => import('../pages/review/after/StepPage')),
  page('/reviews/:reference/moderation', 'list', 'ModerationPage', () => import('../pages/review/moderation/ModerationPage')),
  page('/tracker/together', 'table', 'TogetherPage', () => import('../pages/tracker/together/TogetherPage')),
  page('/tracker/pictures', 'list', 'PicturesPage', () => import('../pages/tracker/pictures/PicturesPage')),
  page('/tracker/:reference?', 'table', 'TrackerPage', () => import('../pages/tracker/TrackerPage')),
  page('/alerts', 'table', 'AlertsPage', () => import('../pages/alerts/AlertsPage')),
  page('/alerts/:reference', 'form', 'AlertPage', () => import('../pages/alerts/AlertPage')),
  page('/templates', 'table', 'TemplatesPage', () => import('../pages/templates/TemplatesPage')),
  page('/templates/import', 'form', 'ImportPage', () => import('../pages/templates/ImportPage')),
  page('/templates/:key/:version', 'list', 'TemplatePage', () => import('../pages/templates/TemplatePage')),
  page('/templates/:key/:version/edit', 'form', 'EditTemplatePage', () => import('../pages/templates/EditTemplatePage')),
  page('/templates/:key/:version/preview', 'form', 'PreviewPage', () => import('../pages/templates/PreviewPage')),
  page('/templates/:key/:version/compare/:otherKey/:otherVersion', 'table', 'ComparePage', () => import('../pages/templates/ComparePage')),
  page('/panels', 'table', 'PanelsPage', () => import('../pages/panels/PanelsPage')),
  page('/panels/new', 'form', 'SchedulePage', () => import('../pages/panels/schedule/SchedulePage')),
  page('/panels/:reference', 'list', 'PanelPage', () => import('../pages/panels/PanelPage')),
  page('/panels/:reference/steps/:step', 'form', 'PanelStepPage', () => import('../pages/panels/schedule/PanelStepPage')),
  page('/panels/:reference/items/:review', 'form', 'ItemPage', () => import('../pages/panels/item/ItemPage')),
  page('/panels/:reference/meeting', 'list', 'MeetingPage', () => import('../pages/panels/meeting/MeetingPage')),
  page('/tracking-meetings', 'table', 'TrackingMeetingsPage', () => import('../pages/trackingMeetings/TrackingMeetingsPage')),
  page('/tracking-meetings/new', 'form', 'PlanPage', () => import('../pages/trackingMeetings/plan/PlanPage')),
  page('/tracking-meetings/:reference', 'list', 'TrackingMeetingPage', () => import('../pages/trackingMeetings/TrackingMeetingPage')),
  page('/tracking-meetings/:reference/steps/:step', 'form', 'StepPage', () => import('../pages/trackingMeetings/plan/StepPage')),
  page('/tracking-meetings/:reference/meeting', 'list', 'RoomPage', () => import('../pages/trackingMeetings/room/RoomPage')),
  page('/activities', 'table', 'ActivitiesPage', () => import('../pages/activities/ActivitiesPage')),
  page('/activities/new', 'form', 'NewActivityPage', () => import('../pages/activities/NewActivityPage')),
  page('/activities/:reference', 'form', 'ActivityPage', () => import('../pages/activities/ActivityPage')),
  page('/calibration', 'table', 'CalibrationsPage', () => import('../pages/calibration/CalibrationsPage')),
  page('/calibration/new', 'form', 'NewCalibrationPage', () => import('../pages/calibration/NewCalibrationPage')),
  page('/calibration/:reference', 'form', 'CalibrationPage', () => import('../pages/calibration/CalibrationPage')),
  page('/agreement', 'list', 'AgreementPage', () => import('../pages/agreement/AgreementPage')),
  page('/agreement/:oid', 'list', 'ReviewerAgreementPage', () => import('../pages/agreement/AgreementPage')),
  page('/themes', 'table', 'ThemePanelsPage', () => import('../pages/panelThemes/ThemePanelsPage')),
  page('/themes/:panel', 'list', 'PanelThemesPage', () => import('../pages/panelThemes/PanelThemesPage')),
  page('/ledger', 'table', 'LedgerPage', () => import('../pages/ledger/LedgerPage')),
  page('/reminders', 'list', 'RemindersPage', () => import('../pages/reminders/RemindersPage')),
  page('/away/:oid', 'form', 'AwayPage', () => import('../pages/leave/AwayPage')),
  page('/reports', 'table', 'ReportsPage', () => import('../pages/reports/ReportsPage')),
  page('/reports/new', 'form', 'NewReportPage', () => import('../pages/reports/NewReportPage')),
  page('/reports/:reference', 'form', 'ReportPage', () => import('../pages/reports/ReportPage')),
  page('/reports/:reference/rows', 'table', 'ReportRowsPage', () => import('../pages/reports/ReportRowsPage')),
  page('/status', 'list', 'StatusPage', () => import('../pages/status/StatusPage')),
];

const OF_A_REVIEW = '/reviews/:reference';
/** What stands around every page of a review. */
export const reviewFrame = page(OF_A_REVIEW, 'form', 'ReviewFrame', () => import('../pages/alerts/ReviewFrame'));
export const isOfReview = ({ path }: Page): boolean => path === OF_A_REVIEW || path.startsWith(`${OF_A_REVIEW}/`);

/** Starts to fetch the page at an address and what it will ask for, so that both arrive while the app around it begins. Over when its code is there. */
export async function preloadPage(address: Pick<Location, 'pathname' | 'search'>, ahead: Ahead): Promise<void> {
  const wanted = address.pathname === '/' ? '/my-work' : address.pathname;
  const found = pages.find((each) => patternOf(each.path).test(wanted));
  if (!found) return;
  const load = async ({ load }: Page) => (await load()).ask?.(ahead, address);
  // A chunk that does not arrive is reported by the route that needs it.
  await Promise.allSettled((isOfReview(found) ? [reviewFrame, found] : [found]).map(load));
}
