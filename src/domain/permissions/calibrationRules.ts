import { type Calibration, type CalibrationState } from '../calibration/types';
import { isWalled } from '../moderation/standing';
import { type PanelTheme } from '../panelThemes/types';
import { type Actor } from '../people/types';
import { holds } from './relations';
import { type CalibrationAction, type Decision, type DenyReason, type ThemeAction } from './types';

const allow: Decision = { allowed: true };
const deny = (reason: DenyReason): Decision => ({ allowed: false, reason });
const when = (condition: boolean, reason: DenyReason): Decision => (condition ? allow : deny(reason));

type CalibrationRule = (actor: Actor, calibration: Calibration, handedIn: boolean) => Decision;

const takesPart = (actor: Actor, { participants }: Calibration): boolean => participants.some(({ oid }) => oid === actor.oid);
/** Who takes part is no lead of it, whatever roles came later; and where there is a conflict, there is nothing (domain.md §15.6). */
const leadsIt = (actor: Actor, calibration: Calibration): boolean => holds(actor, 'QaLead') && !takesPart(actor, calibration) && !isWalled(actor.standings.get(calibration.reviewReference));
/** Until it is sent, and once it is withdrawn, there is nothing there for those who take part. */
const isSent = ({ state }: Calibration): boolean => state === 'open' || state === 'closed';

const asLead =
  (...states: readonly CalibrationState[]): CalibrationRule =>
  (actor, calibration) =>
    leadsIt(actor, calibration) ? when(states.includes(calibration.state), 'wrongState') : deny('roleMayNot');

/** Blind until it is over (domain.md §6): nobody sees the gold standard, or how others graded, before the exercise is closed and their own grades were in. */
export const calibrationRules: Readonly<Record<CalibrationAction, CalibrationRule>> = {
  'calibration.see': (actor, calibration) => when(leadsIt(actor, calibration) || (takesPart(actor, calibration) && isSent(calibration)), 'cannotSee'),
  'calibration.manage': (actor, calibration) => when(leadsIt(actor, calibration), 'roleMayNot'),
  'calibration.prepare': asLead('draft'),
  'calibration.send': asLead('draft'),
  'calibration.close': asLead('open'),
  'calibration.withdraw': asLead('draft', 'open'),
  'calibration.grade': (actor, calibration, handedIn) => (takesPart(actor, calibration) ? when(calibration.state === 'open' && !handedIn, 'wrongState') : deny('notTakingPart')),
  'calibration.readResults': (actor, calibration, handedIn) => (leadsIt(actor, calibration) || handedIn ? when(calibration.state === 'closed', 'wrongState') : deny('notHandedIn')),
};

type ThemeRule = (actor: Actor, theme: PanelTheme) => Decision;

/** A theme of reviews that are all behind a wall is behind it too. */
const someSeen = (actor: Actor, { restsOn }: PanelTheme): boolean => restsOn.length === 0 || restsOn.some((review) => !isWalled(actor.standings.get(review)));

const collates =
  (...states: readonly PanelTheme['state'][]): ThemeRule =>
  (actor, theme) =>
    holds(actor, 'QaLead') ? when(states.includes(theme.state), 'wrongState') : deny('roleMayNot');

/** After a panel the QA lead collates themes; the coordinator reads them (domain.md §2, §6). */
export const themeRules: Readonly<Record<ThemeAction, ThemeRule>> = {
  'theme.see': (actor, theme) => when(holds(actor, 'QaLead', 'QaCoordinator') && someSeen(actor, theme), 'cannotSee'),
  'theme.change': collates('open'),
  'theme.merge': collates('open'),
  'theme.drop': collates('open'),
  'theme.recommend': collates('open'),
};
