import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Client } from '../../../../src/contract/client';
import type { TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { ChangeForm } from '../../../components/ChangeForm';
import type { SummaryError } from '../../../components/ErrorSummary';
import { trackingKeys, useTrackingStep } from '../../../queries/trackingMeetings';
import { errorsOfMeeting } from './planDraft';
import { type MeetingStep, stepNames } from './stepWords';

export interface StepFormProps {
  meeting: TrackingMeetingResource;
  /** Told in words what was done. */
  onDone: (text: string) => void;
  onCancel: () => void;
}

interface Props extends StepFormProps {
  step: MeetingStep;
  /** What is said when it is done. */
  done: string;
  dirty: boolean;
  check: () => SummaryError[];
  send: (api: Client, revision: number) => Promise<TrackingMeetingResource>;
  children: (errorAt: (id: string) => string | undefined) => ReactNode;
}

/** The frame of every step of a tracking meeting. */
export function StepForm({ meeting, step, done, send, onDone, ...form }: Props) {
  const queries = useQueryClient();
  // The guard must hear that nothing would be lost before the page is left.
  const change = useTrackingStep<number>(send, () => setTimeout(() => onDone(done), 0));
  const readAgain = () => void queries.invalidateQueries({ queryKey: trackingKeys.one(meeting.reference) });
  return <ChangeForm what="meeting" words={stepNames[step]} revision={meeting.revision} change={change} errorsOf={errorsOfMeeting} onStale={readAgain} {...form} />;
}
