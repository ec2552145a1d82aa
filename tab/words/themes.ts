import { findTheme, themes2025 } from '../../src/contract/themes';

/** A theme as the taxonomy words it; one that is not in it (an imported one) as it stands, a key with spaces for hyphens. */
export function themeInWords(key: string): string {
  const theme = findTheme(key);
  if (theme) return theme.title;
  const words = /^[a-z0-9-]+$/.test(key) ? key.replaceAll('-', ' ') : key;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the abbreviation in a theme's title stands for, where it has one. */
export function themeMeaning(key: string): string | undefined {
  return findTheme(key)?.meaning;
}

/** The taxonomy's themes, to choose from. */
export const themeChoices = themes2025.themes.map(({ key, title }) => [key, title] as const);
