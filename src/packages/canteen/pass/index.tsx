import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CanteenView } from '../../../../domain/canteen/schema'
import { apiErrorOf } from '../../../api/api-error'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { sayComing } from '../../../features/canteen/canteen-words'
import { CodeCard } from '../../../features/canteen/code-card'
import { EatenCard } from '../../../features/canteen/eaten-card'
import { NoPass } from '../../../features/canteen/no-pass'
import { useCanteen } from '../../../features/canteen/use-canteen'
import { useComing } from '../../../features/canteen/use-coming'
import { useMealPass } from '../../../features/canteen/use-meal-pass'
import { WindowHead } from '../../../features/canteen/window-head'
import { PhoneSheet } from '../../../features/person/phone-sheet'

const WHY = '打折只给街上跑活的人，凭手机号认人，一餐一次。'

/** Whether I come to the next meal: one tap, for the kitchen. */
const Coming = ({ view }: { view: CanteenView }) => {
  const saying = useComing()
  const { window, coming } = view
  if (!window?.day || window.state === 'none') return null
  const say = () => saying.send({ windowId: window.id, day: window.day ?? '', coming: !coming })
  return (
    <Card>
      <View className="row-apart">
        <View className="grow">
          <View className="text-lead">{coming ? '给你留着' : '来吃吗？'}</View>
          <View className="text-note">{sayComing(view)}</View>
        </View>
        <TextButton label={coming ? '不去了' : '我来吃'} tone={coming ? 'quiet' : 'brand'} onTap={say} />
      </View>
    </Card>
  )
}

/** The rider's code for the canteen: it changes every half minute and needs no signal. */
export default function MealPassPage() {
  const query = useCanteen()
  const { pass, issuing } = useMealPass()
  const [isAskingPhone, setAskingPhone] = useState(false)
  const issue = () => issuing.send({ again: pass !== null })
  const isPhoneNeeded = apiErrorOf(issuing.error).code === 'PHONE_NEEDED'
  const begin = () => (query.data?.phoneMasked === null ? setAskingPhone(true) : issue())
  const bound = () => {
    setAskingPhone(false)
    void query.refetch()
    issue()
  }
  const note = issuing.error && !isPhoneNeeded ? errorLine(issuing.error) : undefined
  return (
    <Screen
      footer={pass ? null : <MainButton label="领用餐码" busy={issuing.busy} note={note} onTap={begin} />}
    >
      <View className="stack">
        <QueryView query={query} empty={{ when: ({ window }) => !window, text: '这条街还没有食堂' }}>
          {(view) => (
            <View className="stack">
              {view.window ? <WindowHead window={view.window} now={view.now} /> : null}
              {view.meal ? (
                <Card>
                  <EatenCard meal={view.meal} />
                </Card>
              ) : null}
            </View>
          )}
        </QueryView>
        {query.data?.meal ? null : (
          <Card>
            {pass ? <CodeCard pass={pass} /> : <NoPass hasPhone={query.data?.phoneMasked !== null} />}
          </Card>
        )}
        {query.data && !query.data.meal ? <Coming view={query.data} /> : null}
        {pass && !query.data?.meal ? (
          <View>
            <View className="text-note">手机没电？到柜台报手机号，一样打折。</View>
            <TextButton label="扫不出来？换个新码" tone="quiet" onTap={begin} />
          </View>
        ) : null}
      </View>
      <PhoneSheet open={isAskingPhone} why={WHY} onClose={() => setAskingPhone(false)} onBound={bound} />
    </Screen>
  )
}
