import { readThemeName, type ThemeName } from '../theme/themes';

const key = 'local-theme';

/**
 * Local mode: `?theme=dark` chooses a theme for this browser tab, also after the way through the sign-in page. It leaves the address
 * at once, where the tracker's own `theme` filter needs its place.
 */
export function takeChosenTheme(): ThemeName | undefined {
  const address = new URL(location.href);
  const asked = readThemeName(address.searchParams.get('theme'));
  if (!asked) return readThemeName(sessionStorage.getItem(key));
  sessionStorage.setItem(key, asked);
  address.searchParams.delete('theme');
  history.replaceState(null, '', address);
  return asked;
}
