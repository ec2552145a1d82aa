import type { PicturesResource } from '../../../../src/contract/tracker';
import { inList } from '../../../../src/contract/trackerFilter';
import { Behind } from './Behind';
import { Picture } from './Picture';
import { SideBars } from './SideBars';

type Team = PicturesResource['overdue'][number];

/** A team is one value of the tracker's filter, whatever is in its name; without one nothing can be asked for by it. */
const searchOf = ({ team }: Team, view: 'overdue' | 'open'): string => new URLSearchParams({ ...(team && { team: inList(team) }), ...(view === 'overdue' && { view }), ...(!team && { group: 'team' }) }).toString();
const nameOf = ({ team }: Team): string => team || 'No team';

/** Where they are overdue. */
export function OverduePicture({ teams }: { teams: readonly Team[] }) {
  return (
    <Picture
      id="overdue"
      title="Overdue by team"
      about="Not done, past the due date and not tolerated, today. Beside it in the table is what each team has open in all."
      empty={teams.length === 0 && 'Nothing is overdue today.'}
      columns={['Team', 'Overdue', 'Open in all']}
      rows={teams.map((team) => ({ key: team.team, cells: [nameOf(team), <Behind key="overdue" count={team.overdue} search={searchOf(team, 'overdue')} />, <Behind key="open" count={team.open} search={searchOf(team, 'open')} />] }))}
    >
      <SideBars bars={teams.map((team) => ({ key: team.team, name: nameOf(team), count: team.overdue, search: searchOf(team, 'overdue'), said: `${team.overdue} overdue in ${nameOf(team)}` }))} />
    </Picture>
  );
}
