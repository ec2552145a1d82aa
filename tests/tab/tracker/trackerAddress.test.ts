import { changeFilters, ignoredInAddress, readAddress, writeAddress } from '../../../tab/pages/tracker/trackerAddress';

const read = (address: string) => readAddress(new URLSearchParams(address));

test('an address that names no view means open work', () => {
  expect(read('')).toEqual({ view: 'open' });
  expect(read('team=North&status=notStarted,inProgress')).toMatchObject({ view: 'open' });
});

test.each(['status=signedOff', 'status=inProgress,movedToPlan', 'rag=blue'])('an address that asks for what is over (%s) means all', (address) => {
  expect(read(address)).toMatchObject({ view: 'all' });
});

test('the usual view is not in the address, and the other one is', () => {
  expect([writeAddress({ view: 'open' }).toString(), writeAddress({ view: 'all' }).toString()]).toEqual(['', 'view=all']);
  expect([writeAddress({ view: 'all', status: 'signedOff' }).toString(), writeAddress({ view: 'open', status: 'done' }).toString()]).toEqual(['status=signedOff', 'status=done']);
});

test('codes stand in one order, each once, however the address has them', () => {
  expect(read('status=inProgress, notStarted,inProgress&status=done')).toMatchObject({ status: 'notStarted,inProgress,done' });
});

test('an unknown code is left out and named; the known ones beside it hold', () => {
  const address = new URLSearchParams('status=lost,done&rag=pink&level=team&view=secret&sort=colour&direction=up');
  expect(readAddress(address)).toEqual({ status: 'done', view: 'open' });
  expect(ignoredInAddress(address)).toEqual(['status “lost”', 'colour “pink”', 'level “team”', 'view “secret”', 'sort “colour”', 'direction “up”']);
});

test('a code that every object has by birth is unknown too', () => {
  expect(ignoredInAddress(new URLSearchParams('status=constructor'))).toEqual(['status “constructor”']);
});

test('choosing what is over leaves the Open view, and going back to it takes that choice away', () => {
  const over = changeFilters({ view: 'open', team: 'North' }, { status: 'signedOff' });
  expect(over).toEqual({ view: 'all', team: 'North', status: 'signedOff' });
  expect(writeAddress(changeFilters(over, { view: 'open' })).toString()).toBe('team=North');
});
