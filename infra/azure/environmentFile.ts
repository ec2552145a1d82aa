import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';

/** The folder that teamsapp.yml names. */
export const environmentFolder = resolve(__dirname, '../env');

/** The values of `.env.{name}`, and over them those of `.env.{name}.user` when there is one. Throws when the environment is unknown. */
export function readEnvironment(name: string, folder = environmentFolder): Record<string, string> {
  const file = join(folder, `.env.${name}`);
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(file)) throw new Error(`There is no environment "${name}": infra/env has no file .env.${name}.`);
  const own = existsSync(`${file}.user`) ? readFileSync(`${file}.user`, 'utf8') : '';
  return { ...parse(readFileSync(file, 'utf8')), ...parse(own) };
}

/** The text with every `${{NAME}}` replaced by its value, escaped to stand within a JSON string; a name without a value stays. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>, mayBeEmpty: readonly string[] = []): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value || mayBeEmpty.includes(name) ? JSON.stringify(value ?? '').slice(1, -1) : placeholder;
  });
}

const parse = (text: string): Record<string, string> => parseEnv(text) as Record<string, string>;
