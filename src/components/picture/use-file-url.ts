import { useQuery } from '@tanstack/react-query'
import { askFileUrl } from './ask-file-url'

/** WeChat's addresses last two hours. */
const FRESH_MS = 90 * 60_000

/** The address of a file in the cloud's storage; null while it is asked for or when the file is gone. */
export const useFileUrl = (fileId: string): string | null => {
  const { data } = useQuery({
    queryKey: ['file-url', fileId],
    queryFn: () => askFileUrl(fileId),
    staleTime: FRESH_MS,
    gcTime: FRESH_MS,
  })
  return data ?? null
}
