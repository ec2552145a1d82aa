import { Temporal } from 'temporal-polyfill';
import { type ChildStatus } from '../../../src/domain/templates/types';
import { type Chance } from './chance';
import { demoPeople } from './people';

/** A child of the demo caseload, with the words a case system would export. Nobody here exists. */
export interface DemoChild {
  recordNumber: string;
  name: string;
  dateOfBirth: string;
  gender: string;
  ethnicity: string;
  religion: string;
  status: ChildStatus;
  team: string;
  workerUpn: string;
  managerUpn: string;
}

const givenNames = ['Wren', 'Otis', 'Mabel', 'Kofi', 'Zara', 'Ellis', 'Noor', 'Teddy', 'Anya', 'Rafe', 'Isla', 'Jem', 'Tariq', 'Lottie', 'Emeka', 'Saoirse', 'Luca', 'Hana', 'Caleb', 'Ines'];
const familyNames = ['Ashdown', 'Brackwell', 'Corrigan-Ley', 'Dunstable', 'Eastlake', 'Farrowby', 'Glaisdale', 'Hartnoll', 'Ibbotson', 'Jardenfield', 'Kettlewell', 'Lomaxby', 'Mistrywood', 'Northolt', 'Osgathorpe'];
const genders = ['Female', 'Male', 'Female', 'Male', 'Male', 'Female', 'Another gender'];
const ethnicities = ['English, Welsh, Scottish, Northern Irish or British', 'English, Welsh, Scottish, Northern Irish or British', 'White and Black Caribbean', 'African', 'Pakistani', 'Any other White background', 'Not recorded'];
const religions = ['No religion', 'Christian', 'Muslim', 'Not recorded', 'No religion'];

const teams: readonly { team: string; statuses: readonly ChildStatus[]; ages: readonly [number, number] }[] = [
  { team: 'Safeguarding North', statuses: ['childInNeed', 'childProtection'], ages: [0, 16] },
  { team: 'Safeguarding South', statuses: ['childInNeed', 'childProtection'], ages: [0, 16] },
  { team: 'Early Help', statuses: ['earlyHelp'], ages: [2, 15] },
  { team: 'Children in Care', statuses: ['lookedAfter'], ages: [1, 17] },
  { team: 'Leaving Care', statuses: ['careLeaver'], ages: [18, 22] },
  { team: 'Assessment', statuses: ['childInNeed'], ages: [0, 15] },
];

/** An invented caseload of that many children, spread over the teams; ages fit their status on that day. */
export function inventChildren(count: number, today: string, chance: Chance): DemoChild[] {
  return Array.from({ length: count }, (_, index) => {
    const place = teams[index % teams.length] ?? teams[0];
    if (!place) throw new RangeError('No team');
    const worker = chance.pick(demoPeople.filter((person) => person.team === place.team && person.roles.includes('Practitioner')));
    const manager = demoPeople.find((person) => person.oid === worker.managerOid);
    const age = chance.between(place.ages[0], place.ages[1]);
    return {
      recordNumber: `M${20_411 + index * 37}`,
      name: `${givenNames[(index * 7) % givenNames.length]} ${familyNames[(index * 4 + Math.floor(index / 15)) % familyNames.length]}`,
      dateOfBirth: Temporal.PlainDate.from(today).subtract({ years: age, days: chance.between(20, 340) }).toString(),
      gender: chance.pick(genders),
      ethnicity: chance.pick(ethnicities),
      religion: chance.pick(religions),
      status: chance.pick(place.statuses),
      team: place.team,
      workerUpn: worker.upn,
      managerUpn: manager?.upn ?? '',
    };
  });
}
