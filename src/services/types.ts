import { type ChildRow, type Status, type WorkItem } from '../contract/app';
import { type Actor } from '../domain/people/types';
import { type ActivityServices } from './activities/types';
import { type AgreementServices } from './agreement/types';
import { type AlertServices } from './alerts/types';
import { type CalibrationServices } from './calibration/types';
import { type ConversationServices } from './conversations/types';
import { type LearningServices } from './learning/types';
import { type MessageServices } from './messages/types';
import { type PanelServices } from './panels/types';
import { type PanelThemeServices } from './panelThemes/types';
import { type LeaveServices, type PeopleServices } from './people/types';
import { type RecommendationServices } from './recommendations/types';
import { type ReportServices } from './reports/types';
import { type AccessServices } from './reviews/accessTypes';
import { type ReviewServices } from './reviews/types';
import { type SettingServices } from './settings/types';
import { type TemplateServices } from './templates/types';
import { type TrackingMeetingServices } from './trackingMeetings/types';

export type * from './people/types';
export type * from './reviews/types';
export type * from './recommendations/types';
export type * from './alerts/types';
export type * from './agreement/types';
export type * from './panelThemes/types';
export type * from './calibration/types';
export type * from './messages/types';
export type * from './conversations/types';
export type { ReportNews } from './reports/types';

/**
 * What the product can do, as the API, the bot and the jobs call it. Every verb throws `AppError` and nothing else on
 * purpose: `notFound` for what the actor may not see, `forbidden` with the reason for what they may not do,
 * `stateForbids`, `stale` with `details.current` (the same view that a read gives), `invalid`/`incomplete` with faults.
 * Views hold what was decided for this actor: nothing that they may not read is in them.
 */
export interface Services {
  people: PeopleServices;
  leave: LeaveServices;
  children: { find(actor: Actor, query: { q?: string | undefined }): { children: ChildRow[]; total: number } };
  templates: TemplateServices;
  reviews: ReviewServices;
  recommendations: RecommendationServices;
  activities: ActivityServices;
  reports: ReportServices;
  alerts: AlertServices;
  calibration: CalibrationServices;
  agreement: AgreementServices;
  panelThemes: PanelThemeServices;
  panels: PanelServices;
  trackingMeetings: TrackingMeetingServices;
  learning: LearningServices;
  /** Who reads a review, and taking one out. */
  access: AccessServices;
  settings: SettingServices;
  work: { of(actor: Actor): WorkItem[] };
  messages: MessageServices;
  conversations: ConversationServices;
  /** Needs `app.seeStatus`. */
  status(actor: Actor): Status;
  audit: {
    /** For the clock: see `anchorAudit`. */
    anchor(): Promise<number>;
  };
}
