import { createScheduler } from '../../src/jobs/scheduler';
import { standardJobs } from '../../src/jobs/standardJobs';
import { handTimers } from '../support/timers';

test('started, the server polls, sweeps, plans and delivers, and goes on doing so', async () => {
  const ran: string[] = [];
  const run = (name: string) => async () => void ran.push(name);
  const messages = { plan: async () => ran.push('plan'), planDigest: async () => ran.push('digest'), planChannel: async () => ran.push('channel') };
  const committer = { sweep: async () => (await run('sweep')(), { performed: 0, failed: 0, waiting: 0 }) };
  const timers = handTimers();
  const jobs = standardJobs({ stores: { poll: run('poll') }, committer, services: { learning: { catchUp: run('texts') }, access: { writeOpenings: run('openings') }, messages, alerts: { plan: async () => ran.push('alerts') }, audit: { anchor: async () => ran.push('anchor') } }, deliver: run('deliver') });
  createScheduler({ jobs, timers, log: { info: () => undefined, warn: () => undefined, error: () => undefined } }).start();
  await timers.fire();
  await timers.fire();
  expect(ran.toSorted()).toEqual(['alerts', 'alerts', 'anchor', 'anchor', 'channel', 'channel', 'deliver', 'deliver', 'digest', 'digest', 'openings', 'openings', 'plan', 'plan', 'poll', 'poll', 'sweep', 'sweep', 'texts', 'texts']);
});
