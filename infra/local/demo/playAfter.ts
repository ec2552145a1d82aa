import { Temporal } from 'temporal-polyfill';
import { type ReviewView } from '../../../src/services/types';
import { actorOf } from './knowPeople';
import { byOid, cast } from './people';
import { type Scene } from './play';

const reflections = [
  'I recognise what the review says of supervision, and I have asked for it every three weeks. I had not seen that the child’s own words were missing from two visits.',
  'It was good to talk the findings over before they were written down. I would add that the school’s view changed in the spring, which the review could not know.',
  'Fair, and useful. The chronology is up to date since last week.',
] as const;
const feedback = ['I share this view. We have talked the areas for development over in supervision and agreed who does what.', 'The judgement on management oversight is right. I have changed how we follow up actions in this team.'] as const;
const replies = ['Thank you for saying so openly. I have noted the school’s view with the review.', 'Thank you. That is exactly what I hoped the review would lead to.'] as const;

const DAYS_UNTIL_SHARED = 1;
const DAYS_UNTIL_REFLECTED = 6;
const DAYS_UNTIL_REPLIED = 8;
const DAYS_UNTIL_CLOSED = 24;

/** What became of an agreed review until today: shared with worker and manager, their reflection, the dates for office use, and closed. */
export async function playAfter(scene: Scene, reference: string): Promise<void> {
  const { clock, chance, plot, today } = scene;
  const { reviews } = scene.connection.services;
  const quinn = actorOf(cast.quinn);
  const day = (days: number) => Temporal.PlainDate.from(plot.agreed).add({ days }).toString();
  const revision = async () => (await reviews.get(quinn, reference)).review.revision;
  const asked = chance.happens(0.5);
  const told = asked || chance.happens(0.3);
  if (day(DAYS_UNTIL_SHARED) > today) return;
  clock.set(day(DAYS_UNTIL_SHARED), '09:30:00');
  const shared = await reviews.share(quinn, reference, { revision: await revision(), reflectBy: asked ? day(DAYS_UNTIL_REFLECTED + 8) : '' });
  if (told && day(DAYS_UNTIL_REFLECTED) <= today) await playReflections(scene, shared, day);
  if (day(DAYS_UNTIL_CLOSED) > today) return;
  clock.set(day(DAYS_UNTIL_CLOSED), '15:30:00');
  await reviews.recordOfficeUse(quinn, reference, { revision: await revision(), office: { sent: day(DAYS_UNTIL_SHARED), uploaded: day(2), trackingMeeting: day(20) } });
  await reviews.close(quinn, reference, { revision: await revision(), withoutReflectionReason: '' });
}

/** The worker and the line manager say what they think of it, and the reviewer answers where there is still time. */
async function playReflections({ connection, clock, chance, plot, today }: Scene, { review }: ReviewView, day: (days: number) => string): Promise<void> {
  const { reviews } = connection.services;
  const { reference, worker, lineManager } = review;
  clock.set(day(DAYS_UNTIL_REFLECTED), '16:10:00');
  if (worker) await reviews.reflect(actorOf(byOid(worker.oid)), reference, { attempt: `demo-reflection-${reference}`, text: chance.pick(reflections) });
  clock.set(day(DAYS_UNTIL_REFLECTED), '16:40:00');
  if (lineManager && lineManager.oid !== worker?.oid) await reviews.reflect(actorOf(byOid(lineManager.oid)), reference, { attempt: `demo-feedback-${reference}`, text: chance.pick(feedback) });
  if (day(DAYS_UNTIL_REPLIED) > today || chance.happens(0.4)) return;
  clock.set(day(DAYS_UNTIL_REPLIED), '10:20:00');
  await reviews.reply(actorOf(byOid(plot.reviewerOid)), reference, { attempt: `demo-reply-${reference}`, text: chance.pick(replies) });
}
