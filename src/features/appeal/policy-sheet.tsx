import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PolicyBrief } from '../../../domain/policy/schema'
import { api } from '../../api/client'
import { Card } from '../../components/card/card'
import { SearchField } from '../../components/field/search-field'
import { Sheet } from '../../components/sheet/sheet'
import { QueryView } from '../../components/state/query-view'
import { SomeFirst } from './some-first'

const SHOWN = 6

type PolicySheetProps = { onPick: (policy: PolicyBrief) => void; onClose: () => void }

/** Any card, found in the words a rider would use, to go along with the answer being written. */
export const PolicySheet = ({ onPick, onClose }: PolicySheetProps) => {
  const [words, search] = useState('')
  const text = words.trim()
  const query = useQuery({
    queryKey: ['policy', 'search', text],
    queryFn: () => api.policy.search.query({ text }),
    placeholderData: (before) => before,
  })
  return (
    <Sheet open onClose={onClose} title="附一张政策卡">
      <View className="stack">
        <SearchField value={words} onInput={search} placeholder="怎么说都行，比如“摔了谁赔”" />
        <QueryView
          query={query}
          small
          empty={{
            when: ({ policies }) => policies.length === 0,
            text: '没有说这个的卡',
            hint: '换个说法试试',
          }}
        >
          {({ policies }) => (
            <SomeFirst key={text} items={policies} step={SHOWN} more="看更多">
              {(policy) => (
                <Card key={policy.id} label={`附上：${policy.title}`} onTap={() => onPick(policy)}>
                  <View className="text-lead">{policy.title}</View>
                  <View className="text-note">
                    {policy.topic}
                    {policy.expired ? ' · 已过期' : ''}
                  </View>
                </Card>
              )}
            </SomeFirst>
          )}
        </QueryView>
      </View>
    </Sheet>
  )
}
