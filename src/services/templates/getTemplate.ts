import { type Actor } from '../../domain/people/types';
import { findTemplate } from '../../domain/templates/shipped';
import { type Template } from '../../domain/templates/types';
import { ensureMay, notFound } from '../support/guard';

/** A published form; it holds nothing about anybody. */
export function getTemplate(actor: Actor, key: string, version: string): Template {
  ensureMay(actor, 'app.use');
  const template = findTemplate(key, version);
  if (!template) throw notFound();
  return template;
}
