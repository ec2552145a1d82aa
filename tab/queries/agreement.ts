import { useQuery } from '@tanstack/react-query';
import { useApi } from './api';

/** How the grades agree: of one person, of oneself (`own`), or of all together (`all`). */
export function useAgreement(whose: string, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['agreement', whose],
    queryFn: ({ signal }) => {
      if (whose === 'own') return api.getOwnAgreement({ signal });
      return whose === 'all' ? api.getServiceAgreement({ signal }) : api.getAgreement({ params: { oid: whose }, signal });
    },
    enabled,
  });
}
