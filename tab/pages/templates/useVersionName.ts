import { useParams } from 'react-router';
import type { VersionName } from '../../queries/templates';

/** The version that this page's address names. */
export function useVersionName(): VersionName {
  const { key = '', version = '' } = useParams();
  return { key, version };
}
