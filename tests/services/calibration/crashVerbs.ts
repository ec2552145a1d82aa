import { actors } from '../../support/actors';
import { type CrashVerb } from '../../support/crash';
import { type TestServer } from '../../support/services';
import { shared } from '../../support/story';
import { allGraded, begun, DUE, draft, goldOf, handedIn, kit, marit, prepared, reviewersSignIn, sent } from './story';

const { quinn } = actors;
type Calibration = TestServer['services']['calibration'];

/** The exercise over the review of that child. */
const on = (name: string, arrange: (server: TestServer, recordNumber: string) => Promise<unknown>, run: (verbs: Calibration, reference: string) => Promise<unknown>): CrashVerb => ({
  name,
  arrange: async (server, recordNumber) => void (await arrange(server, recordNumber)),
  run: (server, recordNumber) => run(server.services.calibration, referenceOf(server, recordNumber)),
});
const reviewOf = ({ stores }: TestServer, recordNumber: string): string => [...stores.reviews.values()].find(({ value }) => value.child.recordNumber === recordNumber)?.value.reference ?? '';
const referenceOf = (server: TestServer, recordNumber: string): string => [...server.stores.calibrations.values()].find(({ value }) => value.reviewReference === reviewOf(server, recordNumber))?.value.reference ?? '';

export const calibrationVerbs: readonly CrashVerb[] = [
  {
    name: 'startCalibration',
    arrange: async (server, recordNumber) => {
      await reviewersSignIn(server);
      await shared(server, recordNumber);
    },
    run: (server, recordNumber) => server.services.calibration.start(quinn, { attempt: `attempt-${recordNumber}`, review: reviewOf(server, recordNumber) }),
  },
  on('prepareCalibration', draft, (verbs, reference) => verbs.prepare(quinn, reference, { revision: 1, strikes: [{ text: 'father', as: '' }], gold: goldOf('good'), participants: [kit.oid, marit.oid], dueDay: DUE })),
  on('sendCalibration', prepared, (verbs, reference) => verbs.send(quinn, reference, { revision: 2, readThrough: true })),
  on('beginGrading', sent, (verbs, reference) => verbs.save(kit, reference, { revision: 0, grades: allGraded('good') })),
  on('saveGrading', begun, (verbs, reference) => verbs.save(kit, reference, { revision: 1, grades: allGraded('inadequate') })),
  on('handInGrading', begun, (verbs, reference) => verbs.handIn(kit, reference, { revision: 1, grades: allGraded('good') })),
  on('handInAtOnce', sent, (verbs, reference) => verbs.handIn(kit, reference, { revision: 0, grades: allGraded('good') })),
  on('closeCalibration', handedIn, (verbs, reference) => verbs.close(quinn, reference, { revision: 3 })),
  on('withdrawCalibration', sent, (verbs, reference) => verbs.withdraw(quinn, reference, { revision: 3, reason: 'A name was left in.' })),
];
