import { View } from '@tarojs/components'
import { dayWords, sayClock } from '../../../domain/say-day'
import { dayOf } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { QueryView } from '../../components/state/query-view'
import './item-history.scss'
import { sayField } from './item-words'
import { useItemChanges } from './use-items'

/** Who changed what, before and after, and why. */
export const ItemHistory = ({ itemId }: { itemId: string }) => {
  const query = useItemChanges(itemId)
  return (
    <QueryView
      query={query}
      empty={{
        when: ({ pages }) => pages[0]?.changes.length === 0,
        text: '还没有人改过',
        hint: '现在是文件里写的样子',
      }}
    >
      {({ pages }) => (
        <View className="stack">
          {pages.flatMap(({ changes }) =>
            changes.map(({ v, at, byName, why, fields }) => (
              <Card key={v}>
                <View className="text-lead">{why}</View>
                <View className="text-note">
                  {dayWords(dayOf(at), dayOf(at)).date} {sayClock(at)} · {byName}
                </View>
                {fields.map(({ field, was, became }) => (
                  <View key={field} className="item-change">
                    <View className="text-note">{sayField(field)}</View>
                    <View className="item-change-was">{was}</View>
                    <View>{became}</View>
                  </View>
                ))}
              </Card>
            )),
          )}
          {query.hasNextPage ? (
            <TextButton label="看更早的" tone="quiet" onTap={() => void query.fetchNextPage()} />
          ) : null}
        </View>
      )}
    </QueryView>
  )
}
