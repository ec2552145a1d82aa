import type { PanelThemeResource, ThemeGround } from '../../../src/contract/panelThemes';
import type { Tone } from '../../components/Tag';
import { gradeNames } from '../../words/labels';

export const targetNames: Record<PanelThemeResource['target'], string> = { reviewers: 'The reviewers', tools: 'The tools', service: 'The operational service' };

export const themeStates: Record<PanelThemeResource['state'], { label: string; tone: Tone }> = {
  open: { label: 'Open', tone: 'info' },
  recommended: { label: 'In the tracker', tone: 'good' },
  merged: { label: 'Merged', tone: 'neutral' },
  dropped: { label: 'Dropped', tone: 'neutral' },
};

const changeNames = { amended: 'A recommendation was amended', added: 'A recommendation was added', removed: 'A recommendation was removed' } as const;
const aspectNames = { complete: 'complete', evidenced: 'evidenced', impactFocused: 'focused on impact', useful: 'useful in its recommendations' } as const;
const keyNames: Readonly<Record<string, string>> = { practice: 'Social work practice', outcomes: 'Outcomes for the child', overall: 'Overall grade' };

/** What the panel changed, in words. `titleOf` knows the sections. */
export function groundInWords(ground: ThemeGround, titleOf: (key: string) => string | undefined): string {
  const name = (grade: ThemeGround['from']) => (grade ? gradeNames[grade] : 'no grade');
  switch (ground.kind) {
    case 'grade':
      return `${keyNames[ground.key ?? ''] ?? titleOf(ground.key ?? '') ?? ground.key ?? ''}: from ${name(ground.from)} to ${name(ground.to)}`;
    case 'recommendation':
      return ground.change ? changeNames[ground.change] : '';
    case 'action':
      return 'An action arose';
    case 'quality':
      return `The review itself was ${ground.mark === 'notYet' ? 'not yet' : 'only partly'} ${ground.aspect ? aspectNames[ground.aspect] : ''}`;
  }
}
