import type { PicturesResource } from '../../../../src/contract/tracker';
import { inList } from '../../../../src/contract/trackerFilter';
import { dayInWords } from '../../../words/dates';
import { themeInWords } from '../../../words/themes';
import { Behind } from './Behind';
import { Picture } from './Picture';
import { SideBars } from './SideBars';

type Theme = PicturesResource['recurring'][number];

const of = (theme: string, more: Record<string, string>): string => new URLSearchParams({ theme: inList(theme), ...more }).toString();

/** What comes back although it was signed off: the commonest sign that an action changed nothing. */
export function RecurringPicture({ themes }: { themes: readonly Theme[] }) {
  return (
    <Picture
      id="recurring"
      title="Themes that come back"
      about="How often a theme was raised again after a recommendation of the same theme had been signed off as done."
      empty={themes.length === 0 && 'No theme has come back after a sign-off.'}
      columns={['Theme', 'Raised again', 'Raised in all', 'First raised in', 'Last signed off', 'Open today']}
      rows={themes.map(({ theme, again, raised, since, lastSignedOff, open }) => ({
        key: theme,
        cells: [themeInWords(theme), <Behind key="again" count={again} search={of(theme, { behind: 'again' })} />, <Behind key="raised" count={raised} search={of(theme, { view: 'all' })} />, since, dayInWords(lastSignedOff), <Behind key="open" count={open} search={of(theme, {})} />],
      }))}
    >
      <SideBars bars={themes.map(({ theme, again }) => ({ key: theme, name: themeInWords(theme), count: again, search: of(theme, { behind: 'again' }), said: `${themeInWords(theme)}: raised again ${again} times` }))} />
    </Picture>
  );
}
