import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { importTemplate, publishDraft, retireVersion, saveDraft, startDraft } from './edit';
import { compareVersions, exportTemplate, getTemplate, listTemplates, seeVersion } from './read';
import { showShipped } from './showShipped';
import { type TemplateServices } from './types';
import { viewVersion } from './view';

/** Every verb of a template, over one context. */
export function templateServices(context: ServiceContext): TemplateServices {
  return {
    get: (actor, name, status) => getTemplate(context, actor, name, status),
    list: (actor) => listTemplates(context, actor),
    open: (actor, name) => {
      ensureMay(actor, 'app.seeTemplates');
      return viewVersion(context, actor, seeVersion(context, name));
    },
    compare: (actor, before, after) => compareVersions(context, actor, before, after),
    export: (actor, name) => exportTemplate(context, actor, name),
    start: (actor, from, as) => startDraft(context, actor, from, as),
    save: (actor, name, input) => saveDraft(context, actor, name, input),
    publish: (actor, name, input) => publishDraft(context, actor, name, input),
    retire: (actor, name, input) => retireVersion(context, actor, name, input),
    import: (actor, file) => importTemplate(context, actor, file),
    showShipped: () => showShipped(context),
  };
}
