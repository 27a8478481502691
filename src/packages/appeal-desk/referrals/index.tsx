import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import { useFreshOnShow } from '../../../api/use-fresh-on-show'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { REFERRAL_WORDS } from '../../../features/appeal/referral-words'
import { sayMoment } from '../../../features/appeal/say-moment'
import { openPage } from '../../../platform/open-page'

/** What was handed to a lawyer or a clinician: an alias and a date; the rest opens with a tap, and is written down. */
export default function Referrals() {
  const query = useQuery({ queryKey: ['referrals'], queryFn: () => api.referral.list.query() })
  useFreshOnShow(query)
  return (
    <Screen>
      <QueryView
        query={query}
        empty={{
          when: ({ rows }) => rows.length === 0,
          text: '没有转来的事',
          hint: '社工转来、本人同意的，会在这里',
        }}
      >
        {({ rows, now }) => (
          <View className="stack">
            {rows.map((row) => (
              <Card
                key={row.referralId}
                label={`${row.alias}，${REFERRAL_WORDS[row.state].text}`}
                onTap={() =>
                  openPage(
                    `packages/appeal-desk/referred/index?id=${row.appealId}&referralId=${row.referralId}`,
                  )
                }
              >
                <View className="row-apart">
                  <View className="text-lead grow">{row.alias}</View>
                  <Tag
                    tone={row.state === 'sent' ? 'soon' : 'open'}
                    text={row.state === 'sent' ? '等你接' : '你接了'}
                  />
                </View>
                <Text className="text-note">
                  {row.fromName}转来 · {sayMoment(row.sentAt, now)}
                </Text>
              </Card>
            ))}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
