import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { PolicyBrief } from '../../../domain/policy/schema'
import type { Hotline } from './hotline-strip'

/** What the cloud said to a new appeal: hotlines if it sounds urgent, when an answer comes, what is known already. */
export type Sent = { hotlines: Hotline[]; promise: string; policies: PolicyBrief[] }

const keyOf = (appealId: string) => ['appeal', 'sent', appealId]

/** Keeps the answer to a new appeal for the thread that opens next; gone with the app, as the thread itself says more. */
export const tellSent = (
  client: QueryClient,
  { appeal, ...sent }: Sent & { appeal: { id: string } },
): void => {
  client.setQueryData<Sent>(keyOf(appeal.id), sent)
}

export const useSent = (appealId: string): Sent | null =>
  useQueryClient().getQueryData<Sent>(keyOf(appealId)) ?? null
