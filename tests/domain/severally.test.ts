import { severally } from '../../src/domain/severally';

const soon = () => new Promise((resolve) => setImmediate(resolve));

test('each is done once, in order, and never more than so many at once', async () => {
  const [begun, underWay] = [[] as number[], { now: 0, most: 0 }];
  await severally([1, 2, 3, 4, 5, 6, 7], 3, async (thing) => {
    begun.push(thing);
    underWay.now += 1;
    underWay.most = Math.max(underWay.most, underWay.now);
    await soon();
    underWay.now -= 1;
  });
  expect([begun, underWay]).toEqual([[1, 2, 3, 4, 5, 6, 7], { now: 0, most: 3 }]);
});

test('once one fails no other is begun', async () => {
  const begun: number[] = [];
  const work = async (thing: number) => {
    begun.push(thing);
    await soon();
    if (thing === 2) throw new Error('no');
  };
  await expect(severally([1, 2, 3, 4, 5, 6], 2, work)).rejects.toThrow('no');
  await soon();
  expect(begun.length).toBeLessThan(5);
});
