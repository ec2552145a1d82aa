import fc from 'fast-check';
import { type Day } from '../../../src/domain/clock';
import { bankHolidays } from '../../../src/domain/cycle/bankHolidays';
import { type Leave } from '../../../src/domain/people/leave';
import { dueReminders, type Reminder, type ReminderWorld } from '../../../src/domain/reminders/due';
import { person, recommendation, review } from '../support/builders';

/** Laws over runs of days, with leave, days on which no server ran, and servers that plan again and again. */
const START = '2026-09-01';
const RUN = 150;
const shift = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const daysOfRun = Array.from({ length: RUN }, (_, index) => shift(START, index));
const works = (day: Day): boolean => ![0, 6].includes(new Date(day).getUTCDay()) && !bankHolidays.has(day);
const ref = (name: string) => ({ oid: `oid-${name}`, name });

const people = [person('Quinn', ['QaLead']), person('Ola', ['Practitioner']), person('Sam', ['Manager'], { team: 'North' })];
/** Ola owns what was due on the day before the run, a bank holiday; Sam manages the team, and so may see it. */
const overdue = recommendation({ dueDay: shift(START, -1) });
/** By domain.md §9 in plain numbers: on the day, weekly, and after the eighth time every second week. */
const turns = [0, 7, 14, 21, 28, 35, 42, 49, 56, 70, 84, 98, 112, 126, 140].map((days) => shift(overdue.dueDay, days));

const aLeave = fc.record({ at: fc.nat({ max: RUN - 1 }), days: fc.integer({ min: 0, max: 40 }), covered: fc.boolean() }).map(({ at, days, covered }): Leave => ({ from: shift(START, at), until: shift(START, at + days), cover: covered ? ref('Sam') : undefined }));
/** Times away, in order, that do not overlap. */
const someLeaves = fc.array(aLeave, { maxLength: 4 }).map((leaves) => leaves.sort((a, b) => (a.from < b.from ? -1 : 1)).filter((leave, index, all) => all.slice(0, index).every(({ until }) => until < leave.from)));
const isAway = (leaves: readonly Leave[], day: Day): boolean => leaves.some(({ from, until }) => from <= day && day <= until);
const someOutages = fc.uniqueArray(fc.constantFrom(...daysOfRun), { maxLength: 25 });

/** Plans each day as servers do, `times` times a day; gives every message by its nonce, with its day. */
function run(world: ReminderWorld, outages: readonly Day[], times = 1) {
  const messages = new Map<string, Reminder & { day: Day }>();
  for (const day of daysOfRun) {
    if (outages.includes(day)) continue;
    const wasTold = (oid: string, on: Day) => messages.has(`daily/${on}/${oid}`);
    for (let time = 0; time < times; time += 1) for (const reminder of dueReminders({ ...world, wasPlanned: (on) => !outages.includes(on), wasTold }, `${day}T1${time}:30:00Z`)) if (!messages.has(reminder.nonce)) messages.set(reminder.nonce, { ...reminder, day });
  }
  return [...messages.values()];
}
const toldOn = (messages: ReturnType<typeof run>, name: string, rule: string): Day[] => messages.filter(({ recipientOid, items }) => recipientOid === `oid-${name}` && items.some((item) => item.rule === rule)).map(({ day }) => day);
const worldOf = (leaves: readonly Leave[]): ReminderWorld => ({ people, reviews: [], recommendations: [overdue], leavesOf: (oid) => (oid === 'oid-Ola' ? leaves : []) });

test('whenever its owner is there, every turn of what is overdue has come to them, whatever leave, weekends and outages there were', () => {
  fc.assert(
    fc.property(someLeaves, someOutages, (leaves, outages) => {
      const told = toldOn(run(worldOf(leaves), outages), 'Ola', 'recommendationOverdue');
      const there = daysOfRun.filter((day) => works(day) && !outages.includes(day) && !isAway(leaves, day));
      for (const day of there) for (const turn of turns.filter((each) => each <= day)) expect(told.some((on) => on >= turn && on <= day)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('while its owner is away, a cover who may see it hears on every turn, and of nothing when the owner is there', () => {
  fc.assert(
    fc.property(someLeaves, (leaves) => {
      const told = toldOn(run(worldOf(leaves), []), 'Sam', 'recommendationOverdue');
      const covered = (day: Day) => leaves.some(({ from, until, cover }) => from <= day && day <= until && cover !== undefined);
      expect(told.filter((day) => !covered(day))).toEqual([]);
      for (const turn of turns) if (turn < shift(START, RUN) && works(turn) && covered(turn)) expect(told).toContain(turn);
    }),
    { numRuns: 15 },
  );
});

test('planned any number of times a day, nobody is told the same thing twice on one day', () => {
  fc.assert(
    fc.property(someLeaves, someOutages, fc.integer({ min: 1, max: 4 }), (leaves, outages, times) => {
      const [once, often] = [run(worldOf(leaves), outages), run(worldOf(leaves), outages, times)];
      expect(often).toEqual(once);
      const said = often.flatMap(({ day, recipientOid, items }) => items.map(({ rule, reference }) => `${day} ${recipientOid} ${rule} ${reference}`));
      expect(new Set(said).size).toBe(said.length);
    }),
    { numRuns: 10 },
  );
});

test('whoever is told of it is told for a turn that came since they were told last', () => {
  fc.assert(
    fc.property(someOutages, (outages) => {
      const told = toldOn(run(worldOf([]), outages), 'Ola', 'recommendationOverdue');
      for (const [index, day] of told.entries()) expect(turns.filter((turn) => turn > (told[index - 1] ?? '') && turn <= day).length).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});

test('nothing is sent outside 08:00 to 18:00 in London or on a day off, on the days around both changes of the clocks too', () => {
  const around = ['2026-03-26', '2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-04-03', '2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-12-25', '2027-03-26', '2027-03-28', '2027-03-29'];
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  fc.assert(
    fc.property(fc.constantFrom(...around), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
      const now = new Date(Date.parse(day) + second * 1000);
      const world = { people: [person('Robin', ['Reviewer'])], recommendations: [], reviews: [review({ dueDay: day })] };
      const time = clock.format(now);
      const open = works(now.toISOString().slice(0, 10)) && time >= '08:00:00' && time < '18:00:00';
      expect(dueReminders(world, `${now.toISOString().slice(0, 19)}Z`).length > 0).toBe(open);
    }),
    { numRuns: 200 },
  );
});
