import { type Services } from '../../services/types';
import { presentChange, presentTemplate, presentTemplateRow, presentTemplateVersion } from '../presenters/templates';
import { type Operations } from './types';

type Names = 'getTemplate' | 'listTemplates' | 'openTemplate' | 'compareTemplates' | 'exportTemplate' | 'startTemplate' | 'saveTemplate' | 'publishTemplate' | 'retireTemplate' | 'importTemplate';

/** The templates part of the API. */
export function templateOperations({ templates }: Services): Pick<Operations, Names> {
  const current = presentTemplateVersion;
  return {
    getTemplate: { from: 'all', run: (actor, { params, query }) => presentTemplate(templates.get(actor, params, query.status)) },
    listTemplates: { from: 'all', run: (actor) => ({ rows: templates.list(actor).map(presentTemplateRow) }) },
    openTemplate: { from: 'all', run: (actor, { params }) => presentTemplateVersion(templates.open(actor, params)) },
    compareTemplates: {
      from: 'all',
      run: (actor, { params }) => {
        const { before, after, changes } = templates.compare(actor, { key: params.otherKey, version: params.otherVersion }, params);
        return { before: presentTemplateRow(before), after: presentTemplateRow(after), changes: changes.map(presentChange) };
      },
    },
    exportTemplate: { from: 'all', run: (actor, { params }) => templates.export(actor, params) },
    startTemplate: { current, run: async (actor, { params, body }) => presentTemplateVersion(await templates.start(actor, params, body.as)) },
    saveTemplate: { current, run: async (actor, { params, body }) => presentTemplateVersion(await templates.save(actor, params, body)) },
    publishTemplate: { current, run: async (actor, { params, body }) => presentTemplateVersion(await templates.publish(actor, params, body)) },
    retireTemplate: { current, run: async (actor, { params, body }) => presentTemplateVersion(await templates.retire(actor, params, body)) },
    importTemplate: {
      current,
      run: async (actor, { body }) => {
        const { view, created } = await templates.import(actor, body.file);
        return { template: presentTemplateVersion(view), created };
      },
    },
  };
}
