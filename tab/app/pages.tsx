import { type ComponentType, lazy } from 'react';
import type { Ahead, AskAhead } from '../queries/api';

type Load = () => Promise<{ default: ComponentType; ask?: AskAhead }>;

const work: Load = () => import('../pages/work/MyWorkPage').then(({ MyWorkPage, ask }) => ({ default: MyWorkPage, ask }));
const reviews: Load = () => import('../pages/reviews/ReviewsPage').then(({ ReviewsPage, ask }) => ({ default: ReviewsPage, ask }));
const assign: Load = () => import('../pages/reviews/AssignPage').then(({ AssignPage }) => ({ default: AssignPage }));
const review: Load = () => import('../pages/review/ReviewPage').then(({ ReviewPage }) => ({ default: ReviewPage }));
const part: Load = () => import('../pages/review/PartPage').then(({ PartPage }) => ({ default: PartPage }));
const answers: Load = () => import('../pages/review/CheckAnswersPage').then(({ CheckAnswersPage }) => ({ default: CheckAnswersPage }));
const receipt: Load = () => import('../pages/review/SubmittedPage').then(({ SubmittedPage }) => ({ default: SubmittedPage }));
const read: Load = () => import('../pages/review/ReadPage').then(({ ReadPage }) => ({ default: ReadPage }));
const check: Load = () => import('../pages/review/FirstLineCheckPage').then(({ FirstLineCheckPage }) => ({ default: FirstLineCheckPage }));
const step: Load = () => import('../pages/review/after/StepPage').then(({ StepPage }) => ({ default: StepPage }));
const history: Load = () => import('../pages/review/HistoryPage').then(({ HistoryPage }) => ({ default: HistoryPage }));
const together: Load = () => import('../pages/tracker/together/TogetherPage').then(({ TogetherPage }) => ({ default: TogetherPage }));
const tracker: Load = () => import('../pages/tracker/TrackerPage').then(({ TrackerPage, ask }) => ({ default: TrackerPage, ask }));
const alerts: Load = () => import('../pages/alerts/AlertsPage').then(({ AlertsPage }) => ({ default: AlertsPage }));
const alert: Load = () => import('../pages/alerts/AlertPage').then(({ AlertPage }) => ({ default: AlertPage }));
const templates: Load = () => import('../pages/templates/TemplatesPage').then(({ TemplatesPage }) => ({ default: TemplatesPage }));
const template: Load = () => import('../pages/templates/TemplatePage').then(({ TemplatePage }) => ({ default: TemplatePage }));
const editTemplate: Load = () => import('../pages/templates/EditTemplatePage').then(({ EditTemplatePage }) => ({ default: EditTemplatePage }));
const previewTemplate: Load = () => import('../pages/templates/PreviewPage').then(({ PreviewPage }) => ({ default: PreviewPage }));
const compareTemplates: Load = () => import('../pages/templates/ComparePage').then(({ ComparePage }) => ({ default: ComparePage }));
const importTemplate: Load = () => import('../pages/templates/ImportPage').then(({ ImportPage }) => ({ default: ImportPage }));
const panels: Load = () => import('../pages/panels/PanelsPage').then(({ PanelsPage }) => ({ default: PanelsPage }));
const schedule: Load = () => import('../pages/panels/schedule/SchedulePage').then(({ SchedulePage }) => ({ default: SchedulePage }));
const panel: Load = () => import('../pages/panels/PanelPage').then(({ PanelPage }) => ({ default: PanelPage }));
const panelStep: Load = () => import('../pages/panels/schedule/PanelStepPage').then(({ PanelStepPage }) => ({ default: PanelStepPage }));
const panelItem: Load = () => import('../pages/panels/item/ItemPage').then(({ ItemPage }) => ({ default: ItemPage }));
const meeting: Load = () => import('../pages/panels/meeting/MeetingPage').then(({ MeetingPage }) => ({ default: MeetingPage }));
const moderation: Load = () => import('../pages/review/moderation/ModerationPage').then(({ ModerationPage }) => ({ default: ModerationPage }));
const calibrations: Load = () => import('../pages/calibration/CalibrationsPage').then(({ CalibrationsPage }) => ({ default: CalibrationsPage }));
const newCalibration: Load = () => import('../pages/calibration/NewCalibrationPage').then(({ NewCalibrationPage }) => ({ default: NewCalibrationPage }));
const calibration: Load = () => import('../pages/calibration/CalibrationPage').then(({ CalibrationPage }) => ({ default: CalibrationPage }));
const agreement: Load = () => import('../pages/agreement/AgreementPage').then(({ AgreementPage }) => ({ default: AgreementPage }));
const agreementOf: Load = () => import('../pages/agreement/AgreementPage').then(({ ReviewerAgreementPage }) => ({ default: ReviewerAgreementPage }));
const themePanels: Load = () => import('../pages/panelThemes/ThemePanelsPage').then(({ ThemePanelsPage }) => ({ default: ThemePanelsPage }));
const panelThemes: Load = () => import('../pages/panelThemes/PanelThemesPage').then(({ PanelThemesPage }) => ({ default: PanelThemesPage }));
const ledger: Load = () => import('../pages/ledger/LedgerPage').then(({ LedgerPage }) => ({ default: LedgerPage }));
const status: Load = () => import('../pages/status/StatusPage').then(({ StatusPage }) => ({ default: StatusPage }));

/** What stands on the page while it loads. */
export type SkeletonKind = 'list' | 'form' | 'table';

export interface Page {
  path: string;
  load: Load;
  Component: ComponentType;
  skeleton: SkeletonKind;
}

const page = (path: string, skeleton: SkeletonKind, load: Load): Page => ({ path, skeleton, load, Component: lazy(load) });

/** Every page and its address; each is a chunk of its own. */
export const pages: readonly Page[] = [
  page('/my-work', 'list', work),
  page('/reviews', 'table', reviews),
  page('/reviews/assign', 'form', assign),
  page('/reviews/:reference', 'list', review),
  page('/reviews/:reference/parts/:part', 'form', part),
  page('/reviews/:reference/answers', 'form', answers),
  page('/reviews/:reference/submitted', 'form', receipt),
  page('/reviews/:reference/read', 'form', read),
  page('/reviews/:reference/check', 'form', check),
  page('/reviews/:reference/history', 'list', history),
  page('/reviews/:reference/steps/:step', 'form', step),
  page('/reviews/:reference/moderation', 'list', moderation),
  page('/tracker/together', 'table', together),
  page('/tracker/:reference?', 'table', tracker),
  page('/alerts', 'table', alerts),
  page('/alerts/:reference', 'form', alert),
  page('/templates', 'table', templates),
  page('/templates/import', 'form', importTemplate),
  page('/templates/:key/:version', 'list', template),
  page('/templates/:key/:version/edit', 'form', editTemplate),
  page('/templates/:key/:version/preview', 'form', previewTemplate),
  page('/templates/:key/:version/compare/:otherKey/:otherVersion', 'table', compareTemplates),
  page('/panels', 'table', panels),
  page('/panels/new', 'form', schedule),
  page('/panels/:reference', 'list', panel),
  page('/panels/:reference/steps/:step', 'form', panelStep),
  page('/panels/:reference/items/:review', 'form', panelItem),
  page('/panels/:reference/meeting', 'list', meeting),
  page('/calibration', 'table', calibrations),
  page('/calibration/new', 'form', newCalibration),
  page('/calibration/:reference', 'form', calibration),
  page('/agreement', 'list', agreement),
  page('/agreement/:oid', 'list', agreementOf),
  page('/themes', 'table', themePanels),
  page('/themes/:panel', 'list', panelThemes),
  page('/ledger', 'table', ledger),
  page('/status', 'list', status),
];

const OF_A_REVIEW = '/reviews/:reference';
/** What stands around every page of a review. */
export const reviewFrame = page(OF_A_REVIEW, 'form', () => import('../pages/alerts/ReviewFrame').then(({ ReviewFrame, ask }) => ({ default: ReviewFrame, ask })));
export const isOfReview = ({ path }: Page): boolean => path === OF_A_REVIEW || path.startsWith(`${OF_A_REVIEW}/`);

/** Starts to fetch the page at an address and what it will ask for, so that both arrive while the app around it begins. */
export function preloadPage(address: Pick<Location, 'pathname' | 'search'>, ahead: Ahead): void {
  const wanted = address.pathname === '/' ? '/my-work' : address.pathname;
  const found = pages.find((each) => patternOf(each.path).test(wanted));
  if (!found) return;
  // A chunk that does not arrive is reported by the route that needs it.
  for (const { load } of isOfReview(found) ? [reviewFrame, found] : [found])
    void load().then(
      ({ ask }) => ask?.(ahead, address),
      () => undefined,
    );
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace('/:reference?', '(/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`);
}
