import { type AwayRow, type LeaveRow, type PersonLeave } from '../../contract/leave';
import { presentPerson } from './recommendations';

const presentRow = ({ from, until, cover, backOn }: LeaveRow): LeaveRow => ({ from, until, cover: cover && presentPerson(cover), backOn });

/** One person's, with who could stand in. */
export function presentLeave({ person, leaves, covers, abilities }: PersonLeave): PersonLeave {
  return { person: presentPerson(person), leaves: leaves.map(presentRow), covers: covers.map(({ oid, name, team }) => ({ oid, name, team })), abilities };
}

export const presentAway = ({ person, team, leave }: AwayRow): AwayRow => ({ person: presentPerson(person), team, leave: presentRow(leave) });
