export { findTheme, themes2025 } from '../domain/learning/themes';
