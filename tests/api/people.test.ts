import { startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('everybody with a role learns who they are and what they may do', async () => {
  await expect(world.as('casey').getMe({})).resolves.toMatchObject({
    person: { name: 'Casey Lund' }, roles: ['QaCoordinator'], team: 'Quality assurance', today: '2026-03-10',
    abilities: { assignReviews: { allowed: true } },
  });
});
