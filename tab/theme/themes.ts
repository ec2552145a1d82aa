import { teamsLightTheme, type Theme } from '@fluentui/react-components';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** Fluent's theme of that name. The light one is at hand; the others arrive when somebody uses them. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  if (name === 'default') return teamsLightTheme;
  const { teamsDarkTheme, teamsHighContrastTheme } = await import('./otherThemes');
  return name === 'dark' ? teamsDarkTheme : teamsHighContrastTheme;
}

/** A theme name as Teams or an address gives it; Teams' newer names count as the nearest of the three. */
export function readThemeName(text: string | null | undefined): ThemeName | undefined {
  if (text === 'default' || text === 'light') return 'default';
  if (text === 'dark' || text === 'glass') return 'dark';
  return text === 'contrast' ? 'contrast' : undefined;
}

const dark = '(prefers-color-scheme: dark)';
const contrast = '(forced-colors: active), (prefers-contrast: more)';

/** What the browser's owner prefers. */
export function preferredTheme(): ThemeName {
  if (matchMedia(contrast).matches) return 'contrast';
  return matchMedia(dark).matches ? 'dark' : 'default';
}

/** Calls back when the browser's owner changes their mind; gives a way to stop. */
export function onPreferenceChange(listener: () => void): () => void {
  const queries = [matchMedia(dark), matchMedia(contrast)];
  queries.forEach((query) => query.addEventListener('change', listener));
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
}
