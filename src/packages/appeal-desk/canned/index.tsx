import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CannedView } from '../../../../domain/appeal/desk-schema'
import { api } from '../../../api/client'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CannedSheet } from '../../../features/appeal/canned-sheet'

const NEW: CannedView = { id: '', title: '', text: '', shared: true }

/** Words that are needed again and again, one's own and everybody's, written and changed here. */
export default function Canned() {
  const [edited, edit] = useState<CannedView | null>(null)
  const query = useQuery({ queryKey: ['canned'], queryFn: () => api.caseload.listCanned.query() })
  return (
    <Screen footer={<MainButton label="写一条" onTap={() => edit(NEW)} />}>
      <QueryView
        query={query}
        empty={{
          when: ({ replies }) => replies.length === 0,
          text: '还没有常用语',
          hint: '可以写 {{称呼}} {{项目}} {{时间}} {{我的名字}}，用的时候自动填上',
        }}
      >
        {({ replies }) => (
          <View className="stack">
            {replies.map((reply) => (
              <Card key={reply.id} onTap={() => edit(reply)} label={`改“${reply.title}”`}>
                <View className="row-apart">
                  <View className="text-lead grow">{reply.title}</View>
                  <Tag tone="plain" text={reply.shared ? '大家用' : '自己用'} />
                </View>
                <View className="text-soft">{reply.text}</View>
              </Card>
            ))}
          </View>
        )}
      </QueryView>
      {edited ? <CannedSheet key={edited.id} reply={edited} onClose={() => edit(null)} /> : null}
    </Screen>
  )
}
