import { actorOf } from './knowPeople';
import { byOid, cast } from './people';
import { type Scene } from './play';
import { type ReviewPlot } from './story';

const seen = 'A note of a home visit in the summer mentions a bruise on the arm. Nobody asked how it came about, and nobody spoke to the school.';
const outcome = 'The team manager held a strategy discussion the same day. The child was seen alone and by a doctor: the bruise came from football. The school now tells us of every injury, and the worker writes down each answer.';

/** The demo has one alert: on the review that Robin has handed in and that waits for its check. */
export const hasAlert = ({ ending, reviewerOid }: ReviewPlot): boolean => ending === 'submitted' && reviewerOid === cast.robin.oid;

/** The reviewer raises it on the morning of handing in; the QA lead acknowledges it and writes down what was done. */
export async function playAlert({ connection, clock, plot }: Scene, review: string): Promise<void> {
  const { alerts } = connection.services;
  const quinn = actorOf(cast.quinn);
  clock.set(plot.submitted, '09:30:00');
  const { view } = await alerts.raise(actorOf(byOid(plot.reviewerOid)), review, { attempt: 'demo-alert-1', kind: 'immediateConcern', seen });
  clock.set(plot.submitted, '09:50:00');
  await alerts.acknowledge(quinn, view.alert.reference);
  clock.set(plot.submitted, '14:30:00');
  await alerts.recordOutcome(quinn, view.alert.reference, { outcome });
}
