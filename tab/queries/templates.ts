import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChildStatus, TemplateVersionResource } from '../../src/contract/templates';
import { keys, useApi } from './api';

/** One version, by its name. */
export interface VersionName {
  key: string;
  version: string;
}

/** Every version of every template. */
export function useTemplates() {
  const api = useApi();
  return useQuery({ queryKey: keys.templateList, queryFn: ({ signal }) => api.listTemplates({ signal }) });
}

/** One version with its document. */
export function useTemplateVersion({ key, version }: VersionName) {
  const api = useApi();
  return useQuery({ queryKey: keys.templateVersion(key, version), queryFn: ({ signal }) => api.openTemplate({ params: { key, version }, signal }) });
}

/** The form as a child of that status is asked it; a draft's may change at any time. */
export function useFormOf({ key, version }: VersionName, status: ChildStatus) {
  const api = useApi();
  return useQuery({ queryKey: [...keys.templates, 'form', key, version, status], queryFn: ({ signal }) => api.getTemplate({ params: { key, version }, query: { status }, signal }) });
}

/** What is different in the first of two versions. */
export function useTemplateChanges({ key, version }: VersionName, other: VersionName) {
  const api = useApi();
  return useQuery({
    queryKey: keys.templateChanges(`${other.key}/${other.version}`, `${key}/${version}`),
    queryFn: ({ signal }) => api.compareTemplates({ params: { key, version, otherKey: other.key, otherVersion: other.version }, signal }),
  });
}

type Api = ReturnType<typeof useApi>;

/** A step of a version; lists and forms are read again afterwards. `onDone` comes first. */
export function useTemplateVerb<Input>(run: (api: Api, input: Input) => Promise<TemplateVersionResource>, onDone: (changed: TemplateVersionResource) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<TemplateVersionResource, Error, Input>({
    mutationFn: (input) => run(api, input),
    onSuccess: (changed) => {
      onDone(changed);
      return remember(queries, changed);
    },
  });
}

/** Takes a template from a file. */
export function useImportTemplate(onDone: (imported: { template: TemplateVersionResource; created: boolean }) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation<{ template: TemplateVersionResource; created: boolean }, Error, unknown>({
    mutationFn: (file) => api.importTemplate({ body: { file } }),
    onSuccess: (imported) => {
      onDone(imported);
      return remember(queries, imported.template);
    },
  });
}

async function remember(queries: QueryClient, changed: TemplateVersionResource): Promise<void> {
  queries.setQueryData(keys.templateVersion(changed.key, changed.version), changed);
  await Promise.all([queries.invalidateQueries({ queryKey: keys.templateList }), queries.invalidateQueries({ queryKey: [...keys.templates, 'form'] }), queries.invalidateQueries({ queryKey: [...keys.templates, 'changes'] })]);
}
