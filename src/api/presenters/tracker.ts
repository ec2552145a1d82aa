import { type PicturesResource, type RowTexts } from '../../contract/tracker';

/** The longer texts of a row. */
export function presentRowTexts({ reference, impact, progress, impactAchieved, evidence, evidenceDay, evidenceAddedAt, nextStep, doneWhen, experience }: RowTexts): RowTexts {
  return { reference, impact, progress, impactAchieved, evidence, evidenceDay, evidenceAddedAt, nextStep, doneWhen, experience };
}

/** Counts alone: no picture names anybody. */
export function presentPictures({ today, visible, colours, overdue, toDone, toImpact, recurring }: PicturesResource): PicturesResource {
  const timeOf = ({ month, day, count, middleDays, met: { firstDate, movedDate, late } }: PicturesResource['toDone'][number]) => ({ month, day, count, middleDays, met: { firstDate, movedDate, late } });
  return {
    today,
    visible,
    colours: colours.map(({ month, day, red, amber, green, blue }) => ({ month, day, red, amber, green, blue })),
    overdue: overdue.map(({ team, overdue: late, open }) => ({ team, overdue: late, open })),
    toDone: toDone.map(timeOf),
    toImpact: toImpact.map(timeOf),
    recurring: recurring.map(({ theme, again, raised, since, lastSignedOff, open }) => ({ theme, again, raised, since, lastSignedOff, open })),
  };
}
