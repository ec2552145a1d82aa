import { firstLineChecks } from '../../../src/domain/reviews/firstLineChecks';
import { type QualityMark } from '../../../src/domain/reviews/types';
import { type Grade } from '../../../src/domain/templates/types';
import { actorOf } from './knowPeople';
import { cast } from './people';
import { type Scene } from './play';

const marks: readonly QualityMark[] = ['fully', 'fully', 'mostly', 'mostly', 'partly'];
const commentsOnParts = ['This is the strongest part: the child’s own words carry it.', 'Say next time where in the record this can be seen.', 'A clear line from what was done to what it changed.'] as const;
const comments = ['Clear, kind and well evidenced.', 'The impact on the child is in every section. Thank you.', ''] as const;
const oneLower: Readonly<Partial<Record<Grade, Grade>>> = { outstanding: 'good', good: 'requiresImprovement' };

/** The QA lead reads it, comments here and there, marks the review itself, sometimes sees a grade otherwise, and agrees. */
export async function playCheck({ connection, clock, chance, plot }: Scene, reference: string): Promise<void> {
  const { reviews } = connection.services;
  const quinn = actorOf(cast.quinn);
  if (chance.happens(0.4)) {
    clock.set(plot.agreed, '10:30:00');
    await reviews.comment(quinn, reference, { attempt: `demo-comment-${reference}`, part: chance.pick(['journey', 'identity', 'management']), text: chance.pick(commentsOnParts) });
  }
  const other = chance.happens(0.15) ? oneLower[plot.practice] : undefined;
  const mark = () => chance.pick(marks);
  clock.set(plot.agreed, '11:00:00');
  await reviews.agree(quinn, reference, {
    revision: (await reviews.get(quinn, reference)).review.revision,
    checks: firstLineChecks.map(({ key }) => key),
    comment: chance.pick(comments),
    quality: { complete: mark(), evidenced: mark(), impactFocused: mark(), useful: mark() },
    ...(other ? { grades: { practice: other }, gradesReason: 'Supervision lapsed for two months, and the review says so itself.' } : {}),
  });
  await connection.committer.idle();
}
