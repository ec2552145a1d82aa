import { count, say, type ChannelText } from './safeText';

/** How far off a due day is, as the end of a sentence: ", in 3 working days", ", today", ", 2 working days late". Empty without a day. */
export function lateness(workingDays: number | undefined): ChannelText {
  if (workingDays === undefined) return say``;
  if (workingDays === 0) return say`, today`;
  const number = count(Math.abs(workingDays));
  const unit = Math.abs(workingDays) === 1 ? say`working day` : say`working days`;
  return workingDays < 0 ? say`, ${number} ${unit} late` : say`, in ${number} ${unit}`;
}
