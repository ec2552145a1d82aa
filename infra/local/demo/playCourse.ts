import { Temporal } from 'temporal-polyfill';
import { actorOf } from './knowPeople';
import { cast } from './people';
import { type Scene } from './play';

/** A review that was put off, or ended, after it had been taken on. */
export async function playCourse({ connection, clock, plot, today }: Scene, reference: string): Promise<void> {
  const { reviews } = connection.services;
  const casey = actorOf(cast.casey);
  clock.set(plot.accepted, '16:00:00');
  const { revision } = (await reviews.get(casey, reference)).review;
  if (plot.ending === 'withdrawn') {
    await reviews.withdraw(casey, reference, { revision, reason: 'The same child was chosen twice this quarter: the other review goes on.' });
    return;
  }
  await reviews.postpone(casey, reference, { revision, reason: 'A final hearing is listed for next week. The family should not be asked now.', until: Temporal.PlainDate.from(today).add({ days: 14 }).toString() });
}
