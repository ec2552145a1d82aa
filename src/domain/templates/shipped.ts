import { template2025 } from './template2025';
import { type Template } from './types';

/** The templates that ship with the product. */
export const shippedTemplates: readonly Template[] = [template2025];

/** The template that a review began with; undefined when this server does not hold it. */
export function findTemplate(key: string, version: string): Template | undefined {
  return shippedTemplates.find((template) => template.key === key && template.version === version);
}
