import { type MeetingResource, type ModerationRecord, type PanelItemResource } from '../../../contract/panels';
import { type Actor } from '../../../domain/people/types';
import { type ExportedFile } from '../../reviews/accessTypes';
import { type Asked } from '../types';
import { type Waiting } from './follow';

/** The meeting, and what becomes of it. */
export interface MeetingServices {
  start(actor: Actor, panel: string, input: Asked<'startPanel'>): Promise<MeetingResource>;
  /** With the version that is known it waits, at most 20 seconds or until the signal, for another one. No Graph call. */
  meeting(actor: Actor, panel: string, after?: string, waiting?: Waiting): Promise<MeetingResource>;
  attend(actor: Actor, panel: string, input: Asked<'setAttendance'>): Promise<MeetingResource>;
  move(actor: Actor, panel: string, input: Asked<'moveMeeting'>): Promise<MeetingResource>;
  finish(actor: Actor, panel: string, input: Asked<'finishPanel'>): Promise<MeetingResource>;
  open(actor: Actor, panel: string, review: string, input: Asked<'openDiscussion'>): Promise<PanelItemResource>;
  decideGrade(actor: Actor, panel: string, review: string, input: Asked<'decideGrade'>): Promise<PanelItemResource>;
  decideRecommendation(actor: Actor, panel: string, review: string, input: Asked<'decideRecommendation'>): Promise<PanelItemResource>;
  setActions(actor: Actor, panel: string, review: string, input: Asked<'setActionsArising'>): Promise<PanelItemResource>;
  markQuality(actor: Actor, panel: string, review: string, input: Asked<'markItemQuality'>): Promise<PanelItemResource>;
  conclude(actor: Actor, panel: string, review: string, input: Asked<'concludeItem'>): Promise<PanelItemResource>;
  defer(actor: Actor, panel: string, review: string, input: Asked<'deferItem'>): Promise<PanelItemResource>;
  resume(actor: Actor, panel: string, review: string, input: Asked<'resumeItem'>): Promise<PanelItemResource>;
  minutes(actor: Actor, panel: string): Promise<ExportedFile>;
  moderation(actor: Actor, review: string): Promise<ModerationRecord>;
}
