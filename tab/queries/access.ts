import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FileReply } from '../../src/contract/access';
import { keys, useApi } from './api';

const accessKey = (reference: string) => [...keys.reviews, 'access', reference];

/** Who opened a review and who took it out, newest first. */
export function useReviewAccess(reference: string, enabled: boolean) {
  const api = useApi();
  return useQuery({ queryKey: accessKey(reference), queryFn: ({ signal }) => api.getReviewAccess({ params: { reference }, signal }), enabled });
}

/** Takes a review out as a Word file, which the browser then saves. */
export function useExportReview(reference: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.exportReview({ params: { reference }, body: {} }),
    onSuccess: async (file) => {
      saveFile(file);
      await queries.invalidateQueries({ queryKey: accessKey(reference) });
    },
  });
}

/** Gives a file to the browser, which saves it. */
export function saveFile({ name, mediaType, base64 }: FileReply): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has its own copy once the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
