/** One invented person of the demo world, as the local tenant signs them in. Nobody here exists. */
export interface DemoPerson {
  /** Entra object id in the local tenant; the last digits tell people apart in a log. */
  oid: string;
  name: string;
  upn: string;
  roles: readonly string[];
  kind: 'internal' | 'external';
  team: string;
  managerOid: string;
  /** As Entra knows external people. */
  guest: boolean;
  /** What the sign-in page says about them. */
  about: string;
}

const oid = (number: number) => `5c0f1a2e-7b3d-4c11-9a40-${String(number).padStart(12, '0')}`;

function person(number: number, name: string, roles: readonly string[], team: string, manager: number, about: string, kind: DemoPerson['kind'] = 'internal'): DemoPerson {
  const upn = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@harbourshire.example`;
  return { oid: oid(number), name, upn, roles, kind, guest: kind === 'external', team, managerOid: manager ? oid(manager) : '', about };
}

/** The people every test and the demo story know by name, one for each role of domain.md §2 and a few to stand beside them. */
export const cast = {
  quinn: person(1, 'Quinn Abara', ['QaLead'], 'Quality assurance', 11, 'QA lead: checks reviews, signs recommendations off'),
  morgan: person(2, 'Morgan Teale', ['QaLead', 'Reviewer'], 'Quality assurance', 11, 'Second QA lead, who also reviews'),
  casey: person(3, 'Casey Lund', ['QaCoordinator'], 'Quality assurance', 1, 'QA coordinator: assigns, chases, schedules'),
  robin: person(4, 'Robin Achterby', ['Reviewer'], 'Independent reviewing', 11, 'Reviewer: independent reviewing officer'),
  eden: person(5, 'Eden Marshlow', ['Reviewer'], 'External', 0, 'External reviewer (a guest account)', 'external'),
  ola: person(6, 'Ola Fenwright', ['Manager'], 'Safeguarding North', 11, 'Team manager, Safeguarding North: owns recommendations'),
  sam: person(7, 'Sam Tarrowby', ['Manager'], 'Safeguarding South', 11, 'Team manager, Safeguarding South'),
  jules: person(8, 'Jules Okeford', ['Practitioner'], 'Safeguarding North', 6, 'Social worker, Safeguarding North'),
  devon: person(9, 'Devon Halewick', ['PanelMember'], 'Directorate', 11, 'Panel member: assistant director'),
  imani: person(10, 'Imani Strowd', ['PanelChair'], 'Improvement board', 0, 'Panel chair: independent chair of the improvement board'),
  lee: person(11, 'Lee Castellow', ['SeniorLeader'], 'Directorate', 0, 'Director: sees the tracker and reports without identities'),
  noa: person(12, 'Noa Birchall', [], 'Corporate services', 0, 'Signed in, but holds no role in this app'),
} as const satisfies Record<string, DemoPerson>;

/** Colleagues of the cast: enough that lists, filters and workloads look like a real service. */
const colleagues: readonly DemoPerson[] = [
  person(21, 'Bryn Calloway', ['Manager'], 'Early Help', 11, 'Team manager, Early Help'),
  person(22, 'Tamsin Oduya', ['Manager'], 'Children in Care', 11, 'Team manager, Children in Care'),
  person(23, 'Idris Pellham', ['Manager'], 'Leaving Care', 11, 'Team manager, Leaving Care'),
  person(24, 'Marit Sollars', ['Reviewer', 'Manager'], 'Assessment', 11, 'Reviewer, and team manager in Assessment'),
  person(25, 'Kit Ambrosell', ['Reviewer'], 'Independent reviewing', 11, 'Reviewer: independent reviewing officer'),
  person(26, 'Femi Larkwood', ['Reviewer'], 'External', 0, 'External reviewer (a guest account)', 'external'),
  person(27, 'Greer Dunmore', ['PanelMember'], 'Directorate', 11, 'Panel member: head of early help'),
  person(28, 'Sorrel Wainfleet', ['PanelMember'], 'Directorate', 11, 'Panel member: executive director'),
  person(29, 'Perrin Aldous', ['PanelMember'], 'Directorate', 28, 'Panel member: head of children’s social care'),
  person(31, 'Anwen Tuckwell', ['Practitioner'], 'Safeguarding North', 6, 'Social worker, Safeguarding North'),
  person(32, 'Dov Pascoe-Hart', ['Practitioner'], 'Safeguarding South', 7, 'Social worker, Safeguarding South'),
  person(33, 'Esme Varley', ['Practitioner'], 'Safeguarding South', 7, 'Social worker, Safeguarding South'),
  person(34, 'Hollis Grieve', ['Practitioner'], 'Early Help', 21, 'Early help worker'),
  person(35, 'Nadira Clough', ['Practitioner'], 'Early Help', 21, 'Early help worker'),
  person(36, 'Piran Stowell', ['Practitioner'], 'Children in Care', 22, 'Social worker, Children in Care'),
  person(37, 'Roisin Maddern', ['Practitioner'], 'Children in Care', 22, 'Social worker, Children in Care'),
  person(38, 'Tobias Ekwall', ['Practitioner'], 'Leaving Care', 23, 'Personal adviser, Leaving Care'),
  person(39, 'Winnie Addlestone', ['Practitioner'], 'Assessment', 24, 'Social worker, Assessment'),
];

/** Everybody who can sign in to the demo world, the cast first. */
export const demoPeople: readonly DemoPerson[] = [...Object.values(cast), ...colleagues];

/** The person of that object id. Throws when the demo has none. */
export function byOid(oid: string): DemoPerson {
  const person = demoPeople.find((each) => each.oid === oid);
  if (!person) throw new RangeError(`Nobody in the demo has the id ${oid}.`);
  return person;
}
